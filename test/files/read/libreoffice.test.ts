import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { readWorkbook, type CellValue } from '../../../src/files/read'
import { convert } from '../../support/libreoffice'
import { allCells, type Cells } from './cells'
import { bytesOf, GOOD_WORKBOOKS } from './goodWorkbooks'

// Starting LibreOffice takes seconds, and minutes on a busy machine; the runner has limits of its own.
jest.setTimeout(600_000)

async function save(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'xuebiao-test-')), name)
  await writeFile(path, bytes)
  return path
}

/** As LibreOffice writes them: numbers with 15 digits, and no cell for an empty text. */
function inItsWords(cells: Cells): Cells {
  const round = (value: CellValue) => (typeof value === 'number' ? Number(value.toPrecision(15)) : value)
  return new Map([...cells].flatMap(([place, value]) => (value === '' ? [] : [[place, round(value)]])))
}

describe('workbooks that LibreOffice has saved', () => {
  const { formulas, ...plain } = GOOD_WORKBOOKS

  it('hold what they held', async () => {
    const names = Object.keys(plain)
    const originals = await Promise.all(names.map((name) => bytesOf(plain[name]!)))
    const files = await Promise.all(originals.map((bytes, k) => save(`${names[k]}.xlsx`, bytes)))
    const saved = await convert(files, 'xlsx', { recalculate: false })
    for (const [k, original] of originals.entries()) {
      const cells = allCells(await readFile(saved[k]!))
      expect([names[k], inItsWords(cells)]).toEqual([names[k], inItsWords(allCells(original))])
    }
  })

  it('hold the true results of formulas, once calculated', async () => {
    const file = await save('formulas.xlsx', await bytesOf(formulas!))
    const [saved] = await convert([file], 'xlsx', { recalculate: true })
    const cells = allCells(await readFile(saved!))
    expect(cells.get('式!C4')).toBe(6)
    for (let r = 2; r <= 11; r++) expect([r, cells.get(`式!A${r}`)]).toEqual([r, 3])
  })

  it('keep their names, with the values under them, even by way of .ods', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet("表1 学生's & 教师")
    sheet.addRows([
      ['小学', 120, 118],
      ['初中', undefined, { formula: 'B1-C1', result: 2 }],
    ])
    const on = (cells: string) => `'${sheet.name.replace("'", "''")}'!${cells}`
    workbook.definedNames.add(on('$B$1'), 'enrolment.primary.boys')
    workbook.definedNames.add(on('$B$2'), 'enrolment.junior.boys')
    workbook.definedNames.add(on('$C$2'), 'classes.primary.46_50')
    workbook.definedNames.add(on('$A$1:$C$2'), 'table.g3')
    const file = await save('names.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()))
    const [saved] = await convert([file], 'xlsx', { recalculate: false })
    const [ods] = await convert([file], 'ods', { recalculate: false })
    const [back] = await convert([ods!], 'xlsx', { recalculate: false })

    const { names } = readWorkbook(await readFile(file))
    expect(names.get('enrolment.primary.boys')?.values).toEqual([[120]])
    expect(names.get('classes.primary.46_50')?.values).toEqual([[2]])
    expect(names.size).toBe(4)
    expect(readWorkbook(await readFile(saved!)).names).toEqual(names)
    expect(readWorkbook(await readFile(back!)).names).toEqual(names)
  })
})
