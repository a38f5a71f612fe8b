import { columnLetters, allCells, type CellSpec, type WorkbookSpec } from '#spec'

/** The cells under a name of one column, from top to bottom; absent ones are left out. */
export function columnUnder(name: string, { names, sheets }: WorkbookSpec): CellSpec[] {
  const found = names.find((each) => each.name === name)
  const [, letters = '', first = '', last = first] =
    /^\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(found?.reference ?? '') ?? []
  const sheet = sheets.find(({ name: each }) => each === found?.sheet)
  return [...allCells(sheet ?? { cells: [] })].filter(
    ({ row, column }) => columnLetters(column) === letters && row >= Number(first) && row <= Number(last),
  )
}
