import type { CellSpec, SheetSpec } from '#workbook'
import { cellKey, cellsOf, parseRange } from '#spec'

/**
 * The cells of a sheet in reading order. Excel draws each cell's own border, even inside a merge: cells that nobody
 * styled look like the first one there.
 */
export function cellsInOrder({ cells, merges = [] }: SheetSpec): readonly CellSpec[] {
  const rectangles = merges.flatMap((merge) => parseRange(merge) ?? [])
  const firsts = new Set(rectangles.map(({ top, left }) => cellKey(top, left)))
  const styles = new Map<number, string | undefined>()
  for (const { row, column, style } of cells) {
    const key = cellKey(row, column)
    if (firsts.has(key)) styles.set(key, style)
  }
  const plain = new Map<number, CellSpec>()
  for (const rectangle of rectangles) {
    const style = styles.get(cellKey(rectangle.top, rectangle.left))
    if (style === undefined) continue
    for (const place of cellsOf(rectangle)) plain.set(cellKey(place.row, place.column), { ...place, style })
  }
  const all = cells.map((cell) => {
    const key = cellKey(cell.row, cell.column)
    const looks = plain.get(key)
    if (!looks) return cell
    plain.delete(key)
    return cell.style === undefined ? { ...cell, style: looks.style } : cell
  })
  return [...all, ...plain.values()].sort((a, b) => a.row - b.row || a.column - b.column)
}
