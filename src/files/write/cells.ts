import { type CellSpec, type SheetSpec, cellKey, cellsOf, parseRange } from '#spec'

/**
 * The cells of a sheet in reading order. Excel draws each cell's own border, even inside a merge: cells that nobody
 * styled look like the first one there.
 */
export function cellsInOrder({ cells, merges = [] }: SheetSpec): readonly CellSpec[] {
  const all = merges.length === 0 ? cells : withMerges(cells, merges)
  return isInOrder(all) ? all : [...all].sort((a, b) => a.row - b.row || a.column - b.column)
}

const isInOrder = (cells: readonly CellSpec[]): boolean =>
  cells.every(({ row, column }, index) => {
    const before = cells[index - 1]
    return !before || before.row < row || (before.row === row && before.column <= column)
  })

function withMerges(cells: readonly CellSpec[], merges: readonly string[]): readonly CellSpec[] {
  const byPlace = new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell]))
  for (const rectangle of merges.flatMap((merge) => parseRange(merge) ?? [])) {
    const style = byPlace.get(cellKey(rectangle.top, rectangle.left))?.style
    if (style === undefined) continue
    for (const place of cellsOf(rectangle)) {
      const key = cellKey(place.row, place.column)
      const own = byPlace.get(key)
      if (own?.style === undefined) byPlace.set(key, { ...place, ...own, style })
    }
  }
  return [...byPlace.values()]
}
