import type { LEDGER_INPUTS } from '#core'
import { ledgerKey, ledgerName, type LedgerEntry } from '#core'
import type { CellSpec, WorkbookSpec } from '#spec'
import { countyWorkbook } from '#workbook'
import { catalogue } from '../support/catalogue'
import { rollUpOf } from '../support/countySchools'
import { mixedSchools } from '../support/mixedCounty'
import { columnUnder } from '../support/namedCells'
import { wholeSheets } from '../support/wholeSheets'

const plan = catalogue.plans.find(({ id }) => id === 'zichuan-2023')
const projects = plan?.projects ?? []
const KEY = ledgerKey('zichuan-2023')

const rollup = rollUpOf(mixedSchools, { jurisdiction: 'zichuan' })
const bookWith = (
  entries: readonly LedgerEntry[] = [],
  others: ReadonlyMap<string, readonly LedgerEntry[]> = new Map(),
): WorkbookSpec =>
  wholeSheets(
    countyWorkbook(rollup, { catalogue, refused: [], ledgers: new Map([[KEY, entries], ...others]) }),
  )
const spec = bookWith()

const entry = (number: LedgerEntry['number'], progress: string, name = ''): LedgerEntry => ({
  number,
  name,
  typed: new Map([['progress', progress]]),
})
const column = (name: 'number' | 'name' | (typeof LEDGER_INPUTS)[number], book = spec) =>
  columnUnder(ledgerName(KEY, name), book)
const sheetOf = (book: WorkbookSpec) => {
  const name = book.names.find((each) => each.name === ledgerName(KEY, 'number'))?.sheet
  return book.sheets.find((sheet) => sheet.name === name)
}
/** Cells of the row of a project. */
function rowOf(number: number, book = spec): readonly CellSpec[] {
  const row = column('number', book).find(({ value }) => value === number)?.row
  return sheetOf(book)?.cells.filter((cell) => cell.row === row) ?? []
}

test('the projects of a plan stand in its own order, one row each, in its words', () => {
  expect(projects).toHaveLength(41)
  expect(sheetOf(spec)?.name).toBe('淄博市淄川区目标台账')
  expect(
    column('number')
      .map(({ value }) => value)
      .filter(Boolean),
  ).toEqual(projects.map(({ number }) => number))
  for (const { number, name, task, lead } of projects) {
    const texts = rowOf(number).map(({ value }) => value)
    expect(texts.slice(0, 3)).toEqual([number, name.zh, task.zh])
    expect(texts[4]).toBe(lead.zh)
  }
})

test('what is asked is derived from the targets: number, unit, year', () => {
  expect(rowOf(26)[3]?.value).toBe(
    [
      '①城市与农村义务教育教师本科以上比例之比：≤1.05倍（2027年）',
      '②乡村中小学本科以上教师比例提升：≥0百分点',
      '③乡村幼儿园专科以上教师比例提升（幼儿园）：≥0百分点',
    ].join('\n'),
  )
  // One row of the plan, measured by two things.
  expect(String(rowOf(1)[3]?.value)).toContain('乡村学校家长委员会和家长学校（建有家长委员会学校比例')
  expect(rowOf(12)[3]?.value).toBe('乡村学校安全清洁取暖消暑：100%（2023年）')
  expect(rowOf(25)[3]?.value).toBe('新任教师两个聘期城乡捆绑聘用制度：是（2025年）')
})

test('value and standing refer to the cells of the plan’s own sheet, and to nothing else', () => {
  const names = new Map(spec.names.map(({ name, sheet }) => [name, sheet]))
  for (const { number } of projects) {
    const [value, standing] = [rowOf(number)[5], rowOf(number)[6]]
    const targets = plan?.targets.filter(({ project }) => project === number) ?? []
    for (const { id } of targets)
      expect(standing?.formula).toContain(`standing.${KEY}.${id.replaceAll('-', '_')}`)
    const used = `${value?.formula} ${standing?.formula}`.match(/[a-z]+\.zichuan_2023\.[\w.]+/g) ?? []
    expect(used.map((name) => names.get(name))).toEqual(used.map(() => '淄博市淄川区目标'))
    expect(`${value?.formula}`).not.toMatch(/COUNTIF|SUM\(|!/)
  }
  expect(rowOf(12)[5]?.value).toMatch(/^\d+ 校中 \d+ 校达到$/)
  expect(rowOf(40)[5]?.value).toBe('—')
})

test('only the county’s own cells can be typed in', () => {
  const unlocked = Object.keys(spec.styles).filter((name) => spec.styles[name]?.unlocked)
  const typable = (cells: readonly CellSpec[]) =>
    cells.filter(({ style }) => unlocked.includes(style ?? '')).map((cell) => cell.column)
  expect(sheetOf(spec)?.isProtected).toBe(true)
  for (const { number } of projects) expect(typable(rowOf(number))).toEqual([8, 9, 10])
})

test('what was typed stands beside its project again, wherever its row was', () => {
  const book = bookWith([entry(41, '平台已开通'), entry('3', '=1+1')])
  expect(rowOf(41, book)[7]).toMatchObject({ value: '平台已开通' })
  expect(rowOf(3, book)[7]).toMatchObject({ value: '=1+1' })
  expect(rowOf(3, book)[7]?.formula).toBeUndefined()
  expect(column('progress', book).filter(({ value }) => value !== undefined)).toHaveLength(2)
})

test('what no project of this edition takes is kept below the others', () => {
  const book = bookWith([
    entry(42, '旧项目的进展', '旧项目'),
    entry(7, '第一行'),
    entry(7, '抄了一行'),
    entry(undefined, '自己加的一行', '自选项目'),
  ])
  const rows = column('number', book).map(({ value }, index) => [
    value,
    column('name', book)[index]?.value,
    column('progress', book)[index]?.value,
  ])
  expect(rows[6]).toEqual([7, projects[6]?.name.zh, '第一行'])
  expect(rows.slice(41)).toEqual([
    ['42', '旧项目', '旧项目的进展'],
    ['7', '', '抄了一行'],
    ['', '自选项目', '自己加的一行'],
    [undefined, undefined, undefined],
  ])
})

test('a ledger whose plan is gone is kept on a sheet of its own; an empty one is not', () => {
  const book = bookWith(
    [],
    new Map([
      ['old_2019', [entry(1, '已完成', '老项目')]],
      ['empty', []],
    ]),
  )
  const names = book.sheets.map(({ name }) => name)
  expect(names).toContain('台账old_2019')
  expect(names.filter((name) => name.includes('台账'))).toHaveLength(2)
  expect(columnUnder(ledgerName('old_2019', 'progress'), book)[0]?.value).toBe('已完成')
})

test('a plan without projects has no ledger', () => {
  const other = wholeSheets(countyWorkbook(rollUpOf([]), { catalogue, refused: [] }))
  expect(other.names.filter(({ name }) => name.startsWith('ledger.'))).toEqual([])
})

test('in English too', () => {
  const english = wholeSheets(countyWorkbook(rollup, { catalogue, refused: [], language: 'en' }))
  expect(String(rowOf(26, english)[3]?.value)).toContain('①urban to rural share')
})
