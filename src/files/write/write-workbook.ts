import type { Workbook } from 'exceljs'
import type { SheetSpec, WorkbookSpec } from '#workbook'
import { fillCells, styleFinder } from './cells'
import { addCharts } from './charts/add-charts'
import { definedNames } from './defined-names'
import { differentialStyles, type DifferentialStyles } from './differential-styles'
import { arrangeSheet, sheetOptions } from './layout'
import { checkLimits } from './limits'
import { pack, unpack, type Parts } from './pack'
import { columnElements, elementsAfterCells } from './sheet-elements'
import { escapeCharacters } from './text'
import { addPane } from './webextension'
import { countedList, insertBefore, replaceTag } from './xml'

/**
 * Renders a workbook as an .xlsx file. The same spec gives the same bytes, on any machine and at any time.
 *
 * The library writes sheets, cells, styles, protection and page layout. What it loses or distorts (names, merges,
 * validations, conditional formats, links, widths, charts) is left out there and added to its XML afterwards.
 *
 * A text beyond Excel's 32,767 characters is cut with a mark. Throws an Error that lists what else breaks a limit.
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  checkLimits(spec)
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  describe(workbook, spec)
  const findStyle = styleFinder(spec.styles)
  for (const sheet of spec.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, sheetOptions(sheet))
    fillCells(worksheet, sheet, findStyle)
    await arrangeSheet(worksheet, sheet)
  }
  // Stored, not compressed: it is unpacked at once.
  const stored: unknown = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  const parts = unpack(stored as Uint8Array)
  complete(parts, spec)
  return pack(parts)
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

function complete(parts: Parts, spec: WorkbookSpec): void {
  const looks = differentialStyles(spec)
  if (spec.pane) addPane(parts, spec.pane)
  edit(parts, 'xl/workbook.xml', (xml) => insertBefore(xml, '<calcPr', definedNames(spec)))
  edit(parts, 'xl/styles.xml', (xml) => replaceTag(xml, '<dxfs count="0"/>', countedList('dxfs', looks.xml)))
  for (const [index, sheet] of spec.sheets.entries())
    edit(parts, `xl/worksheets/sheet${index + 1}.xml`, (xml) => completeSheet(xml, sheet, looks))
  addCharts(parts, spec)
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
