import type { Words } from '../../model/words'

/** JSON that {@link unpack} turns back into what was packed. */
export type Packed =
  | null
  | boolean
  | number
  /** Text; `$12` are the words with that number, and a text that begins with `$` has another before it. */
  | string
  | readonly Packed[]
  /** A list of records, column by column. */
  | { readonly $: 'table'; readonly rows: number; readonly columns: Readonly<Record<string, Column>> }
  | { readonly $?: undefined; readonly [key: string]: Packed | undefined }

/** The values themselves, or the few different ones and which of them each row has. */
type Column = readonly Packed[] | { readonly of: readonly Packed[]; readonly at: readonly number[] }

/** All words of a packed value, each pair once. */
export interface WordLists {
  readonly zh: readonly string[]
  readonly en: readonly string[]
}

/** Packed JSON and its Chinese words; the English are kept apart, for those who want them. */
export interface PackedPart {
  readonly body: Packed
  readonly zh: readonly string[]
}

export interface PackedPartWithEnglish {
  readonly part: PackedPart
  readonly en: readonly string[]
}

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWords = (value: Plain): value is Plain & Words =>
  typeof value['zh'] === 'string' && typeof value['en'] === 'string' && Object.keys(value).length === 2

/** Collects the words of everything packed with it. */
export class Packer {
  private readonly zh: string[] = []
  private readonly en: string[] = []
  private readonly places = new Map<string, number>()

  /** Lists of records become tables, and words numbers: the same text never stands there twice. */
  pack(value: unknown): Packed {
    if (value === undefined || value === null) return null
    if (Array.isArray(value))
      return value.length > 1 && value.every((each) => isPlain(each) && !isWords(each))
        ? this.table(value as readonly Plain[])
        : value.map((each) => this.pack(each))
    if (typeof value === 'string') return value.startsWith('$') ? `$${value}` : value
    if (!isPlain(value)) return value as number | boolean
    if (isWords(value)) return `$${this.place(value)}`
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, this.pack(each)]])),
    )
  }

  /** The value and all words met on the way. */
  partOf(value: unknown): PackedPartWithEnglish {
    return { part: { body: this.pack(value), zh: this.zh }, en: this.en }
  }

  private table(rows: readonly Plain[]): Packed {
    const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const columns = keys.map((key): [string, Column] => [key, this.column(rows.map((row) => row[key]))])
    return { $: 'table', rows: rows.length, columns: Object.fromEntries(columns) }
  }

  private column(values: readonly unknown[]): Column {
    const of: Packed[] = []
    const known = new Map<string, number>()
    const at = values.map((value) => {
      const packed = this.pack(value)
      const text = JSON.stringify(packed)
      const place = known.get(text) ?? of.push(packed) - 1
      known.set(text, place)
      return place
    })
    return of.length === values.length ? of : { of, at }
  }

  private place({ zh, en }: Words): number {
    const key = JSON.stringify([zh, en])
    const place = this.places.get(key) ?? this.zh.push(zh) - 1
    if (place === this.en.length) this.en.push(en)
    this.places.set(key, place)
    return place
  }
}

/** What was packed, without its `undefined`s. Equal parts may be one and the same object. */
export function unpack(packed: Packed, words: readonly Words[]): unknown {
  if (typeof packed === 'string') return unpackText(packed, words)
  if (typeof packed !== 'object' || packed === null) return packed ?? undefined
  if (isList(packed)) return packed.map((each) => unpack(each, words))
  if (packed.$ === 'table') return unpackTable(packed, words)
  return Object.fromEntries(Object.entries(packed).map(([key, each]) => [key, unpack(each ?? null, words)]))
}

function unpackText(text: string, words: readonly Words[]): string | Words | undefined {
  if (!text.startsWith('$')) return text
  return text.startsWith('$$') ? text.slice(1) : words[Number(text.slice(1))]
}

const isList = (packed: object): packed is readonly Packed[] => Array.isArray(packed)

function unpackTable({ rows, columns }: Extract<Packed, { $: 'table' }>, words: readonly Words[]): unknown[] {
  const records = Array.from({ length: rows }, (): Record<string, unknown> => ({}))
  for (const [key, column] of Object.entries(columns)) {
    const isWhole = isList(column)
    const values = (isWhole ? column : (column as { of: readonly Packed[] }).of).map((each) =>
      unpack(each, words),
    )
    const at = isWhole ? undefined : (column as { at: readonly number[] }).at
    records.forEach((record, row) => {
      const value = values[at ? (at[row] ?? 0) : row]
      if (value !== undefined) record[key] = value
    })
  }
  return records
}

/** Words in both languages; where the English were not loaded the Chinese stand in for them. */
export const wordsOf = ({ zh }: Pick<WordLists, 'zh'>, en: readonly string[] = zh): Words[] =>
  zh.map((text, at) => ({ zh: text, en: en[at] ?? text }))
