import Papa from 'papaparse'
import type { Field, FieldId, TableLine } from '#core'
import { readCells } from './read'

/** A table that was read, with headings told as fields. */
export interface Table {
  readonly lines: readonly TableLine[]
  /** Headings that name no field, by id or by Chinese label. */
  readonly unknown: readonly string[]
}

type Row = readonly string[]

/** Excel in China saves CSV as GB 18030; everything else is UTF-8. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/**
 * Reads CSV, or the sheet of a workbook that has a heading for `key`. Headings are field ids or Chinese labels, with
 * or without what stands in their brackets.
 * @throws UnreadableWorkbook
 */
export function readTable(bytes: Uint8Array, fields: ReadonlyMap<FieldId, Field>, key?: FieldId): Table {
  const fieldOf = headings(fields)
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b
  const rows = isWorkbook
    ? sheetRows(bytes, (row) => row.some((title) => key !== undefined && fieldOf(title) === key))
    : Papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: true }).data.map((texts, index) => ({
        line: index + 1,
        texts,
      }))
  const [head, ...lines] = rows
  const columns = (head?.texts ?? []).map((title) => fieldOf(title ?? ''))
  return {
    lines: lines.map(({ line, texts }) => ({
      line,
      texts: new Map(
        texts.flatMap((text, column): [FieldId, string][] => {
          const id = columns[column]
          return id === undefined || (text ?? '').trim() === '' ? [] : [[id, text.trim()]]
        }),
      ),
    })),
    unknown: (head?.texts ?? []).filter((title, column) => title && columns[column] === undefined),
  }
}

function headings(fields: ReadonlyMap<FieldId, Field>): (title: string) => FieldId | undefined {
  const plain = (label: string): string => label.replace(/（[^）]*）|\([^)]*\)|\s/g, '')
  const byLabel = new Map([...fields.values()].map(({ id, label }) => [plain(label.zh), id]))
  return (title) => (fields.has(title.trim()) ? title.trim() : byLabel.get(plain(title)))
}

interface Line {
  readonly line: number
  /** By column; cells that are blank may be missing. */
  readonly texts: Row
}

/** The rows of the first sheet with such a heading row near its top, from that row on. */
function sheetRows(bytes: Uint8Array, isHead: (row: Row) => boolean): Line[] {
  const sheets = new Map<string, Map<number, string[]>>()
  readCells(bytes, undefined, (sheet, row, column, value) => {
    if (typeof value === 'object') return
    const rows = sheets.get(sheet) ?? new Map<number, string[]>()
    sheets.set(sheet, rows)
    const texts = rows.get(row) ?? []
    rows.set(row, texts)
    texts[column - 1] = String(value)
  })
  for (const rows of sheets.values()) {
    const lines = [...rows].map(([line, texts]): Line => ({ line, texts })).sort((a, b) => a.line - b.line)
    const head = lines.findIndex(({ line, texts }) => line <= NEAR_TOP && isHead(texts))
    if (head >= 0) return lines.slice(head)
  }
  return []
}

/** Titles and notes may stand above a list. */
const NEAR_TOP = 20
