import { ExcelHost } from './excelHost'

/** An emulated Excel with two sheets, and a name for a cell and one for a table on the first. */
export function smallBook(): ExcelHost {
  const host = new ExcelHost()
  const sheet = host.addSheet("学生'表")
  host.addSheet('Sheet2')
  host.define('pupils', sheet, { row: 2, column: 3, rows: 1, columns: 1 })
  host.define('table', sheet, { row: 5, column: 1, rows: 2, columns: 3 })
  return host
}
