import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCells } from '../../../src/files/read'
import { writeWorkbook } from '../../../src/files/write'
import { address, type WorkbookSpec } from '#spec'
import { convert } from '../../support/libreoffice'
import { AWKWARD, AWKWARD_READ, EVERYTHING, PROMPT } from './everything'
import { elements, part, plain } from './parts'

/** The same workbook, as if nobody had ever calculated its formulas right. */
const WRONG: WorkbookSpec = {
  ...EVERYTHING,
  sheets: EVERYTHING.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: 'wrong' })),
  })),
}

let saved: Uint8Array
let sheet: string
let workbook: string

/** LibreOffice opens what we wrote, calculates everything anew, and writes it as it understood it. */
beforeAll(async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'xuebiao-test-')), 'everything.xlsx')
  await writeFile(path, await writeWorkbook(WRONG))
  const [output = ''] = await convert([path], 'xlsx', { recalculate: true })
  saved = await readFile(output)
  sheet = part(saved, 'xl/worksheets/sheet3.xml')
  workbook = part(saved, 'xl/workbook.xml')
}, 120_000)

/** What LibreOffice writes differently without meaning anything else. */
const THEIRS: Readonly<Record<string, unknown>> = {
  // A truth value in a cell with a number format becomes a number.
  '2-1 学生数 D7': 0,
}

it('finds the values that we know, in all sheets, calculated through the names', () => {
  const read: Record<string, unknown> = {}
  readCells(saved, undefined, (name, row, column, value) => (read[`${name} ${address(row, column)}`] = value))
  for (const { name, cells } of EVERYTHING.sheets) {
    for (const { row, column, value } of cells) {
      const place = `${name} ${address(row, column)}`
      if (value === '' || value === AWKWARD || String(value).length > 32_767) continue
      expect([place, read[place]]).toEqual([place, THEIRS[place] ?? value])
    }
  }
  // LibreOffice joins CR LF, and undoes no escape of DEL, which XML could hold.
  expect(read["It's hidden A3"]).toBe(AWKWARD_READ.replace('\r\n', '\n').replace('\u007f', '_x007F_'))
  expect(read["It's hidden A4"]).toMatch(/^长+…\[\+7249\]$/)
})

it('takes no text for a formula', () =>
  expect(elements(part(saved, 'xl/worksheets/sheet4.xml'), 'f').map(({ content }) => plain(content))).toEqual(
    ['"_x"&"0041_"'],
  ))

it('keeps names', () => {
  const names = elements(workbook, 'definedName').map(({ attributes, content }) => [
    attributes['name'],
    plain(content),
  ])
  expect(Object.fromEntries(names.filter(([name]) => !name?.startsWith('_xlnm')))).toEqual({
    'enrolment.total': "'2-1 学生数'!$B$7",
    'enrolment.g3': "'2-1 学生数'!$B$6",
    'enrolment.byGrade': "'2-1 学生数'!$B$4:$B$6",
    'classesBySize.primary.46_50': "'It''s hidden'!$A$5",
    reportYear: '参数!$A$1',
  })
  expect(names).toContainEqual(['_xlnm.Print_Area', "'2-1 学生数'!$A$1:$E$12"])
  expect(names).toContainEqual(['_xlnm.Print_Titles', "'2-1 学生数'!$A:$B,'2-1 学生数'!$1:$3"])
})

it('keeps validations with prompts and errors', () => {
  const validations = elements(sheet, 'dataValidation').map(({ attributes }) => attributes)
  expect(validations.map(({ type, sqref }) => [type, sqref])).toEqual([
    ['whole', 'B4:C6'],
    ['list', 'D4:D6'],
    ['decimal', 'B9'],
    ['date', 'C9'],
    ['custom', 'A9 D9:E9'],
    ['textLength', 'E8'],
  ])
  expect(validations[0]).toMatchObject({ prompt: PROMPT, errorTitle: '不是人数', errorStyle: 'stop' })
  expect(validations[1]).toMatchObject({ errorStyle: 'warning', showDropDown: 'false' })
  expect(elements(sheet, 'formula1').map(({ content }) => plain(content))).toContain('A9<>"<&>"')
})

it('keeps conditional formats in their order, with colours and signs', () => {
  const rules = elements(sheet, 'cfRule')
    .map(({ attributes, content }) => ({
      ...attributes,
      formula: plain(elements(content, 'formula')[0]?.content ?? ''),
    }))
    .map(({ formula, ...attributes }: { formula: string } & Record<string, string>) => ({
      formula,
      attributes,
    }))
  expect(rules.map(({ formula }) => formula)).toEqual([
    '$C4>$B4',
    '$D4="是"',
    'AND(enrolment.total<100,enrolment.g3<1)',
    '$B4=0',
  ])
  const looks = elements(part(saved, 'xl/styles.xml'), 'dxf').map(({ content }) => plain(content))
  const look = looks[Number(rules[0]?.attributes['dxfId'])]
  expect(look).toContain('formatCode="0" ✗""')
  expect(look).toContain('FFFFC7CE')
  expect(look).toContain('FF9C0006')
})

it('keeps protection, merges, filter, links, sizes and states', () => {
  expect(elements(sheet, 'sheetProtection')[0]?.attributes).toMatchObject({
    sheet: 'true',
    formatColumns: 'false',
    autoFilter: 'false',
  })
  expect(
    elements(part(saved, 'xl/styles.xml'), 'protection').map(({ attributes }) => attributes['locked']),
  ).toContain('false')
  expect(elements(sheet, 'mergeCell').map(({ attributes }) => attributes['ref'])).toEqual([
    'A1:E1',
    'A10:B11',
  ])
  expect(elements(sheet, 'autoFilter')[0]?.attributes).toMatchObject({ ref: 'A3:E6' })
  expect(elements(sheet, 'hyperlink')[0]?.attributes).toMatchObject({
    ref: 'A9',
    location: "'封面 & 目录'!B2",
  })
  expect(elements(sheet, 'col').map(({ attributes }) => attributes['width'])).toEqual(['14', '10', '22'])
  expect(elements(sheet, 'row')[0]?.attributes).toMatchObject({ ht: '30', customHeight: 'true' })
  expect(elements(sheet, 'pageSetup')[0]?.attributes).toMatchObject({
    paperSize: '9',
    orientation: 'landscape',
    fitToWidth: '1',
    fitToHeight: '0',
  })
  expect(plain(elements(sheet, 'oddFooter')[0]?.content ?? '')).toBe('&C第 &P 页，共 &N 页')
  expect(elements(workbook, 'sheet').map(({ attributes }) => attributes['state'])).toEqual([
    'hidden', // LibreOffice knows no veryHidden
    'visible',
    'visible',
    'hidden',
  ])
})
