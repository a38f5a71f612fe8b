import { absolute } from '../address'
import type { CellSpec, NameSpec, SheetSpec } from '../spec'

/** A sheet as it was drawn. */
export interface Drawn {
  readonly sheet: SheetSpec
  readonly names: readonly NameSpec[]
}

/** The named cells of a sheet: other sheets refer to them, and take over the results they are known to have. */
export interface DrawnCells {
  has(name: string): boolean
  value(name: string): CellSpec['value']
}

export function drawnCells({ sheet, names }: Drawn): DrawnCells {
  const cells = new Map(sheet.cells.map((cell) => [absolute(cell.row, cell.column), cell]))
  const named = new Map(names.map(({ name, reference }) => [name, cells.get(reference)]))
  return {
    has: (name) => named.has(name),
    value: (name) => named.get(name)?.value,
  }
}
