/**
 * The sheets of the emulated Excel, as an add-in changes them and takes them out of files.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import '../support/textCoding'
import { writeWorkbook } from '#files'
import type { WorkbookSpec } from '#spec'
import { CHARTED } from '../files/write/chartedWorkbook'
import { ExcelHost } from './excelHost'
import { importSheets } from './importSheets'
import { bootOffice, type OfficeLine } from './nativeBridge'
import { smallBook } from './smallBook'

let line: OfficeLine
let host: ExcelHost
beforeAll(async () => {
  line = await bootOffice(new ExcelHost())
})

beforeEach(() => {
  host = smallBook()
  line.connect(host)
})

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(batch)

describe('sheets that an add-in changes', () => {
  const change = (ask: (context: Excel.RequestContext) => void): Promise<void> =>
    run(async (context) => {
      ask(context)
      await context.sync()
    })
  const [first, second] = ["学生'表", 'Sheet2']

  test('formulas and names follow new names and places; those of a deleted sheet break', async () => {
    host.sheets[1]!.put(1, 1, { value: 1, formula: "'学生''表'!C2&\"学生'表!\"" })
    await change(({ workbook: { worksheets } }) => {
      worksheets.getItem(first).name = '学生'
      worksheets.getItem('学生').position = 1
    })
    expect(host.sheets.map(({ name }) => name)).toEqual([second, '学生'])
    expect(host.sheets[0]!.cell(1, 1)?.formula).toBe("'学生'!C2&\"学生'表!\"")
    expect(host.workbook.names.find('pupils')?.formula).toBe("='学生'!$C$2")
    await change(({ workbook }) => workbook.worksheets.getItem('学生').delete())
    expect(host.sheets[0]!.cell(1, 1)).toEqual({ value: '#REF!', formula: '#REF!C2&"学生\'表!"' })
    expect(host.workbook.names.find('pupils')?.formula).toBe('=#REF!')
  })

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ['takes a name that is taken', 'ItemAlreadyExists', (sheet) => (sheet.name = 'SHEET2')],
    ['is deleted while it is very hidden', 'InvalidOperation', (sheet) => sheet.delete()],
  ])('no sheet %s', async (_, code, ask) => {
    host.sheets[0]!.visibility = 'VeryHidden'
    await expect(change(({ workbook }) => ask(workbook.worksheets.getItem(first)))).rejects.toMatchObject({
      code,
    })
  })

  test('the last sheet to be seen is neither hidden nor deleted', async () => {
    host.sheets[0]!.visibility = 'Hidden'
    for (const ask of [
      (sheet: Excel.Worksheet) => sheet.delete(),
      (sheet: Excel.Worksheet) => void (sheet.visibility = 'Hidden'),
    ])
      await expect(change(({ workbook }) => ask(workbook.worksheets.getItem(second)))).rejects.toMatchObject({
        code: 'InvalidOperation',
      })
  })

  test('a protected structure keeps every sheet as it is', async () => {
    host.workbook.protection.protected = true
    for (const ask of [
      (sheet: Excel.Worksheet) => sheet.delete(),
      (sheet: Excel.Worksheet) => void (sheet.name = 'x'),
      (sheet: Excel.Worksheet) => void (sheet.position = 1),
      (sheet: Excel.Worksheet) => void (sheet.visibility = 'Hidden'),
    ])
      await expect(change(({ workbook }) => ask(workbook.worksheets.getItem(first)))).rejects.toMatchObject({
        code: 'AccessDenied',
      })
  })

  test('names are led elsewhere, added and deleted', async () => {
    await change(({ workbook: { names } }) => {
      names.getItem('pupils').formula = '=Sheet2!$B$9'
      names.getItem('table').delete()
      names.add('books', "='学生''表'!$A$1:$A$3")
    })
    expect(host.workbook.names.list().map(({ name, formula }) => [name, formula])).toEqual([
      ['pupils', '=Sheet2!$B$9'],
      ['books', "='学生''表'!$A$1:$A$3"],
    ])
    await expect(
      change(({ workbook: { names } }) => void names.add('books', '=Sheet2!$A$1')),
    ).rejects.toMatchObject({
      code: 'ItemAlreadyExists',
    })
  })

  test('cells with a content are the used range, and take formulas', async () => {
    host.sheets[1]!.put(3, 2, { value: 7 })
    const used = await run(async (context) => {
      const ranges = [first, second].map((name) =>
        context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true),
      )
      for (const range of ranges) range.load('address')
      await context.sync()
      ranges[1]!.getCell(0, 0).formulas = [['=1+1']]
      await context.sync()
      return ranges.map((range) => (range.isNullObject ? undefined : range.address))
    })
    expect(used).toEqual([undefined, 'Sheet2!B3'])
    expect(host.sheets[1]!.cell(3, 2)?.formula).toBe('1+1')
  })
})

describe('sheets of a file', () => {
  const spec: WorkbookSpec = {
    title: 'x',
    sheets: [
      {
        name: 'Sheet2',
        state: 'visible',
        columns: [],
        cells: [
          { row: 1, column: 1, value: '甲' },
          { row: 2, column: 1, value: 3, formula: "SUM('Sheet2'!B1:B2,'标记'!A1)", style: 'open' },
        ],
        isProtected: true,
      },
      { name: '标记', state: 'veryHidden', columns: [], cells: [{ row: 1, column: 1, value: 1 }] },
    ],
    names: [
      { name: 'pupils', sheet: 'Sheet2', reference: '$A$2' },
      { name: 'mark', sheet: '标记', reference: '$A$1' },
    ],
    styles: { open: { unlocked: true } },
  }
  const insert = async (of: WorkbookSpec): Promise<string[]> => {
    const file = Buffer.from(await writeWorkbook(of)).toString('base64')
    return run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(file, { positionType: 'End' })
      await context.sync()
      return ids.value
    })
  }
  beforeEach(() => importSheets(host))

  test('come with contents, formulas among them and states; names that are taken become those of a sheet', async () => {
    const ids = await insert(spec)
    const [sheet, mark] = host.sheets.slice(2)
    expect([sheet?.id, mark?.id]).toEqual(ids)
    expect([sheet?.name, mark?.name]).toEqual(['Sheet2 (2)', '标记'])
    expect([sheet?.visibility, mark?.visibility, sheet?.isProtected]).toEqual(['Visible', 'VeryHidden', true])
    expect(sheet?.cell(1, 1)?.value).toBe('甲')
    expect(sheet?.cell(2, 1)).toEqual({ value: 3, formula: "SUM('Sheet2 (2)'!B1:B2,'标记'!A1)" })
    expect([sheet?.isLocked(1, 1), sheet?.isLocked(2, 1)]).toEqual([true, false])
    expect(host.workbook.names.find('pupils')?.formula).toBe("='学生''表'!$C$2")
    expect(host.workbook.names.find('mark')?.formula).toBe("='标记'!$A$1")
    const own = [...sheet!.ownNames.values()].map(({ name, scope, formula }) => [name, scope, formula])
    expect(own).toEqual([['pupils', 'Worksheet', "='Sheet2 (2)'!$A$2"]])
  })

  test('come not at all with charts where it takes none, nor into a protected workbook', async () => {
    host.refusesCharts = true
    await expect(insert(CHARTED)).rejects.toMatchObject({ code: 'UnsupportedFeature' })
    host.workbook.protection.protected = true
    await expect(insert(spec)).rejects.toMatchObject({ code: 'AccessDenied' })
    expect(host.sheets).toHaveLength(2)
  })
})
