import type { KindId, Part, Value } from '#core'
import { columnLetters } from '#spec'
import type { Content } from '../sheetDraft'

/** Stands for the row number in a column's formula, which is written once per kind and used in every row. */
const ROW = '\u0001'

/** The cell of the same row in another column, by its key. */
export type At = (key: string) => string

/** A column of a table of schools. */
export interface Column {
  readonly key: string
  /** Heading above its own and its neighbours'. */
  readonly group: string
  readonly label: string
  readonly unit: string
  /** In characters. */
  readonly width: number
  /** Defined name of its cells. */
  readonly name?: string
  readonly style: string
  /** Where a school's cell looks otherwise. */
  readonly styleIn?: (part: Part) => string | undefined
  /** Whether a kind of school has this figure; cells of others stay grey and empty. */
  isAsked(kind: KindId): boolean
  /** Absent where the cell is typed. */
  readonly formula?: ((kind: KindId, at: At) => string) | undefined
  /** What is typed, or what the formula gives. */
  value(part: Part): Value
  readonly summary?: Summary
}

/** What stands above a column's figures. */
export interface Summary {
  readonly sum?: Content
  readonly reported?: Content
  readonly lacking?: Content
  /** Where it differs from the column's own. */
  readonly style?: string
}

/** Finds columns by key, for formulas with the row left open. */
export function atIn(columns: readonly Column[]): At {
  const letters = new Map(columns.map(({ key }, index) => [key, columnLetters(index + 1)]))
  return (key) => {
    const found = letters.get(key)
    if (found === undefined) throw new Error(`no column ${key}`)
    return `${found}${ROW}`
  }
}

/** Writes a column's formula row by row; worked out once per kind. */
export function formulaWriter(
  { formula }: Column,
  at: At,
): (kind: KindId, row: number) => string | undefined {
  if (!formula) return () => undefined
  const pieces = new Map<KindId, readonly string[]>()
  return (kind, row) => {
    const found = pieces.get(kind) ?? formula(kind, at).split(ROW)
    pieces.set(kind, found)
    return found.join(String(row))
  }
}
