import Papa from 'papaparse'
import type { ColumnType } from '#core'

/** A table with one fact a row; rows may be made while they are written. */
export interface LongTable {
  readonly columns: Readonly<Record<string, { readonly type: ColumnType }>>
  readonly rows: Iterable<Readonly<Record<string, unknown>>>
}

/** Rows written at once, so that memory does not hold them all. */
const BATCH = 50_000

type Batch = readonly Readonly<Record<string, unknown>>[]

function* batchesOf(rows: LongTable['rows']): Generator<Batch> {
  let batch: Readonly<Record<string, unknown>>[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/**
 * CSV in UTF-8 with the mark by which Excel knows it. Text that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
export function* csvOf({ columns, rows }: LongTable): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  const names = Object.keys(columns)
  yield encoder.encode(`\uFEFF${Papa.unparse([names])}\r\n`)
  for (const batch of batchesOf(rows)) {
    const lines = batch.map((row) => names.map((name) => row[name]))
    yield encoder.encode(`${Papa.unparse(lines, { escapeFormulae: true })}\r\n`)
  }
}

const PARQUET_TYPE = { text: 'STRING', integer: 'INT32', decimal: 'DOUBLE', yesno: 'BOOLEAN' } as const

/** Apache Parquet, compressed with Snappy. */
export async function parquetOf({ columns, rows }: LongTable): Promise<Uint8Array> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const sources = (batch: Batch) =>
    Object.entries(columns).map(([name, { type }]) => ({
      name,
      type: PARQUET_TYPE[type],
      data: batch.map((row) => row[name] ?? null),
    }))
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: sources([]) }),
    createdBy: 'xuebiao',
  })
  for (const batch of batchesOf(rows)) await writer.write({ columnData: sources(batch), rowGroupSize: BATCH })
  await writer.finish()
  return bytes.getBytes()
}
