import { keyName } from '#core'
import { absolute, address, type CellsSpec } from '#spec'
import { textLiteral } from '../formula'
import type { Content, SheetDraft, Styled } from '../sheetDraft'
import { CAP, sortedValues, type Sorted } from './chartSorting'
import { noteOf, titleOf, type Figures } from './chartTexts'
import { valueName } from './names'
import { valueStyle } from './styles'

/** The columns of a block, from left to right: each school as it stands, then the schools by rank. */
const COLUMNS = [
  'number',
  'own',
  'rank',
  'position',
  'school',
  'value',
  'reached',
  'short',
  'outside',
  'standard',
] as const
export type BlockColumn = (typeof COLUMNS)[number]

export const BLOCK_WIDTHS = [14, 11, 11, 11, 26, 11, 11, 11, 11, 11]

/** Where the cells of one chart lie. */
export interface Block {
  readonly title: CellsSpec
  /** What stands below the chart. */
  readonly note: Content
  head(column: BlockColumn): CellsSpec
  cells(column: BlockColumn): CellsSpec
  readonly lastRow: number
}

const place = (column: BlockColumn): number => COLUMNS.indexOf(column) + 1

/** Draws the data of one chart: an indicator of every school, sorted, beside the number it is held to. */
export function drawBlock(draft: SheetDraft, top: number, figures: Figures): Block {
  const { limit, table, cells, county } = figures
  const labels = county.words.charts
  const [facts, head, first] = [top + 1, top + 2, top + 3]
  const last = first + Math.max(table.parts.length, 1) - 1
  const values = cells
    .column(valueName(limit.subject))
    .map((value) => (typeof value === 'number' ? value : undefined))
  const sorted = sortedValues(values, limit.value)
  const title = titleOf(figures)
  for (let column = 1; column <= COLUMNS.length; column++)
    draft.put(top, column, column === 1 ? title : {}, 'groupBand')
  const own = `${absolute(first, place('own'))}:${absolute(last, place('own'))}`
  const [told, cap] = [absolute(facts, 2), absolute(facts, 4)]
  draft
    .height(top, 30)
    .put(facts, 1, { value: labels.told }, 'head')
    .put(facts, 2, { formula: `COUNT(${own})`, value: sorted.order.length }, 'number')
    .put(facts, 3, { value: labels.cap }, 'head')
    .put(
      facts,
      4,
      {
        formula: `IF(${told}=0,${CAP}*${limit.number},${CAP}*MAX(MEDIAN(${own}),${limit.number}))`,
        value: sorted.cap,
      },
      valueStyle(figures.figure.indicator.decimals, 'plain'),
    )
  COLUMNS.forEach((column, index) => draft.put(head, index + 1, { value: labels[column] }, 'head'))
  const rows = { first, last, cap, own }
  draft.rows(first, last - first + 1, (_, row) => ({ cells: drawnRow(row, rows, sorted, values, figures) }))
  const cellsOf = (column: BlockColumn, from: number, to: number): CellsSpec => ({
    sheet: draft.name,
    range: `${address(from, place(column))}:${address(to, place(column))}`,
  })
  return {
    title: { sheet: draft.name, range: address(top, 1) },
    note: noteOf(
      {
        names: cellsOf('school', first, last),
        values: cellsOf('value', first, last),
        outside: cellsOf('outside', first, last),
        told: { sheet: draft.name, range: address(facts, 2) },
      },
      sorted,
      values,
      figures,
    ),
    head: (column) => ({ sheet: draft.name, range: address(head, place(column)) }),
    cells: (column) => cellsOf(column, first, last),
    lastRow: last,
  }
}

interface Rows {
  readonly first: number
  readonly last: number
  readonly cap: string
  readonly own: string
}

function drawnRow(
  row: number,
  { first, last, cap, own }: Rows,
  { ranks, order, cap: top }: Sorted,
  values: readonly (number | undefined)[],
  { limit, figure, table, cells, county }: Figures,
): Styled[] {
  const at = (column: BlockColumn): string => address(row, place(column))
  const index = row - first
  const from = order[index]
  const value = from === undefined ? undefined : values[from]
  const word = county.words.part.reached
  const isReached = from !== undefined && cells.column(limit.name)[from] === word
  const isOutside = value !== undefined && value > top
  const reached = `INDEX(${limit.name},${at('position')})=${textLiteral(word)}`
  const mine = `INDEX(${valueName(limit.subject)},${at('number')})`
  const ranked = `${absolute(first, place('rank'))}:${absolute(last, place('rank'))}`
  const ties = `${absolute(first, place('own'))}:${at('own')}`
  const code = `INDEX(${table.key},${at('position')})`
  const drawn = (condition: string, formula: string, shows: number | undefined): Content => ({
    formula: `IF(${at('position')}="",NA(),IF(${condition},${formula},NA()))`,
    ...(shows === undefined ? { error: '#N/A' } : { value: shows }),
  })
  const contents: Readonly<Record<BlockColumn, Content>> = {
    number: { value: index + 1 },
    own: { formula: `IF(COUNT(${mine})=0,"",${mine})`, value: values[index] ?? '' },
    rank: {
      formula: `IF(${at('own')}="","",SUMPRODUCT(--(${own}<${at('own')}))+SUMPRODUCT(--(${ties}=${at('own')})))`,
      value: ranks[index] ?? '',
    },
    position: {
      formula: `IFERROR(MATCH(${at('number')},${ranked},0),"")`,
      value: from === undefined ? '' : from + 1,
    },
    school: {
      formula: `IF(${at('position')}="","",INDEX(schoolName,MATCH(${code},${keyName(undefined)},0)))`,
      value: from === undefined ? '' : (table.parts[from]?.school.schoolName ?? ''),
    },
    value: {
      formula: `IF(${at('position')}="","",INDEX(${own},${at('position')}))`,
      value: value ?? '',
    },
    reached: drawn(
      `AND(${at('value')}<=${cap},${reached})`,
      at('value'),
      isReached && !isOutside ? value : undefined,
    ),
    short: drawn(
      `AND(${at('value')}<=${cap},NOT(${reached}))`,
      at('value'),
      isReached || isOutside ? undefined : value,
    ),
    outside: drawn(`${at('value')}>${cap}`, cap, isOutside ? top : undefined),
    standard: { formula: limit.number, value: limit.value },
  }
  const figures = valueStyle(figure.indicator.decimals, 'plain')
  return COLUMNS.map((column) => [contents[column], STYLES[column] ?? figures])
}

/** All others are figures of the indicator, and look as it does elsewhere. */
const STYLES: Readonly<Partial<Record<BlockColumn, string>>> = {
  number: 'number',
  rank: 'number',
  position: 'number',
  school: 'text',
  standard: 'targetNumber',
}
