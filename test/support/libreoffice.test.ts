import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { convert } from './libreoffice'

/** A1 = 2, A2 = A1*21 with a wrong stored result. */
// Starting LibreOffice takes seconds, and minutes on a busy machine; the runner has limits of its own.
jest.setTimeout(600_000)

async function workbookWithWrongResult(): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('S')
  sheet.getCell('A1').value = 2
  sheet.getCell('A2').value = { formula: 'A1*21', result: 7 }
  const path = join(await mkdtemp(join(tmpdir(), 'xuebiao-test-')), 'wrong.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

async function resultOfA2(path: string | undefined): Promise<unknown> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path ?? '')
  return workbook.getWorksheet('S')?.getCell('A2').result
}

describe('the LibreOffice runner', () => {
  it('recalculates when asked to, and trusts stored results when not', async () => {
    const wrong = await workbookWithWrongResult()
    const [right] = await convert([wrong], 'xlsx', { recalculate: true })
    const [kept] = await convert([wrong], 'xlsx', { recalculate: false })
    expect(await resultOfA2(right)).toBe(42)
    expect(await resultOfA2(kept)).toBe(7)
  })

  it('recalculates ODF too', async () => {
    const [ods] = await convert([await workbookWithWrongResult()], 'ods', { recalculate: false })
    const [right] = await convert([ods ?? ''], 'xlsx', { recalculate: true })
    expect(await resultOfA2(right)).toBe(42)
  })

  it('refuses files that would overwrite each other', async () => {
    await expect(convert(['a/x.xlsx', 'b/x.ods'], 'pdf', { recalculate: false })).rejects.toThrow(
      'two files would both become x.pdf',
    )
  })

  it('says which file LibreOffice did not write', async () => {
    await expect(convert(['/nowhere/none.xlsx'], 'pdf', { recalculate: false })).rejects.toThrow(
      /did not write .*none\.pdf/,
    )
  })
})
