import { columnNumber, MAX_ROW } from './address'

/** A rectangle of cells on one sheet; rows and columns count from 1. */
export interface Area {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** No sheet name is that long, nor the addresses behind it; formulas may be. */
const LONGEST_REFERENCE = 300

// A quoted sheet name doubles its apostrophes. Brackets would name another file, a colon several sheets.
const SHEET = /^(?:'((?:[^'[\]:]|'')+)'|([^'[\]:!,()\s]+))!(.+)$/
const CELLS = /^\$([A-Z]{1,3})\$(\d{1,7})(?::\$([A-Z]{1,3})\$(\d{1,7}))?$/
const WHOLE_COLUMNS = /^\$([A-Z]{1,3}):\$([A-Z]{1,3})$/
const WHOLE_ROWS = /^\$(\d{1,7}):\$(\d{1,7})$/

/**
 * The area that a name's formula refers to, such as `'Sheet name'!$A$1:$D$40`; 'broken' where the cells were
 * deleted; undefined for anything else: constants, formulas, several areas, other files. References without `$`
 * move with the cell that uses them, so they are no place either.
 */
export function parseReference(formula: string): Area | 'broken' | undefined {
  if (formula.includes('#REF!')) return 'broken'
  if (formula.length > LONGEST_REFERENCE) return undefined
  const match = SHEET.exec(formula)
  if (!match) return undefined
  const [, quoted, bare = '', cells = ''] = match
  const corners = parseCorners(cells)
  return corners && { sheet: quoted?.replaceAll("''", "'") ?? bare, ...corners }
}

function parseCorners(cells: string): Omit<Area, 'sheet'> | undefined {
  const [, column1, row1, column2 = column1, row2 = row1] = CELLS.exec(cells) ?? []
  if (column1 !== undefined) return rectangle(column1, row1, column2, row2)
  const [, first, last] = WHOLE_COLUMNS.exec(cells) ?? []
  if (first !== undefined) return rectangle(first, '1', last, String(MAX_ROW))
  const [, top, bottom] = WHOLE_ROWS.exec(cells) ?? []
  return top === undefined ? undefined : rectangle('A', top, 'XFD', bottom)
}

/** Between two opposite corners, whichever they are. */
function rectangle(
  column1 = '',
  row1?: string,
  column2 = '',
  row2?: string,
): Omit<Area, 'sheet'> | undefined {
  const columns = [columnNumber(column1) ?? 0, columnNumber(column2) ?? 0]
  const rows = [Number(row1), Number(row2)]
  const [left, right] = [Math.min(...columns), Math.max(...columns)]
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)]
  if (left < 1 || top < 1 || bottom > MAX_ROW) return undefined
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}
