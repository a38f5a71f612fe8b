import type { NamedRange, RawValue, WorkbookContent } from '#core'

/** A column of cells under a name, from `row` down. */
export const column = (
  values: readonly RawValue[],
  { sheet = '表', row = 1, column: at = 1 }: Partial<NamedRange> = {},
): NamedRange => ({
  sheet,
  row,
  column: at,
  rows: values.length,
  columns: 1,
  values: values.map((each) => [each]),
})

/** A workbook of which nothing is known but its names. */
export const madeBook = (names: Readonly<Record<string, NamedRange>>): WorkbookContent => ({
  sheets: [],
  names: new Map(Object.entries(names)),
  brokenNames: [],
  date1904: false,
})
