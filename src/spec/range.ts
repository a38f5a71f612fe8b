import type { Rectangle } from './rectangles'

const CORNER = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/

/** Rows of a sheet, by Excel’s limit. */
export const MOST_ROWS = 1048576

/** Columns of a sheet, by Excel’s limit. */
export const MOST_COLUMNS = 16384

/** `B2` or `B2:D4`, without `$`; undefined when it is neither, or lies outside a sheet. */
export function parseRange(range: string): Rectangle | undefined {
  const corners = range.split(':').map(parseCorner)
  const [first, last = first] = corners
  if (corners.length > 2 || !first || !last || last.row < first.row || last.column < first.column)
    return undefined
  return { top: first.row, left: first.column, bottom: last.row, right: last.column }
}

function parseCorner(text: string): { row: number; column: number } | undefined {
  const [, letters, digits] = CORNER.exec(text) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(digits)
  return row <= MOST_ROWS && column <= MOST_COLUMNS ? { row, column } : undefined
}

/** One number for each cell of a sheet, in reading order. */
export const cellKey = (row: number, column: number): number => row * (MOST_COLUMNS + 1) + column

/** The keys of a rectangle's cells, the first cell first. */
export function* cellsOf({
  top,
  left,
  bottom,
  right,
}: Rectangle): Generator<{ row: number; column: number }> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield { row, column }
}
