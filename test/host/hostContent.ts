import { ExcelHost } from './excelHost'
import { importSheets } from './importSheets'

/** Sheets with their cells, and where the workbook's names point. */
export function contentOf({ sheets, workbook: { names } }: ExcelHost) {
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      cells: sheet
        .entries()
        .sort(([r, c], [s, d]) => r - s || c - d)
        .map(([row, column, { value, formula }]) => `${row} ${column} ${String(value)} ${formula ?? ''}`)
        .join('\n'),
    })),
    names: new Map(names.list().map(({ name, formula }) => [name, formula])),
  }
}

/** A new workbook, which takes in the sheets of files. */
export function openEmpty(): ExcelHost {
  const host = new ExcelHost()
  host.addSheet('Sheet1')
  importSheets(host)
  return host
}

/** A file that our writer wrote. */
export function openFile(bytes: Uint8Array): ExcelHost {
  const host = openEmpty()
  host.importer?.(Buffer.from(bytes).toString('base64'))
  host.deleteSheet('Sheet1')
  host.writes.length = 0
  return host
}
