import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { earlierCountyIn, type CountyTools } from '#app'
import { ledgerKey, ledgerName, MARKER, rollUp, type CountyInput } from '#core'
import { readWorkbook, writeWorkbook } from '#files'
import type { CellSpec, WorkbookSpec } from '#spec'
import { countyWorkbook, templateWorkbook } from '#workbook'
import { catalogue, templateOf } from '../support/catalogue'
import { rollUpOf } from '../support/countySchools'
import { convert } from '../support/libreoffice'
import { columnUnder } from '../support/namedCells'
import { wholeSheets } from '../support/wholeSheets'

const KEY = ledgerKey('zichuan-2023')
const tools = { catalogue, readWhole: readWorkbook }
const countyInputIn = (bytes: Uint8Array, using: Pick<CountyTools, 'catalogue' | 'readWhole'>) =>
  earlierCountyIn(bytes, 'county.xlsx', using)?.typed
const rollup = rollUpOf([], { jurisdiction: 'zichuan' })
const book = (ledgers?: CountyInput['ledgers']): WorkbookSpec =>
  wholeSheets(countyWorkbook(rollup, { catalogue, refused: [], ...(ledgers && { ledgers }) }))

const isOn = (cell: CellSpec, other: CellSpec | undefined): boolean =>
  cell.row === other?.row && cell.column === other.column

/** Writes into the row of a project, as somebody would by hand. */
function type(
  spec: WorkbookSpec,
  project: number,
  column: 'progress' | 'person' | 'remark',
  value: CellSpec['value'],
): WorkbookSpec {
  const index = columnUnder(ledgerName(KEY, 'number'), spec).findIndex((cell) => cell.value === project)
  const target = columnUnder(ledgerName(KEY, column), spec)[index]
  const sheet = spec.names.find(({ name }) => name === ledgerName(KEY, column))?.sheet
  return onSheet(spec, sheet, (cells) =>
    cells.map((cell) => (isOn(cell, target) ? { ...cell, value } : cell)),
  )
}

const onSheet = (
  spec: WorkbookSpec,
  name: string | undefined,
  change: (cells: readonly CellSpec[]) => readonly CellSpec[],
): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, cells: change(sheet.cells) } : sheet,
  ),
})

const TYPED = '已建 12 所\n=HYPERLINK("http://a")&<9月>'
const filled = [
  [1, 'progress', TYPED],
  [7, 'person', '王主任'],
  [41, 'remark', 2026],
] as const
const typedBook = filled.reduce(
  (spec, [project, column, value]) => type(spec, project, column, value),
  book(),
)
const ledgerOf = (input: CountyInput | undefined) =>
  (input?.ledgers.get(KEY) ?? []).map(({ number, typed }) => [number, ...typed].flat())
const EXPECTED = [
  [1, 'progress', TYPED],
  [7, 'person', '王主任'],
  [41, 'remark', 2026],
]

test('what was typed is read back, by project number', async () => {
  const input = countyInputIn(await writeWorkbook(typedBook), tools)
  expect(ledgerOf(input)).toEqual(EXPECTED)
  expect(ledgerOf(countyInputIn(await writeWorkbook(book(input?.ledgers)), tools))).toEqual([
    ...EXPECTED.slice(0, 2),
    [41, 'remark', '2026'],
  ])
})

test('rows that were sorted, rows put in between and a sheet of another name change nothing', async () => {
  const { sheet = '' } = typedBook.names.find(({ name }) => name === ledgerName(KEY, 'number')) ?? {}
  const first = columnUnder(ledgerName(KEY, 'number'), typedBook)[0]?.row ?? 0
  const last = first + 40
  /** Backwards, and two rows put in before the fifth. */
  const moved = (row: number): number => {
    if (row < first) return row
    const sorted = row <= last ? first + last - row : row
    return sorted >= first + 4 ? sorted + 2 : sorted
  }
  const changed = onSheet(typedBook, sheet, (cells) =>
    cells.map((cell) => ({ ...cell, row: moved(cell.row) })),
  )
  const renamed: WorkbookSpec = {
    ...changed,
    sheets: changed.sheets.map((each) => (each.name === sheet ? { ...each, name: "县长的 '台账'!" } : each)),
    names: changed.names.map((each) =>
      each.sheet !== sheet
        ? each
        : {
            ...each,
            sheet: "县长的 '台账'!",
            reference: each.reference.replace(
              /:\$([A-Z]+)\$(\d+)/,
              (_, letters: string, row: string) => `:$${letters}$${Number(row) + 2}`,
            ),
          },
    ),
  }
  expect(ledgerOf(countyInputIn(await writeWorkbook(renamed), tools))).toEqual([...EXPECTED].reverse())
})

test('LibreOffice changes nothing, neither as .xlsx nor on the way through .ods', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'xuebiao-test-')), 'county.xlsx')
  await writeFile(path, await writeWorkbook(typedBook))
  const [ods = ''] = await convert([path], 'ods', { recalculate: false })
  for (const source of [path, ods]) {
    const [saved = ''] = await convert([source], 'xlsx', { recalculate: true })
    expect(ledgerOf(countyInputIn(await readFile(saved), tools))).toEqual(EXPECTED)
  }
}, 180_000)

test('a project that a later edition drops keeps what was typed, at the bottom, edition after edition', async () => {
  const plans = catalogue.plans.map((plan) =>
    plan.projects
      ? {
          ...plan,
          projects: plan.projects.filter(({ number }) => number !== 7),
          targets: plan.targets.filter(({ project }) => project !== 7),
        }
      : plan,
  )
  const later = { ...catalogue, plans }
  const input = countyInputIn(await writeWorkbook(typedBook), tools)
  const rolled = rollUp(
    { received: [], refused: 0, supplement: new Map(), year: 2026, jurisdiction: 'zichuan' },
    later,
  )
  let ledgers = input?.ledgers
  for (let edition = 0; edition < 2; edition++) {
    const spec = wholeSheets(
      countyWorkbook(rolled, { catalogue: later, refused: [], ...(ledgers && { ledgers }) }),
    )
    const rows = columnUnder(ledgerName(KEY, 'person'), spec)
    expect(rows).toHaveLength(42)
    expect(rows[40]?.value).toBe('王主任')
    expect(columnUnder(ledgerName(KEY, 'name'), spec)[40]?.value).toBe('乡村中小学布局优化行动')
    ledgers = countyInputIn(await writeWorkbook(spec), { catalogue: later, readWhole: readWorkbook })?.ledgers
  }
})

test('a county workbook of an older edition has no ledger: nothing is lost, nothing is said', async () => {
  const old: WorkbookSpec = {
    ...typedBook,
    names: typedBook.names.filter(({ name }) => !name.startsWith('ledger.')),
  }
  expect(countyInputIn(await writeWorkbook(old), tools)?.ledgers).toEqual(new Map())
})

test('columns that were deleted hold nothing; the others are read', async () => {
  const without: WorkbookSpec = {
    ...typedBook,
    names: typedBook.names.filter(({ name }) => name !== ledgerName(KEY, 'person')),
  }
  expect(ledgerOf(countyInputIn(await writeWorkbook(without), tools))).toEqual([EXPECTED[0], EXPECTED[2]])
})

test('other workbooks, and what is no workbook, are none of a county', async () => {
  const template = templateOf('primarySchool')
  const school = templateWorkbook({
    template,
    jurisdiction: { id: 'national', label: { zh: '全国', en: 'nation' }, lineage: ['national'] },
    plans: [],
    stages: catalogue.stages,
    year: 2025,
  })
  const unmarked = { ...typedBook, names: typedBook.names.filter(({ name }) => name !== MARKER.kind) }
  for (const spec of [school, unmarked])
    expect(countyInputIn(await writeWorkbook(spec), tools)).toBeUndefined()
  expect(countyInputIn(new TextEncoder().encode('not a workbook'), tools)).toBeUndefined()
})
