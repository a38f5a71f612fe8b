import { ROLLUP, type Township } from '#core'
import { address } from '#spec'
import { SheetDraft } from '../sheetDraft'
import type { County } from './county'
import type { Drawn } from './drawnCells'
import { verdictFormats } from './formats'
import { townshipName } from './names'
import { pageOf } from './page'
import {
  figureColumns,
  listColumn,
  NAME_KEY,
  receptionColumns,
  schoolsColumn,
  verdictColumn,
  type TownshipColumn,
} from './townshipColumns'

const ROWS = { title: 1, intro: 2, townless: 3, group: 4, label: 5, unit: 6, first: 7 } as const
const NAME_WIDTH = 16
const PAGE_WIDTH = 220

/** A row for each township: its own sums and ratios, and whether it reaches what plans ask of townships. */
export function townshipSheet(county: County): Drawn {
  const { words, rollup } = county
  const labels = words.townships
  const columns = columnsOf(county)
  const draft = new SheetDraft(words.sheet.townships, [NAME_WIDTH, ...columns.map(({ width }) => width)])
  const last = ROWS.first + Math.max(rollup.townships.length, 1) - 1
  const schools = townshipName(undefined)
  draft
    .put(ROWS.title, 1, { value: labels.title }, 'tableTitle')
    .height(ROWS.title, 24)
    .put(ROWS.intro, 1, { value: labels.intro }, 'introLine')
    .put(ROWS.townless, 1, { value: labels.townless }, 'plain')
    .put(
      ROWS.townless,
      2,
      { formula: `ROWS(${schools})-COUNTA(${schools})`, value: townless(county) },
      'number',
    )
    .define(ROLLUP.townless, ROWS.townless, 2)
    .height(ROWS.label, 96)
  draft
    .put(ROWS.label, 1, { value: labels.name }, 'head')
    .put(ROWS.group, 1, {}, 'groupBand')
    .put(ROWS.unit, 1, {}, 'unit')
  columns.forEach((column, index) => drawHead(draft, column, columns[index - 1], index + 2))
  rollup.townships.forEach((township, index) => drawRow(draft, ROWS.first + index, township, columns))
  columns.forEach(({ name }, index) => {
    if (name !== undefined) draft.define(name, ROWS.first, index + 2, last)
  })
  const verdicts = columns.flatMap(({ style }, index) =>
    style === 'verdict' ? [`${address(ROWS.first, index + 2)}:${address(last, index + 2)}`] : [],
  )
  return {
    sheet: draft.finish({
      state: 'visible',
      freeze: { rows: ROWS.unit, columns: 1 },
      isProtected: true,
      formats: verdictFormats(verdicts, county),
      print: {
        ...pageOf(county, words.sheet.townships),
        pagesWide: Math.max(1, Math.ceil(draft.width / PAGE_WIDTH)),
        titleRows: `${ROWS.group}:${ROWS.unit}`,
        titleColumns: 'A:A',
      },
    }),
    names: draft.names,
  }
}

/** Empty rows stand in for no school at all, whose names still need a cell. */
const townless = ({ rollup }: County): number => (rollup.schools.length === 0 ? 1 : rollup.townless.length)

function columnsOf(county: County): TownshipColumn[] {
  const { indicators, targets, lists } = county.townships
  return [
    ...receptionColumns(county),
    ...targets.map((target) => verdictColumn(target, county)),
    ...lists.flatMap((list) => [
      listColumn(list, county),
      ...list.ofSchools.map((_, index) => schoolsColumn(list, index, county)),
    ]),
    ...indicators.flatMap((id) => figureColumns(id, county)),
  ]
}

function drawHead(
  draft: SheetDraft,
  column: TownshipColumn,
  before: TownshipColumn | undefined,
  at: number,
): void {
  const isFirst = before?.group !== column.group
  draft
    .put(ROWS.group, at, isFirst ? { value: column.group } : {}, 'groupBand')
    .put(ROWS.label, at, { value: column.label }, 'head')
    .put(ROWS.unit, at, { value: column.unit }, 'unit')
}

function drawRow(
  draft: SheetDraft,
  row: number,
  township: Township,
  columns: readonly TownshipColumn[],
): void {
  const places = new Map([[NAME_KEY, 1], ...columns.map(({ key }, index) => [key, index + 2] as const)])
  const at = (key: string): string => {
    const column = places.get(key)
    if (column === undefined) throw new Error(`no column ${key}`)
    return key === NAME_KEY ? `$A${row}` : address(row, column)
  }
  draft.put(row, 1, { value: township.name }, 'text').height(row, 18)
  columns.forEach((column, index) =>
    draft.put(row, index + 2, { formula: column.formula(at), value: column.value(township) }, column.style),
  )
}
