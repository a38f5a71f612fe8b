import { columnLetters } from '#core'

export { address, columnLetters } from '#core'

/** `$D$7`. */
export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row}`

/** `$A$5:$D$60`. */
export const absoluteRange = (row: number, column: number, lastRow: number, lastColumn: number): string =>
  `${absolute(row, column)}:${absolute(lastRow, lastColumn)}`

/** `'表 2-1'!`: a sheet name as formulas write it. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`
