/** `3` → `C`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** `D7`. */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`
