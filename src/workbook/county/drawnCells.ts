import { parseReference } from '#core'
import type { CellSpec, NameSpec, SheetSpec } from '#spec'

/** A sheet as it was drawn. */
export interface Drawn {
  readonly sheet: SheetSpec
  readonly names: readonly NameSpec[]
  /** What its blocks show under a name, from top to bottom. */
  readonly columns?: ReadonlyMap<string, () => readonly Value[]>
}

type Value = CellSpec['value']

/** The named cells of sheets: other sheets refer to them, and take over the results they are known to have. */
export interface DrawnCells {
  has(name: string): boolean
  value(name: string): Value
  /** Of its first cell: what is taken over looks as it does there. */
  style(name: string): string | undefined
  /** From top to bottom. */
  column(name: string): readonly Value[]
}

export function drawnCells(drawn: readonly Drawn[]): DrawnCells {
  const named = new Map<string, () => readonly Value[]>()
  for (const { sheet, names, columns } of drawn)
    for (const { name, reference } of names)
      named.set(name, once(columns?.get(name) ?? (() => firstColumn(sheet, reference))))
  const column = (name: string): readonly Value[] => named.get(name)?.() ?? []
  const style = (name: string): string | undefined =>
    drawn.flatMap(({ sheet, names }) =>
      names.flatMap((each) => (each.name === name ? [styleOf(sheet, each.reference)] : [])),
    )[0]
  return { has: (name) => named.has(name), value: (name) => column(name)[0], style, column }
}

function styleOf({ cells }: SheetSpec, reference: string): string | undefined {
  const area = parseReference(`S!${reference}`)
  if (!area || area === 'broken') return undefined
  return cells.find(({ row, column }) => row === area.row && column === area.column)?.style
}

/** The first cell of each row of `$B$5:$B$31`. Few names are asked for: an index of all cells would be larger than they. */
function firstColumn({ cells }: SheetSpec, reference: string): Value[] {
  const area = parseReference(`S!${reference}`)
  if (!area || area === 'broken') return []
  const values = Array.from<Value>({ length: area.rows })
  for (const { row, column, value } of cells) {
    const index = row - area.row
    if (column === area.column && index >= 0 && index < area.rows) values[index] = value
  }
  return values
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
