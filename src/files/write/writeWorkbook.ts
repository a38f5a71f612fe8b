import type { Workbook } from 'exceljs'
import type { CellSpec, SheetSpec, WorkbookSpec } from '#spec'
import { CellStyles } from './cellStyles'
import { cellsInOrder } from './cells'
import { addCharts } from './charts/addCharts'
import { definedNames } from './definedNames'
import { differentialStyles, type DifferentialStyles } from './differentialStyles'
import { arrangeSheet, sheetOptions } from './layout'
import { joined } from './joined'
import { checkLimits, MadeCells } from './limits'
import { pack, unpack, type Parts } from './pack'
import { SharedTexts } from './sharedTexts'
import { dimension, sheetData } from './sheetData'
import { columnElements, elementsAfterCells } from './sheetElements'
import { escapeCharacters } from './text'
import { addPane } from './webextension'
import { countedList, insertBefore, replaceTag } from './xml'

/**
 * Renders a workbook as an .xlsx file. The same spec gives the same parts everywhere and at any time; how they are
 * packed depends on the deflate at hand, and is the same on the same one.
 *
 * The library writes the package, styles, protection and page layout. What it loses or distorts (names, merges,
 * validations, conditional formats, links, widths, charts) is added to its XML afterwards; so are the cells, which it
 * would hold in memory several times over.
 *
 * A text beyond Excel's 32,767 characters is cut with a mark. Throws an Error that lists what else breaks a limit.
 */
export const writeWorkbook = (spec: WorkbookSpec): Promise<Uint8Array> => joined(workbookPieces(spec))

/** The file of a workbook in pieces, for whoever need not hold it whole. What breaks a limit may show at the end only. */
export async function* workbookPieces(spec: WorkbookSpec): AsyncGenerator<Uint8Array> {
  checkLimits(spec)
  const styles = new CellStyles(spec.styles)
  const parts = await emptyWorkbook(spec, styles)
  const [first = ''] = sheetParts(spec)
  const numbers = CellStyles.numbersIn(parts.get(first) ?? '')
  const charts = complete(parts, spec)
  const texts = new SharedTexts()
  const styleOf = (cell: CellSpec): number => numbers[styles.placeOf(cell)] ?? 0
  const made = new MadeCells(spec)
  const pieces = new Map<string, Iterable<string>>([...parts].map(([name, xml]) => [name, [xml]]))
  for (const [name, xml] of charts) pieces.set(name, xml)
  sheetParts(spec).forEach((name, index) => {
    const sheet = spec.sheets[index] as SheetSpec
    const cells = cellsInOrder(sheet)
    const references = { texts, styleOf, check: made.on(sheet) }
    pieces.set(
      name,
      withCells(parts.get(name) ?? '', dimension(cells, sheet), sheetData(cells, sheet, references)),
    )
  })
  // Made last: it holds what the sheets turned out to need.
  pieces.delete(TEXTS)
  pieces.set(TEXTS, texts.part())
  yield* pack(pieces)
  made.refuse()
}

const TEXTS = 'xl/sharedStrings.xml'

const sheetParts = ({ sheets }: WorkbookSpec): string[] =>
  sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`)

/** As the library writes it without cells, but for one of every style in the first sheet's first row. */
async function emptyWorkbook(spec: WorkbookSpec, styles: CellStyles): Promise<Parts> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  describe(workbook, spec)
  for (const [index, sheet] of spec.sheets.entries()) {
    const worksheet = workbook.addWorksheet(sheet.name, sheetOptions(sheet))
    if (index === 0) styles.show(worksheet)
    await arrangeSheet(worksheet, sheet)
  }
  // Stored, not compressed: it is unpacked at once.
  const stored: unknown = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  return unpack(stored as Uint8Array)
}

function* withCells(xml: string, size: string, cells: Iterable<string>): Generator<string> {
  const [start = '', end = ''] = xml
    .replace(/<dimension [^>]*>/, `<dimension ref="${size}"/>`)
    .split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s)
  yield start
  yield* cells
  yield end
}

/** Stands in every file instead of the clock. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1))
const AUTHOR = 'Xuebiao'

function describe(workbook: Workbook, spec: WorkbookSpec): void {
  workbook.title = escapeCharacters(spec.title)
  workbook.creator = AUTHOR
  workbook.lastModifiedBy = AUTHOR
  workbook.created = NO_DATE
  workbook.modified = NO_DATE
  // Excel calculates everything on opening, so that figures are right even where a stored result is not; it then asks
  // once, on closing, whether to save. That question comes with every calculation on opening, asked for or not (Excel
  // also calculates files of an older Excel), and could only be avoided by trusting the stored results for ever.
  // Those are what protected view, WPS previews and other readers show, so they are written too.
  workbook.calcProperties.fullCalcOnLoad = true
  const first = spec.sheets.findIndex((sheet) => sheet.state === 'visible')
  workbook.views = [
    { x: 0, y: 0, width: 28800, height: 15600, firstSheet: first, activeTab: first, visibility: 'visible' },
  ]
}

/** Gives the parts that are made later. */
function complete(parts: Parts, spec: WorkbookSpec): Map<string, Iterable<string>> {
  const looks = differentialStyles(spec)
  if (spec.pane) addPane(parts, spec.pane)
  edit(parts, 'xl/workbook.xml', (xml) => insertBefore(xml, '<calcPr', definedNames(spec)))
  edit(parts, 'xl/styles.xml', (xml) => replaceTag(xml, '<dxfs count="0"/>', countedList('dxfs', looks.xml)))
  for (const [index, name] of sheetParts(spec).entries())
    edit(parts, name, (xml) => completeSheet(xml, spec.sheets[index] as SheetSpec, looks))
  return addCharts(parts, spec)
}

function completeSheet(xml: string, sheet: SheetSpec, looks: DifferentialStyles): string {
  const withColumns = insertBefore(xml, '<sheetData', columnElements(sheet))
  return insertBefore(withColumns, '<pageMargins', elementsAfterCells(sheet, looks))
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const xml = parts.get(name)
  if (xml === undefined) throw new Error(`exceljs wrote no ${name}`)
  parts.set(name, change(xml))
}
