import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { MARKER, type RawValue } from '#core'
import { checkResultSchema, type JsonCheckResult } from '#report'
import type { CellSpec, WorkbookSpec } from '#spec'
import { writeWorkbook } from '../../src/files/write'
import { templateOf } from '../support/catalogue'
import { cleanTemplate } from '../support/filledTemplate'
import { A_FILE, TOO_LARGE } from '../support/hostile/largeFiles'
import { run } from '../support/terminal'
import { workbook } from '../support/xlsxFixture'

/**
 * Everything a county finds in its inbox, in one folder, through the command line: each bad file gets one
 * sentence that names it and says what to do, and the good one beside them is checked as if it were alone.
 */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-inbox-'))
const inbox = join(folder, 'inbox')
let checked: JsonCheckResult
let text = ''

type Change = (spec: WorkbookSpec) => WorkbookSpec

const clean = cleanTemplate(templateOf('primarySchool'))

/** Puts something else into the cell under a name. */
const put =
  (name: string, next: Pick<CellSpec, 'value' | 'formula'>): Change =>
  (spec) => {
    const [, column = '', row = ''] =
      /^\$([A-Z]+)\$(\d+)/.exec(spec.names.find((each) => each.name === name)?.reference ?? '') ?? []
    const at = spec.names.find((each) => each.name === name)?.sheet
    const index = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    return {
      ...spec,
      sheets: spec.sheets.map((sheet) =>
        sheet.name !== at
          ? sheet
          : {
              ...sheet,
              cells: sheet.cells.map((cell) =>
                cell.row === Number(row) && cell.column === index
                  ? { row: cell.row, column: cell.column, style: cell.style, ...next }
                  : cell,
              ),
            },
      ),
    }
  }

const part = (bytes: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [path]: strToU8(edit(strFromU8(parts[path] ?? new Uint8Array()))) })
}
const SHEET = '2-1 小学学生数'

const inPlace = async (name: string, ...changes: Change[]): Promise<Uint8Array> => {
  const bytes = await writeWorkbook(changes.reduce((spec, change) => change(spec), clean))
  writeFileSync(join(inbox, `${name}.xlsx`), bytes)
  return bytes
}

/** An OLE2 container whose directory names one stream, as Excel 97 and encrypted workbooks have. */
function ole2(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(bytes.buffer)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  for (let at = 76; at < 512; at += 4) view.setUint32(at, 0xffffffff, true)
  view.setUint32(76, 0, true)
  view.setUint32(512, 0xfffffffd, true)
  view.setUint32(516, 0xfffffffe, true)
  const entry = (index: number, name: string, type: number): void => {
    const at = 1024 + index * 128
    ;[...name].forEach((letter, position) => view.setUint16(at + position * 2, letter.charCodeAt(0), true))
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    bytes[at + 66] = type
  }
  entry(0, 'Root Entry', 5)
  entry(1, stream, 2)
  return bytes
}

beforeAll(async () => {
  mkdirSync(inbox)
  const good = await inPlace('好文件')
  const write = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(inbox, name), bytes)
  write('空文件.xlsx', '')
  write('通知.xlsx', '请各校按时报送。')
  write('旧版.xlsx', ole2('Workbook'))
  write('加密.xlsx', ole2('EncryptedPackage'))
  write('截断.xlsx', good.subarray(0, good.length - 400))
  const other: WorkbookSpec = {
    title: '',
    names: [],
    styles: {},
    sheets: [
      { name: '花名册', state: 'visible', columns: [], cells: [{ row: 1, column: 1, value: '姓名' }] },
    ],
  }
  write('花名册.xlsx', await writeWorkbook(other))
  write(
    '改表名.xlsx',
    part(good, 'xl/workbook.xml', (xml) => xml.replaceAll(SHEET, '我的表')),
  )
  write(
    '删表.xlsx',
    part(good, 'xl/workbook.xml', (xml) =>
      xml.replaceAll(new RegExp(`'${SHEET}'![$A-Z0-9:]+`, 'g'), '#REF!'),
    ),
  )
  write(
    '1904.xlsx',
    part(good, 'xl/workbook.xml', (xml) => xml.replace('<workbookPr', '<workbookPr date1904="1"')),
  )
  await inPlace('旧版模板', put(MARKER.edition, { value: '2025.1' }), (spec) => ({
    ...spec,
    names: spec.names.filter(({ name }) => !name.startsWith('teachersBySubject.')),
  }))
  await inPlace('插入行', (spec) => ({
    ...spec,
    names: spec.names.map((each) =>
      each.sheet !== SHEET
        ? each
        : {
            ...each,
            reference: each.reference.replace(/\$(\d+)/g, (_, row: string) => `$${Number(row) + 3}`),
          },
    ),
    sheets: spec.sheets.map((sheet) =>
      sheet.name !== SHEET
        ? sheet
        : {
            ...sheet,
            merges: [],
            validations: [],
            formats: [],
            cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 3 })),
          },
    ),
  }))
  for (const [name, value] of [
    ['45人', '45人'],
    ['全角', '１２３'],
    ['万', '2000万'],
    ['空格', ' 7 '],
    ['无', '无'],
    ['斜杠', '/'],
  ] as const)
    await inPlace(`文字 ${name}`, put('books', { value }))
  await inPlace('未计算', put('books', { formula: '1+1' }))
  write(
    '错误值.xlsx',
    part(
      await writeWorkbook(put('books', { formula: '1/0', value: 'ERROR' })(clean)),
      sheetPath(clean),
      (xml) => xml.replace(/ t="str"([^>]*)>(<f>1\/0<\/f>)<v>ERROR<\/v>/, ' t="e"$1>$2<v>#DIV/0!</v>'),
    ),
  )
  const result = await run('check', inbox, '--json')
  expect(result.code).toBe(1)
  checked = checkResultSchema.parse(JSON.parse(result.out))
  text = (await run('check', inbox)).out
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** The part that holds the cell of `books`. */
function sheetPath(spec: WorkbookSpec): string {
  const sheet = spec.names.find(({ name }) => name === 'books')?.sheet
  return `xl/worksheets/sheet${spec.sheets.findIndex(({ name }) => name === sheet) + 1}.xml`
}

const findingsOf = (name: string) => checked.schools.find(({ file }) => file === `${name}.xlsx`)?.findings

test.each(['好文件', '改表名', '插入行'])('%s: nothing to say', (name) =>
  expect(findingsOf(name)).toEqual([]),
)

test.each<[string, RegExp]>([
  ['空文件.xlsx', /^空文件\.xlsx：文件是空的。请/],
  ['通知.xlsx', /^通知\.xlsx：不是 .*工作簿.*。请/],
  ['旧版.xlsx', /^旧版\.xlsx：是旧版 \.xls 工作簿。请用 Excel 或 WPS 打开/],
  ['加密.xlsx', /^加密\.xlsx：设有打开密码。请取消/],
  ['截断.xlsx', /^截断\.xlsx：文件(不完整|已损坏).*。.*请/],
  ['花名册.xlsx', /^花名册\.xlsx：不是学表的填报模板。请/],
])('%s: one sentence with a remedy', (file, sentence) => {
  expect(checked.refused.filter((each) => each.file === file).map((each) => each.sentence)).toEqual([
    expect.stringMatching(sentence),
  ])
  expect(text).toMatch(new RegExp(sentence.source.slice(1)))
})

test('every file is either checked or refused', () =>
  expect([...checked.schools, ...checked.refused].map(({ file }) => file).sort()).toEqual(
    readdirSync(inbox).sort(),
  ))

test('a deleted sheet is one finding, not sixty', () => {
  const findings = findingsOf('删表') ?? []
  expect(findings.map(({ type, form }) => [type, form])).toEqual([['absent', 'pupils.primary']])
  expect(findings[0]?.words.what).toMatch(/^本表有 \d+ 格已被删除/)
  expect(findings[0]?.words.remedy).toContain('不要删除行、列或工作表')
})

test('an older edition says which one it is and what it lacks', () => {
  const findings = findingsOf('旧版模板') ?? []
  expect(findings).toHaveLength(1)
  expect(findings[0]?.words.what).toMatch(/^由 2025\.1 版模板填报，缺少本版的 \d+ 项：/)
})

test.each<[string, RawValue, string]>([
  ['文字 45人', '45人', '建议改成 45。'],
  ['文字 全角', '１２３', '建议改成 123。'],
  ['文字 万', '2000万', '建议改成 20000000。'],
  ['文字 空格', ' 7 ', '建议改成 7。'],
  ['文字 无', '无', '建议改成 0。'],
  ['文字 斜杠', '/', '请改为不带单位的半角数字'],
])('%s is not a number: the cell, what it holds, what to do', (name, raw, remedy) => {
  const [finding] = findingsOf(name) ?? []
  expect(finding).toMatchObject({ problem: 'notANumber', fields: ['books'], raw })
  expect(`${finding?.places[0]?.sheet}!${finding?.places[0]?.cell}`).toMatch(/^4-2 .*![A-Z]\d+$/)
  expect(finding?.words.remedy).toContain(remedy)
})

test('a formula without a result and an error cell are not zero', () => {
  expect(findingsOf('未计算')?.[0]).toMatchObject({ problem: 'uncalculated', fields: ['books'] })
  expect(findingsOf('错误值')?.[0]).toMatchObject({ problem: 'error', raw: '#DIV/0!', fields: ['books'] })
})

test('dates of a 1904 workbook are moved, or asked about', () => {
  const findings = findingsOf('1904')
  expect(findings).toBeDefined()
  expect(findings?.every(({ problem }) => problem === 'notADate' || problem === undefined)).toBe(true)
})

test.each([
  [['check'], '没有指定文件或文件夹'],
  [['check', join(folder, '没有')], '没有这个文件或文件夹'],
  [['rollup', inbox], '缺少 --out'],
  [['rollup', inbox, '--out', join(folder, '无此文件夹', 'c.xlsx')], '写不进去（文件夹不存在）'],
  [['template', '大学', '--plan', 'yanzhou', '--year', '2025'], '没有“大学”这种办学类型'],
  [
    ['template', '小学', '--plan', '火星', '--year', '2025'],
    '没有“火星”这个地区或规划。可用：national（国家）；',
  ],
  [['rollup', inbox, '--out', join(folder, 'c.xlsx'), '--plan', '火星'], '没有“火星”这个地区或规划'],
  [['sendback', inbox, '--out', join(folder, 'c.xlsx'), '--plan', '火星'], '没有“火星”这个地区或规划'],
  [
    ['template', '小学', '--plan', '济宁', '--year', '2025'],
    '“济宁”不止一个地区。请写明是哪一个：jining（济宁市）；yanzhou（济宁市兖州区）；jiningKfq（济宁经济技术开发区）',
  ],
  [['template', '小学', '--plan', 'yanzhou', '--year', '25'], '学年“25”不对'],
  [['foo'], '没有“foo”这个命令'],
  [['check', '--bogus'], '没有 --bogus 这个参数'],
  [['rollup', 'x', '--out'], '--out 后面的值不对'],
  [['sendback', inbox], '缺少 --out。运行 xuebiao --help'],
  [['check', '--help=3'], '--help 后面的值不对'],
  [['check', '--bogus', '--lang', 'en'], 'there is no option --bogus'],
])('%j: one sentence', async (argv, sentence) => {
  const { code, out, err } = await run(...argv)
  expect(code).toBeGreaterThan(0)
  expect(out + err).toContain(sentence)
})

test('its version', async () =>
  expect(await run('--version')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+$/m) as string,
  }))

test('a county workbook is not refreshed from nothing: a mistyped folder, a folder of other things', async () => {
  const [county, other] = [join(folder, '汇总.xlsx'), join(folder, '别的')]
  mkdirSync(other)
  writeFileSync(join(other, '通知.xlsx'), '通知')
  expect((await run('rollup', inbox, '--out', county)).code).toBe(1)
  const before = readFileSync(county)
  for (const [path, sentence] of [
    [join(folder, '收刭'), '没有这个文件或文件夹'],
    [other, '没有读到一份可计入的填报表'],
  ] as const) {
    const { code, err } = await run('rollup', path, '--out', county)
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
    expect(readFileSync(county).equals(before)).toBe(true)
  }
  expect((await run('check', join(folder, '收刭'))).code).toBe(2)
})

test('a rollup never replaces a file that is no county workbook', async () => {
  const target = join(inbox, '好文件.xlsx')
  const before = readFileSync(target)
  const { code, err } = await run('rollup', inbox, '--out', target)
  expect(code).toBe(2)
  expect(err).toContain('已有一个不是县级汇总的文件，没有改动它')
  expect(readFileSync(target).equals(before)).toBe(true)
})

test('nor one that may be a county workbook, but is too large to be read', async () => {
  const [, fixture] = TOO_LARGE.find(([what]) => what === A_FILE) ?? []
  const target = join(folder, '很大.xlsx')
  writeFileSync(target, workbook(fixture ?? {}, { stored: true }))
  const before = readFileSync(target)
  const { code, err } = await run('rollup', inbox, '--out', target)
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(
      '很大.xlsx：已有的文件太大，读不出其中填写的内容，没有改动它。请用 --out 换一个文件名',
    ),
  ])
  expect(readFileSync(target).equals(before)).toBe(true)
})
