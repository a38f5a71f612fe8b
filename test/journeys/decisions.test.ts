import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook } from 'exceljs'
import { earlierCountyIn } from '#app'
import { RECEPTION, ROLLUP, rosterName, type FieldId, type NamedRange, type RawValue } from '#core'
import { readWorkbook, writeWorkbook } from '#files'
import { rawText } from '#report'
import { templateWorkbook } from '#workbook'
import { catalogue, templateOf } from '../support/catalogue'
import { schoolFrom } from '../support/countySchools'
import { requestFor } from '../support/filledTemplate'
import { run } from '../support/terminal'

/** A county takes one of two files, leaves one out, keeps its roster in the workbook, and runs again and again. */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-decisions-'))
const files = join(folder, 'received')
const out = join(folder, 'county.xlsx')
beforeAll(() => mkdirSync(files))
afterAll(() => rmSync(folder, { recursive: true }))

async function send(
  name: string,
  code: number,
  change: Readonly<Record<FieldId, RawValue>> = {},
): Promise<void> {
  const values = schoolFrom('primarySchool', code, { schoolName: `第${code}小学` }, change).submission.cells
  const spec = templateWorkbook(requestFor(templateOf('primarySchool'), { values }))
  writeFileSync(join(files, name), await writeWorkbook(spec))
}

const named = (name: string): NamedRange => {
  const range = readWorkbook(readFileSync(out)).names.get(name)
  if (!range) throw new Error(`no ${name}`)
  return range
}
const texts = (name: string): string[] => named(name).values.map(([raw]) => rawText(raw))
/** What the list of files says of each. */
const states = (): string[] => {
  const [files, all] = [texts(RECEPTION.file), texts(RECEPTION.state)]
  return files.map((file, row) => `${file} ${all[row]}`).sort()
}

/** Types into a cell under a name, as somebody would in another program. */
async function type(...typed: readonly (readonly [name: string, row: number, value: string | number])[]) {
  const workbook = new Workbook()
  await workbook.xlsx.readFile(out)
  for (const [name, row, value] of typed) {
    const range = named(name)
    workbook.getWorksheet(range.sheet)!.getCell(range.row + row, range.column).value = value
  }
  await workbook.xlsx.writeFile(out)
}
const rowOf = (file: string): number => texts(RECEPTION.file).indexOf(file)
const rollup = () => run('rollup', files, '--out', out)

test('two files of one school count as none, and are told from each other', async () => {
  await send('甲.xlsx', 1)
  await send('乙.xlsx', 2)
  await send('乙改.xlsx', 2, { books: 4321, reportDate: 45_950, classrooms: '45间' })
  writeFileSync(join(files, '说明.xlsx'), 'not a workbook')
  await rollup()
  expect(states()).toEqual(['乙.xlsx 重复报送', '乙改.xlsx 重复报送', '甲.xlsx 已计入', '说明.xlsx 无法读取'])
})

test('the official takes one and leaves another file out; it holds the next time and the time after', async () => {
  await type(
    [RECEPTION.take, rowOf('乙改.xlsx'), '采用'],
    [RECEPTION.reason, rowOf('乙改.xlsx'), '电话核实'],
    [RECEPTION.take, rowOf('说明.xlsx'), '不计入'],
    [RECEPTION.reason, rowOf('说明.xlsx'), '不是报表'],
    [rosterName('schoolId'), 0, '3708120001'],
    [rosterName('schoolId'), 1, '3708120002'],
    [rosterName('schoolId'), 2, '3708120003'],
    [rosterName('schoolName'), 2, '第3小学'],
    [rosterName('isRuralSchool'), 2, '是'],
    [ROLLUP.deadline, 0, 45_949],
  )
  for (let time = 0; time < 2; time++) {
    const { err } = await rollup()
    expect(err).toBe('')
    expect(states()).toEqual([
      ' 缺报',
      '乙.xlsx 未采用',
      '乙改.xlsx 已计入',
      '甲.xlsx 已计入',
      '说明.xlsx 不计入',
    ])
    expect(texts(RECEPTION.late)[rowOf('乙改.xlsx')]).toBe('是')
    expect(texts(RECEPTION.reason)[rowOf('说明.xlsx')]).toBe('不是报表')
  }
})

test('the send-back list and the facts follow the county workbook: its decisions, its roster, its deadline', async () => {
  const list = join(folder, 'list.xlsx')
  await run('sendback', files, '--roster', out, '--out', list)
  const pages = readWorkbook(readFileSync(list)).sheets.map(({ name }) => name)
  expect(pages.filter((name) => name.startsWith('第'))).toEqual(['第2小学'])
  const facts = join(folder, 'facts.csv')
  await run('facts', files, '--roster', out, '--out', facts)
  const books = readFileSync(facts, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('3708120002') && line.includes(',books,'))
  expect(books.map((line) => [line.includes(',4321,'), line.includes('true')])).toEqual([
    [true, true],
    [false, false],
  ])
})

test('a decision outlives the absence of its file', async () => {
  const bytes = readFileSync(join(files, '说明.xlsx'))
  unlinkSync(join(files, '说明.xlsx'))
  await rollup()
  expect(states()).toContain('说明.xlsx 不在其中')
  writeFileSync(join(files, '说明（2）.xlsx'), bytes)
  await rollup()
  expect(states()).toContain('说明（2）.xlsx 不计入')
})

test('a corrected file replaces an earlier one, and what moved is listed cell by cell', async () => {
  unlinkSync(join(files, '甲.xlsx'))
  await send('甲（更正）.xlsx', 1, { books: 777 })
  await send('丙.xlsx', 3)
  unlinkSync(join(files, '乙改.xlsx'))
  const { out: text } = await run('rollup', files, '--out', out, '--json', join(folder, 'rollup.json'))
  expect(text).toContain('与上次汇总相比：新计入 1 所   不再计入 0 所   2 所学校变更')
  const { changes } = JSON.parse(readFileSync(join(folder, 'rollup.json'), 'utf8')) as { changes: unknown[] }
  expect(changes).toContainEqual({
    schoolId: '3708120001',
    type: 'figure',
    field: 'books',
    was: schoolFrom('primarySchool', 1).submission.cells.get('books'),
    is: 777,
    fileBefore: '甲.xlsx',
    fileNow: '甲（更正）.xlsx',
    place: { sheet: '4-2 占地面积及其他办学条件', cell: 'D12' },
  })
  expect(changes).toContainEqual({ schoolId: '3708120003', type: 'added', fileNow: '丙.xlsx' })
  const { out: again } = await rollup()
  expect(again).toContain('新计入 0 所   不再计入 0 所   0 所学校变更 0 个数字')
})

test('a roster given as a sheet of another workbook replaces the one kept', async () => {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('名单')
  sheet.addRows([
    ['2025年应报学校'],
    ['序号', '学校标识码', '学校名称', '乡村学校'],
    [1, '3708120001', '第1小学', '否'],
    [2, '3708120002', '第2小学', '是'],
  ])
  await workbook.xlsx.writeFile(join(folder, 'roster.xlsx'))
  await run(
    'rollup',
    files,
    '--out',
    out,
    '--roster',
    join(folder, 'roster.xlsx'),
    '--deadline',
    '2025-12-31',
  )
  const { typed: kept } = earlierCountyIn(readFileSync(out), out, { catalogue, readWhole: readWorkbook })!
  expect(kept?.roster?.map(({ schoolId, flags }) => [schoolId, flags.get('isRuralSchool')])).toEqual([
    ['3708120001', false],
    ['3708120002', true],
  ])
  expect(kept?.deadline).toBe(46_022)
  expect(states()).not.toContain(' 缺报')
})

test.each([
  [[RECEPTION.take, 0, '要'], '“取舍”应填“采用”或“不计入”，或留空，不能是“要”'],
  [[rosterName('schoolId'), 1, '12'], '第 5 行：标识码“12”不是 10 位数字'],
  [[ROLLUP.deadline, 0, '国庆前'], '报送截止日期“国庆前”不是日期'],
] as const)('what cannot be is said with its row, and the workbook stays: %j', async (typed, sentence) => {
  const before = readFileSync(out)
  await type(typed)
  const spoilt = readFileSync(out)
  const { code, err } = await rollup()
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
  expect(readFileSync(out).equals(spoilt)).toBe(true)
  writeFileSync(out, before)
})
