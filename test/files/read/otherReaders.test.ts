import ExcelJS from 'exceljs'
import * as SheetJS from 'xlsx'
import type { CellValue } from '../../../src/files/read'
import { row, sheetXml, workbook, type WorkbookFixture } from '../../support/xlsxFixture'
import { allCells, type Cells } from './cells'
import { bytesOf, GOOD_WORKBOOKS } from './goodWorkbooks'

async function exceljs(bytes: Buffer): Promise<Cells> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  const cells: Cells = new Map()
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value = cell.isMerged && cell.master !== cell ? undefined : fromExceljs(cell.value)
        if (value !== undefined) cells.set(`${sheet.name}!${cell.address}`, value)
      }),
    ),
  )
  return cells
}

const NOTHING = { nothing: true } as const
const REFUSED = { refused: true } as const
const UNCALCULATED = { uncalculated: true } as const

function fromExceljs(value: ExcelJS.CellValue): CellValue | undefined {
  if (value === null || value === undefined) return undefined
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569
  if (typeof value !== 'object') return value
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return value.text
  if ('error' in value) return value
  return value.result === undefined ? { uncalculated: true } : fromExceljs(value.result)
}

function sheetjs(bytes: Buffer): Cells {
  const workbook = SheetJS.read(bytes, { cellText: false, cellHTML: false })
  const cells: Cells = new Map()
  for (const name of workbook.SheetNames) {
    for (const [place, cell] of Object.entries(workbook.Sheets[name] ?? {})) {
      if (place.startsWith('!')) continue
      const { t, v, f } = cell as SheetJS.CellObject
      if (t === 'e') cells.set(`${name}!${place}`, { error: SHEETJS_ERRORS[v as number] ?? String(v) })
      else if (v !== undefined) cells.set(`${name}!${place}`, v as CellValue)
      else if (f !== undefined) cells.set(`${name}!${place}`, { uncalculated: true })
    }
  }
  return cells
}

const SHEETJS_ERRORS: Record<number, string> = { 7: '#DIV/0!', 23: '#REF!', 42: '#N/A' }

/** Where the other reader differs, and what it says there; all else is the same. */
function differences(right: Cells, other: Cells): Record<string, CellValue | typeof NOTHING> {
  const found: Record<string, CellValue | typeof NOTHING> = {}
  for (const place of new Set([...right.keys(), ...other.keys()])) {
    const value = other.get(place)
    if (JSON.stringify(value) !== JSON.stringify(right.get(place))) found[place] = value ?? NOTHING
  }
  return found
}

describe('good workbooks are read alike, but for what is known', () => {
  /** In each of these we are right: the file holds the result (`<v>0</v>`), or none where none is listed. */
  const KNOWN: Record<string, { exceljs?: Record<string, unknown>; sheetjs?: Record<string, unknown> }> = {
    formulas: {
      // Results of 0, FALSE and "" are missing from a cell's value.
      exceljs: { '式!A3': UNCALCULATED, '式!C2': UNCALCULATED, '式!A6': UNCALCULATED, '式!A8': UNCALCULATED },
      // A formula without result is passed over.
      sheetjs: { '式!A11': NOTHING },
    },
  }

  it.each(Object.keys(GOOD_WORKBOOKS))('%s', async (name) => {
    const bytes = await bytesOf(GOOD_WORKBOOKS[name]!)
    const we = allCells(bytes)
    expect(we.size).toBeGreaterThan(4)
    expect(differences(we, await exceljs(bytes))).toEqual(KNOWN[name]?.exceljs ?? {})
    expect(differences(we, sheetjs(bytes))).toEqual(KNOWN[name]?.sheetjs ?? {})
  })
})

describe('awkward workbooks are read right where others err', () => {
  type Outcome = CellValue | typeof NOTHING | typeof REFUSED
  interface Awkward {
    readonly what: string
    readonly fixture: WorkbookFixture
    /** What A1 of the sheet holds, and what each reader says of it; left out where it is right. */
    readonly right: Outcome
    readonly exceljs?: Outcome
    readonly sheetjs?: Outcome
  }
  const cell = (xml: string) => ({ rows: row(1, xml) })
  const text = (strings: string) => ({ strings, ...cell('<c r="A1" t="s"><v>0</v></c>') })

  it.each<Awkward>([
    {
      what: 'line ends are one character in XML',
      fixture: text('<si><t>a\r\nb</t></si>'),
      right: 'a\nb',
      sheetjs: 'a\r\nb',
    },
    {
      what: 'an empty item counts',
      fixture: { strings: '<si/><si><t>z</t></si>', ...cell('<c r="A1" t="s"><v>1</v></c>') },
      right: 'z',
      sheetjs: '',
    },
    { what: 'CDATA is text', fixture: text('<si><t>a<![CDATA[<]]>c</t></si>'), right: 'a<c', exceljs: 'ac' },
    {
      what: 'escapes are in lower case',
      fixture: text('<si><t>_X0041_</t></si>'),
      right: '_X0041_',
      sheetjs: 'A',
    },
    { what: 'no such text', fixture: text(''), right: REFUSED, sheetjs: '' },
    {
      what: 'a date as ISO 8601',
      fixture: cell('<c r="A1" t="d"><v>2023-03-15</v></c>'),
      right: 45000,
      exceljs: 2023,
    },
    {
      what: 'no number',
      fixture: cell('<c r="A1"><v>1,234</v></c>'),
      right: REFUSED,
      exceljs: 1,
      sheetjs: 1,
    },
    {
      what: 'a text without result',
      fixture: cell('<c r="A1" t="str"><f>B1</f></c>'),
      right: UNCALCULATED,
      sheetjs: '',
    },
    {
      what: 'a cell twice',
      fixture: cell('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'),
      right: REFUSED,
      exceljs: 2,
      sheetjs: 2,
    },
    {
      what: 'blanks in tags',
      fixture: { rows: "<row r = '1'><c r = 'A1'><v >3</v ></c ></row>" },
      right: 3,
      sheetjs: NOTHING,
    },
    {
      what: 'rows without numbers',
      fixture: { rows: '<row><c><v>7</v></c></row>' },
      right: 7,
      exceljs: REFUSED,
    },
    {
      what: 'prefixed elements',
      fixture: { prefix: 'x', rows: '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>' },
      right: 7,
      exceljs: REFUSED,
    },
    {
      what: 'a part of another name',
      fixture: { sheetPart: 'worksheets/a.xml', ...cell('<c r="A1"><v>7</v></c>') },
      right: 7,
      exceljs: NOTHING,
    },
    {
      what: 'XML that ends early',
      fixture: { sheetXml: sheetXml(row(1, '<c r="A1"><v>3')).slice(0, -36) },
      right: REFUSED,
      sheetjs: NOTHING,
    },
  ])('$what', async ({ fixture, right, ...others }) => {
    const bytes = Buffer.from(workbook(fixture))
    expect(await outcome(() => allCells(bytes))).toEqual(right)
    expect(await outcome(() => exceljs(bytes))).toEqual(others.exceljs ?? right)
    expect(await outcome(() => sheetjs(bytes))).toEqual(others.sheetjs ?? right)
  })

  async function outcome(read: () => Cells | Promise<Cells>): Promise<Outcome> {
    try {
      return (await read()).get('S!A1') ?? NOTHING
    } catch {
      return REFUSED
    }
  }
})
