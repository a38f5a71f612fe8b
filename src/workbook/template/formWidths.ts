import type { Field, Form, Template } from '#core'
import type { FormLayout } from '../layout'
import { textWidth } from '../textWidth'
import { orientationOf, PAPER } from './page'
import type { Say } from './say'

const CODE = 5.5
const UNIT = 9
/** Least and most of a column, in characters; what is left of the page is handed out between them. */
interface Bounds {
  readonly least: number
  readonly most: number
}
const LABEL: Bounds = { least: 16, most: 28 }
const NOTE: Bounds = { least: 22, most: 46 }
const WORDS: Bounds = { least: 22, most: 34 }

/** The more columns of figures, the narrower: five digits and a sign must still fit. */
function figures(columns: number): Bounds {
  if (columns <= 2) return { least: 13, most: 18 }
  return columns <= 6 ? { least: 9.5, most: 14 } : { least: 8.2, most: 12 }
}

/** Widths of a form's columns; narrow forms are spread over the page, so that they print as wide as others. */
export function formColumns(form: Form, layout: FormLayout, template: Template, say: Say): number[] {
  const { firstColumn, lastColumn } = layout
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth))
  const labels = form.rows.map(({ label, indent }) => `${'　'.repeat(indent + 1)}${say.of(label)}`)
  const notes = form.rows.flatMap(({ note }) => (note ? [say.of(note)] : []))
  const bounds: Bounds[] = Array.from({ length: layout.width }, () => ({ least: UNIT, most: UNIT }))
  const fit = ({ least, most }: Bounds, needed: number): Bounds => {
    const wanted = Math.max(least, needed)
    return { least: Math.min(wanted, most), most: Math.max(wanted, most) }
  }
  for (let column = firstColumn; column <= lastColumn; column++)
    bounds[column - 1] = isFigures(form, column - firstColumn, template)
      ? figures(form.columns.length)
      : WORDS
  bounds[layout.label - 1] = fit(LABEL, widest(labels) + 1)
  bounds[layout.code - 1] = { least: CODE, most: CODE }
  if (layout.note !== undefined)
    bounds[layout.note - 1] = { least: NOTE.least, most: Math.min(NOTE.most, widest(notes) + 2) }
  const least = bounds.map((each) => each.least)
  return spread(least, bounds, PAPER[orientationOf(sum(least), leastHeight(form))].width)
}

/** Rows at their lowest, and about as much above and below them as any form has. */
const leastHeight = ({ rows }: Form): number => rows.length * LOWEST_ROW + AROUND_ROWS
const AROUND_ROWS = 190

/** Hands out what is left of the page, evenly, until every column has enough or the page is full. */
function spread(widths: readonly number[], bounds: readonly Bounds[], page: number): number[] {
  const given = [...widths]
  const roomIn = (index: number): number => (bounds[index]?.most ?? 0) - (given[index] ?? 0)
  for (let left = page - sum(given); left > 0.5; left = page - sum(given)) {
    const open = given.flatMap((_, index) => (roomIn(index) > 0 ? [index] : []))
    if (open.length === 0) return grown(given, bounds, left)
    for (const index of open) given[index] = (given[index] ?? 0) + Math.min(roomIn(index), left / open.length)
  }
  return given.map(hundredths)
}

/** Everything has enough: all but the fixed columns take their share of the rest. */
function grown(widths: readonly number[], bounds: readonly Bounds[], rest: number): number[] {
  const isFixed = (index: number): boolean => bounds[index]?.least === bounds[index]?.most
  const growing = sum(widths.filter((_, index) => !isFixed(index)))
  return widths.map((width, index) => hundredths(isFixed(index) ? width : width * (1 + rest / growing)))
}

const hundredths = (width: number): number => Math.round(width * 100) / 100

function isFigures(form: Form, columnIndex: number, template: Template): boolean {
  return form.rows.every(({ cells }) => {
    const cell = cells[columnIndex]
    const field: Field | undefined =
      cell === undefined || cell.kind === 'none' ? undefined : template.fields.get(cell.field)
    return field === undefined || !['text', 'choice', 'code', 'date'].includes(field.type)
  })
}

/** Height of a form's rows: taller where the page has room for it beside `around`, as printed forms are. */
export function usualHeight(form: Form, width: number, around: number): number {
  const { height } = PAPER[orientationOf(width, leastHeight(form))]
  return Math.min(TALLEST_ROW, Math.max(LOWEST_ROW, Math.floor((height - around) / form.rows.length)))
}
const LOWEST_ROW = 19
const TALLEST_ROW = 26

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
