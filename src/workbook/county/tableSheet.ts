import type { Part, Value } from '#core'
import { address } from '#spec'
import { SheetDraft, type Styled, type StyledRow } from '../sheetDraft'
import { textWidth } from '../textWidth'
import { atIn, formulaWriter, type Column } from './column'
import { columnsOf } from './columns'
import type { County } from './county'
import type { Drawn } from './drawnCells'
import { verdictFormats } from './formats'
import { pageOf } from './page'
import type { Table } from './tables'

/** Rows above the schools; the units stand last, so that filter buttons leave headings and totals alone. */
const ROWS = {
  title: 1,
  intro: 2,
  group: 3,
  label: 4,
  sum: 5,
  reported: 6,
  lacking: 7,
  unit: 8,
  first: 9,
} as const

const LINE = 13.5
const LABEL_LINES = 5
const GROUP_REPEATED = 8
/** What a page across takes before its print grows too small. */
const PAGE_WIDTH = 220

/** Wide enough for its figures, and for its heading in a few lines. */
const widthOf = ({ label, width }: Column): number =>
  Math.max(width, Math.ceil(textWidth(label) / LABEL_LINES) + 1)

/** A table of schools: who they are, their indicators, how these are made, and what they reported. */
export function tableSheet(table: Table, county: County): Drawn {
  const { columns, printed } = columnsOf(table, county)
  const { words } = county
  const widths = columns.map(widthOf)
  const draft = new SheetDraft(table.sheet, widths)
  // With no school at all the names still need a cell to stand on.
  const last = ROWS.first + Math.max(table.parts.length, 1) - 1
  draft
    .put(ROWS.title, 1, { value: words.table.title(table.sheet) }, 'tableTitle')
    .height(ROWS.title, 24)
    .put(ROWS.intro, 1, { value: words.table.intro }, 'introLine')
  drawHeadings(draft, columns)
  drawSummary(draft, columns, county)
  drawRows(draft, table, columns)
  columns.forEach(({ name }, index) => {
    if (name !== undefined) draft.define(name, ROWS.first, index + 1, last)
  })
  const verdicts = columns.flatMap(({ style, key }, index) =>
    style === 'verdict' && !key.startsWith('scope') ? [index + 1] : [],
  )
  const printedWidth = widths.slice(0, printed).reduce((sum, width) => sum + width, 0)
  const corner = (column: number, row: number): string => address(row, column)
  return {
    sheet: draft.finish({
      state: 'visible',
      freeze: { rows: ROWS.unit, columns: 2 },
      filter: `${corner(1, ROWS.unit)}:${corner(columns.length, last)}`,
      formats: verdictFormats(
        verdicts.map((column) => `${corner(column, ROWS.first)}:${corner(column, last)}`),
        county,
      ),
      print: {
        ...pageOf(county, table.sheet),
        pagesWide: Math.ceil(printedWidth / PAGE_WIDTH),
        titleRows: `${ROWS.group}:${ROWS.unit}`,
        titleColumns: 'A:B',
        area: `A1:${corner(printed, last)}`,
      },
    }),
    names: draft.names,
    columns: new Map(
      columns.flatMap((column) =>
        column.name === undefined
          ? []
          : [[column.name, () => table.parts.map((part) => shownIn(column, part))]],
      ),
    ),
  }
}

function drawHeadings(draft: SheetDraft, columns: readonly Column[]): void {
  let place = 0
  columns.forEach((column, index) => {
    draft.put(ROWS.label, index + 1, { value: column.label }, 'head')
    draft.put(ROWS.unit, index + 1, { value: column.unit }, 'unit')
    // Said again and again, so that it is seen wherever one scrolls; not merged, so that columns stay free to move.
    place = columns[index - 1]?.group === column.group ? place + 1 : 0
    draft.put(ROWS.group, index + 1, place % GROUP_REPEATED === 0 ? { value: column.group } : {}, 'groupBand')
  })
  draft.height(ROWS.label, LABEL_LINES * LINE + 4).height(ROWS.group, 18)
}

function drawSummary(draft: SheetDraft, columns: readonly Column[], { words }: County): void {
  const labels = { sum: words.table.sum, reported: words.table.reported, lacking: words.table.lacking }
  for (const row of ['sum', 'reported', 'lacking'] as const)
    columns.forEach(({ summary, style }, index) => {
      const isLabel = index === 1
      const content = isLabel ? { value: labels[row] } : summary?.[row]
      const ownStyle =
        row === 'sum' ? (summary?.style ?? style.replace(/^(figure|working)\./, 'sum.')) : 'sumCount'
      draft.put(ROWS[row], index + 1, content ?? {}, isLabel ? 'sumLabel' : content ? ownStyle : 'sumNothing')
    })
}

function drawRows(draft: SheetDraft, { parts }: Table, columns: readonly Column[]): void {
  const at = atIn(columns)
  const writers = columns.map((column) => formulaWriter(column, at))
  const drawRow = (index: number, row: number): StyledRow => {
    const part = parts[index] as Part
    const { kind } = part.school
    const cells = columns.map((column, place): Styled =>
      column.isAsked(kind)
        ? [
            { value: column.value(part), formula: writers[place]?.(kind, row) },
            column.styleIn?.(part) ?? column.style,
          ]
        : NOT_ASKED,
    )
    return { cells, height: 16 }
  }
  draft.rows(ROWS.first, parts.length, drawRow)
}

const shownIn = (column: Column, part: Part): Value =>
  column.isAsked(part.school.kind) ? column.value(part) : undefined

const NOT_ASKED: Styled = [{}, 'notAsked']
