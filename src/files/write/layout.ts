import type { AddWorksheetOptions, Worksheet, WorksheetProtection, WorksheetView } from 'exceljs'
import type { PrintSpec, SheetSpec } from '#spec'
import { argb } from './cellStyle'

const A4 = 9

export function sheetOptions(sheet: SheetSpec): Partial<AddWorksheetOptions> {
  return {
    state: sheet.state,
    properties: {
      ...(sheet.tabColor !== undefined && { tabColor: { argb: argb(sheet.tabColor) } }),
      // The distance of the base line for the default font; the library's own default is 55 points.
      dyDescent: 0.25,
    },
    pageSetup: pageSetup(sheet.print),
    headerFooter: {
      ...(sheet.print?.header !== undefined && { oddHeader: sheet.print.header }),
      ...(sheet.print?.footer !== undefined && { oddFooter: sheet.print.footer }),
    },
    views: [view(sheet)],
  }
}

/** A height of 0 means as many pages as needed. Areas and title rows are names: see `definedNames`. */
function pageSetup(print: PrintSpec | undefined): AddWorksheetOptions['pageSetup'] {
  if (!print) return { paperSize: A4 }
  return {
    paperSize: A4,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: print.pagesWide,
    fitToHeight: print.pagesHigh ?? 0,
    ...(print.centered === true && { horizontalCentered: true }),
  }
}

function view({ freeze, hideGrid }: SheetSpec): WorksheetView {
  const frozen = freeze && (freeze.rows > 0 || freeze.columns > 0)
  const lines = hideGrid === true ? { showGridLines: false } : {}
  return (
    frozen
      ? { state: 'frozen', ySplit: freeze.rows, xSplit: freeze.columns, ...lines }
      : { state: 'normal', ...lines }
  ) as WorksheetView
}

/** What stays possible on a protected sheet. There is no password: it guards against slips, not against people. */
const PROTECTION: Partial<WorksheetProtection> = {
  objects: false,
  scenarios: false,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
}

export async function arrangeSheet(worksheet: Worksheet, sheet: SheetSpec): Promise<void> {
  if (sheet.filter !== undefined) worksheet.autoFilter = sheet.filter
  if (sheet.isProtected === true) await worksheet.protect('', PROTECTION)
}
