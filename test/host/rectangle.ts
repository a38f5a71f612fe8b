import { address, MAX_COLUMN, MAX_ROW, parseReference } from '#core'

/** Rows and columns count from 1. */
export interface Rectangle {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** `D7`, `A1:B4`, `5:7`, `C:D`; `undefined` for anything else. */
export function parseRectangle(text: string): Rectangle | undefined {
  const cells = text.replaceAll('$', '').toUpperCase()
  if (!/^(?:[A-Z]+\d+(?::[A-Z]+\d+)?|[A-Z]+:[A-Z]+|\d+:\d+)$/.test(cells)) return undefined
  const area = parseReference(`S!${cells.replace(/[A-Z]+|\d+/g, '$$$&')}`)
  return area === 'broken' ? undefined : area
}

export function showRectangle({ row, column, rows, columns }: Rectangle): string {
  const [first, last] = [address(row, column), address(row + rows - 1, column + columns - 1)]
  if (columns === MAX_COLUMN) return `${row}:${row + rows - 1}`
  if (rows === MAX_ROW) return `${first.replace(/\d/g, '')}:${last.replace(/\d/g, '')}`
  return first === last ? first : `${first}:${last}`
}

/** `'2-1 小学学生数'!D7`, quoted where Excel quotes. */
export const onSheet = (sheet: string, cells: string): string =>
  `${/^[A-Za-z_][\w.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cells}`
