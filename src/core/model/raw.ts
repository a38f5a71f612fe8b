/** What a workbook cell holds, before anyone has asked what it should hold. */
export type RawValue =
  | number
  | string
  | boolean
  /** An Excel error such as `#DIV/0!`. */
  | { readonly error: string }
  /** A formula that no program has calculated yet: neither blank nor zero. */
  | { readonly uncalculated: true }
  /** What was asked in another sense when the workbook was made. */
  | { readonly otherMeaning: number | string | boolean }
  /** Blank. */
  | undefined

/** A defined name and what lies under it. Rows and columns count from 1. */
export interface NamedRange {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  /** Row by row; always `rows` × `columns` long. */
  readonly values: readonly (readonly RawValue[])[]
}

/** Everything Xuebiao takes from a workbook: its names and the values under them. */
export interface WorkbookContent {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly names: ReadonlyMap<string, NamedRange>
  /** Names that no longer point at a cell, as left by a deleted sheet or row (`#REF!`). */
  readonly brokenNames: readonly string[]
  /** Day 0 of the workbook's dates is 1904-01-01; numbers are left as they stand. */
  readonly date1904: boolean
}
