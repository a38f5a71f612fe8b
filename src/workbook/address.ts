/** `3` → `C`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** `D7`. */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** `$D$7`. */
export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row}`

/** `$A$5:$D$60`. */
export const absoluteRange = (row: number, column: number, lastRow: number, lastColumn: number): string =>
  `${absolute(row, column)}:${absolute(lastRow, lastColumn)}`

/** `'表 2-1'!`: a sheet name as formulas write it. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`
