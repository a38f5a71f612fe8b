import Papa from 'papaparse'
import { batchesOf, type LongTable } from './longTable'

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
