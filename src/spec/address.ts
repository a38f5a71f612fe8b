import { columnLetters } from '#core'
import type { CellsSpec } from './spec'

export { address, columnLetters } from '#core'

/** `$D$7`. */
export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row}`

/** `$A$5:$D$60`. */
export const absoluteRange = (row: number, column: number, lastRow: number, lastColumn: number): string =>
  `${absolute(row, column)}:${absolute(lastRow, lastColumn)}`

/** `'表 2-1'!`: a sheet name as formulas write it. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`

/** `'图 1'!$B$5:$B$31`: cells of a sheet, wherever they are written. */
export const absoluteReference = (cells: CellsSpec): string =>
  sheetPrefix(cells.sheet) + cells.range.replace(/[A-Z]+|[0-9]+/g, '$$$&')
