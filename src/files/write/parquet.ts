import { BATCH, batchesOf, type Batch, type LongTable } from './longTable'

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
