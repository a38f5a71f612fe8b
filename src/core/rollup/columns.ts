import type { NamedRange, RawValue } from '../model/raw'

/** The rows of a list whose columns have names, as text; rows without a first column are left out. */
export function columnsIn<K extends string>(
  names: ReadonlyMap<string, NamedRange>,
  columns: Readonly<Record<K, string>>,
): Record<K, string>[] | undefined {
  const keys = Object.keys(columns) as K[]
  const ranges = keys.map((key) => names.get(columns[key]))
  const [first] = ranges
  if (!first) return undefined
  return first.values.flatMap((_, index) => {
    const texts = ranges.map((range) => textInRow(range, first.row + index))
    if (texts[0] === '') return []
    return Object.fromEntries(keys.map((key, column) => [key, texts[column] ?? ''])) as Record<K, string>
  })
}

/** What stands in a row of the sheet, in a column of one cell's width. */
export const inRow = (range: NamedRange | undefined, row: number): RawValue =>
  range?.values[row - range.row]?.[0]

/** The same as text without blanks around it; a missing column is blank. */
export function textInRow(range: NamedRange | undefined, row: number): string {
  const raw = inRow(range, row)
  return raw === undefined || typeof raw === 'object' ? '' : String(raw).trim()
}
