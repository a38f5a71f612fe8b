import type { ColumnType } from '#core'

/** A table with one fact a row; rows may be made while they are written. */
export interface LongTable {
  readonly columns: Readonly<Record<string, { readonly type: ColumnType }>>
  readonly rows: Iterable<Readonly<Record<string, unknown>>>
}

/** Rows written at once, so that memory does not hold them all. */
export const BATCH = 50_000

export type Batch = readonly Readonly<Record<string, unknown>>[]

export function* batchesOf(rows: LongTable['rows']): Generator<Batch> {
  let batch: Readonly<Record<string, unknown>>[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
