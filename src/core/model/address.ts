/** The letters that were asked for: a workbook asks for the same few of each of its cells. */
const known = new Map<number, string>()

/** `3` → `C`. */
export function columnLetters(column: number): string {
  const found = known.get(column)
  if (found !== undefined) return found
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  known.set(column, letters)
  return letters
}

/** `D7`. */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** The last row of a sheet: Excel's own limit, which every file in its format keeps. */
export const MAX_ROW = 1_048_576
/** The last column of a sheet, by the same limit. */
export const MAX_COLUMN = 16_384

/** 2 for `B`; `undefined` beyond the last column of a sheet. */
export function columnNumber(letters: string): number | undefined {
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64)
  return column >= 1 && column <= MAX_COLUMN ? column : undefined
}
