import { checkName, type Field, type FieldId, type FieldType, type Form, type Template } from '#core'
import { address, type ConditionalFormatSpec, rangeText, rectanglesOf } from '#spec'
import type { CellPlace, FormLayout } from '../layout'
import type { CheckFacts } from './facts'
import { wrongTypeFormula } from './fieldProblem'
import { openName } from './names'
import type { Say } from './say'
import { COLOURS, NUMBER_FORMAT } from './styles'

type Look = 'logical' | 'empirical' | 'plan'

/** What a cell's formats depend on; cells that depend on the same share their formats. */
interface Marks {
  readonly type: FieldType
  /** The conditions of each look, as names of cells that answer them. */
  readonly conditions: Readonly<Record<Look, readonly string[]>>
}

/** Which cells answer for a field: checks that read it, targets that its figure falls short of. */
export interface MarkSources {
  readonly checks: readonly CheckFacts[]
  /** Conditions under which a field's figure makes a gap to a target. */
  readonly gaps: ReadonlyMap<FieldId, readonly string[]>
}

/** The red, amber and blue of a form's cells, each with its sign, from the same checks as everything else. */
export function formFormats(
  form: Form,
  layout: FormLayout,
  template: Template,
  sources: MarkSources,
  say: Say,
): ConditionalFormatSpec[] {
  const shown = form.rows.flatMap((row, rowIndex) =>
    row.cells.flatMap((cell, columnIndex) => {
      const field = cell.kind === 'none' ? undefined : template.fields.get(cell.field)
      const place = { row: layout.firstRow + rowIndex, column: layout.firstColumn + columnIndex }
      return field ? [{ field, place, isTyped: cell.kind === 'field' && field.formula === undefined }] : []
    }),
  )
  const conditions = conditionsByField(sources)
  const wrong = wrongTypes(shown.filter(({ isTyped }) => isTyped))
  const groups = new Map<string, { marks: Marks; places: CellPlace[] }>()
  for (const { field, place } of shown) {
    const marks: Marks = { type: field.type, conditions: conditions(field.id) }
    if (Object.values(marks.conditions).every((each) => each.length === 0)) continue
    const key = JSON.stringify(marks)
    const group = groups.get(key) ?? { marks, places: [] }
    group.places.push(place)
    groups.set(key, group)
  }
  const marked = [...groups.values()].flatMap(({ marks, places }) => {
    const range = rectanglesOf(places).map(rangeText).join(' ')
    return LOOKS.flatMap((look) =>
      disjunctions(marks.conditions[look]).map((formula) => ({ range, formula, look, type: marks.type })),
    )
  })
  return [
    ...wrong.map(({ range, field, first }, index) => ({
      range,
      formula: wrongTypeFormula(field, address(first.row, first.column), say),
      priority: index + 1,
      stopIfTrue: true,
      // As typed: a rounded figure would hide what is wrong with it.
      style: lookOf('logical', 'text', say),
    })),
    ...marked.map(({ range, formula, look, type }, index) => ({
      range,
      formula,
      priority: wrong.length + index + 1 + LOOKS.indexOf(look) * marked.length,
      stopIfTrue: true,
      style: lookOf(look, type, say),
    })),
  ]
}

const LOOKS: readonly Look[] = ['logical', 'empirical', 'plan']

function conditionsByField({ checks, gaps }: MarkSources): (id: FieldId) => Marks['conditions'] {
  const logical = new Map<FieldId, string[]>()
  const empirical = new Map<FieldId, string[]>()
  for (const { check, isWatched } of checks) {
    if (!isWatched) continue
    const [map, condition] =
      check.kind === 'logical'
        ? [logical, `${checkName(check.id)}=FALSE`]
        : [empirical, `ISNUMBER(${openName(check.id)})`]
    for (const id of check.fields) map.set(id, [...(map.get(id) ?? []), condition])
  }
  return (id) => ({
    logical: logical.get(id) ?? [],
    empirical: empirical.get(id) ?? [],
    plan: gaps.get(id) ?? [],
  })
}

/** Excel takes 255 arguments and 8,192 characters. */
const MOST_TOGETHER = 100

/** `OR(…)` of all conditions, in as many formulas as Excel's limits ask for. */
function disjunctions(conditions: readonly string[]): string[] {
  if (conditions.length === 0) return []
  const [only] = conditions
  const head = conditions.slice(0, MOST_TOGETHER)
  const formula = conditions.length === 1 && only !== undefined ? only : `OR(${head.join(',')})`
  return [formula, ...disjunctions(conditions.slice(MOST_TOGETHER))]
}

/** Rectangles of cells that take the same kind of content; a formula written for the first cell fits all. */
function wrongTypes(
  cells: readonly { readonly field: Field; readonly place: CellPlace }[],
): { range: string; field: Field; first: CellPlace }[] {
  const groups = new Map<string, { field: Field; places: CellPlace[] }>()
  for (const { field, place } of cells) {
    if (field.type === 'text') continue
    const key = JSON.stringify([field.type, field.digits, field.choices])
    const group = groups.get(key) ?? { field, places: [] }
    group.places.push(place)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ field, places }) =>
    rectanglesOf(places).map((rectangle) => ({
      range: rangeText(rectangle),
      field,
      first: { row: rectangle.top, column: rectangle.left },
    })),
  )
}

function lookOf(look: Look, type: FieldType, { finding }: Say): ConditionalFormatSpec['style'] {
  const { fill, font } = COLOURS[look]
  return { fill, color: font, bold: true, numberFormat: withSign(NUMBER_FORMAT[type], finding.sign[look]) }
}

/** A number format that shows the sign behind numbers and texts alike. */
function withSign(format: string, sign: string): string {
  const behind = `\\ \\${sign}`
  // The room at the end, if any, stays at the end.
  const [, figure = '', room = ''] = /^(.*?)((?:_ )?)$/.exec(format === '@' ? 'General' : format) ?? []
  const number = figure + behind + room
  return `${number};-${number};${number};@${behind}`
}
