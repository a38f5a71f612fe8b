import { parseReference } from '#core'
import { absolute } from '../address'
import type { CellSpec, NameSpec, SheetSpec } from '../spec'

/** A sheet as it was drawn. */
export interface Drawn {
  readonly sheet: SheetSpec
  readonly names: readonly NameSpec[]
}

type Value = CellSpec['value']

/** The named cells of sheets: other sheets refer to them, and take over the results they are known to have. */
export interface DrawnCells {
  has(name: string): boolean
  value(name: string): Value
  /** From top to bottom. */
  column(name: string): readonly Value[]
}

export function drawnCells(drawn: readonly Drawn[]): DrawnCells {
  const named = new Map<string, () => readonly Value[]>()
  for (const { sheet, names } of drawn) {
    const cells = once(
      () => new Map(sheet.cells.map(({ row, column, value }) => [absolute(row, column), value])),
    )
    for (const { name, reference } of names)
      named.set(
        name,
        once(() => rowsOf(reference).map((place) => cells().get(place))),
      )
  }
  const column = (name: string): readonly Value[] => named.get(name)?.() ?? []
  return { has: (name) => named.has(name), value: (name) => column(name)[0], column }
}

/** The first cell of each row of `$B$5:$B$31`. */
function rowsOf(reference: string): string[] {
  const area = parseReference(`S!${reference}`)
  if (!area || area === 'broken') return []
  return Array.from({ length: area.rows }, (_, index) => absolute(area.row + index, area.column))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
