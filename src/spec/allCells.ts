import type { CellSpec, SheetSpec } from './spec'

/** Every cell of a sheet: those that stand there, then those of each block, which are made anew. */
export function* allCells({ cells, blocks = [] }: Pick<SheetSpec, 'cells' | 'blocks'>): Generator<CellSpec> {
  yield* cells
  for (const block of blocks)
    for (let index = 0; index < block.rowCount; index++) yield* block.row(index).cells
}
