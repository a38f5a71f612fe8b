import { readWorkbook } from '#files'
import type { ExcelHost } from './excelHost'

/**
 * Lets the host take sheets out of a file: their names and the values under them, which is all that our add-in
 * looks at. That Excel brings names along is its documentation's word; the page of checks by hand has it, too.
 */
export function importSheets(host: ExcelHost): void {
  host.importer = (base64) => {
    const { sheets, names } = readWorkbook(new Uint8Array(Buffer.from(base64, 'base64')))
    for (const { name } of sheets) host.addSheet(name)
    for (const [name, { sheet: on, row, column, rows, columns, values }] of names) {
      const sheet = host.workbook.worksheets.getItem(on)
      host.define(name, sheet, { row, column, rows, columns })
      values.forEach((line, r) =>
        line.forEach((value, c) => {
          if (value !== undefined && typeof value !== 'object') sheet.put(row + r, column + c, { value })
          sheet.unlock(row + r, column + c)
        }),
      )
    }
  }
}
