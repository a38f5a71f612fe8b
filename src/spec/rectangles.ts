import { address } from './address'

/** A rectangle of cells, both ends included. */
export interface Rectangle {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Covers cells with few rectangles: runs along rows, then equal runs of neighbouring rows joined. */
export function rectanglesOf(
  cells: readonly { readonly row: number; readonly column: number }[],
): Rectangle[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
  const runs: Rectangle[] = []
  for (const { row, column } of sorted) {
    const last = runs.at(-1)
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column }
    else runs.push({ top: row, left: column, bottom: row, right: column })
  }
  const joined: Rectangle[] = []
  for (const run of runs) {
    const above = joined.findIndex(
      ({ left, right, bottom }) => left === run.left && right === run.right && bottom === run.top - 1,
    )
    const found = joined[above]
    if (found) joined[above] = { ...found, bottom: run.bottom }
    else joined.push(run)
  }
  return joined
}

/** `A1` or `A1:B2`. */
export function rangeText({ top, left, bottom, right }: Rectangle): string {
  const first = address(top, left)
  return top === bottom && left === right ? first : `${first}:${address(bottom, right)}`
}
