import { columnLetters, type BlockSpec, type CellSpec, type SheetSpec } from '#spec'
import { safe, type SharedTexts } from './sharedTexts'
import { escapeXml } from './xml'

/** What cells refer to. */
export interface CellReferences {
  /** Number of the cell's style; 0 is none. */
  readonly styleOf: (cell: CellSpec) => number
  readonly texts: SharedTexts
  /** Is shown every cell that is made only now. */
  readonly check: (cell: CellSpec) => void
}

/** What stands beside the cells: heights of rows, and rows that are yet to be made. */
export type Around = Pick<SheetSpec, 'heights' | 'blocks'>

/** The element `sheetData` (ECMA-376 part 1, 18.3.1.80), row by row. `cells` are in reading order. */
export function* sheetData(
  cells: readonly CellSpec[],
  around: Around,
  references: CellReferences,
): Generator<string> {
  yield '<sheetData>'
  for (const row of rowsOf(cells, around, references)) yield rowXml(row, references)
  yield '</sheetData>'
}

interface Row {
  readonly number: number
  readonly height: number | undefined
  readonly cells: readonly CellSpec[]
}

/** Rows with cells or with a height of their own, one after another. */
function* rowsOf(
  cells: readonly CellSpec[],
  { heights = {}, blocks = [] }: Around,
  references: CellReferences,
): Generator<Row> {
  const numbers = new Set(Object.keys(heights).map(Number))
  for (const { row } of cells) numbers.add(row)
  const waiting = [...blocks].sort((a, b) => a.firstRow - b.firstRow)
  let from = 0
  for (const number of [...numbers].sort((a, b) => a - b)) {
    while (waiting[0] && waiting[0].firstRow < number)
      yield* rowsOfBlock(waiting.shift() as BlockSpec, references)
    let to = from
    while (cells[to]?.row === number) to++
    yield { number, height: heights[number], cells: cells.slice(from, to) }
    from = to
  }
  for (const block of waiting) yield* rowsOfBlock(block, references)
}

function* rowsOfBlock(block: BlockSpec, { check }: CellReferences): Generator<Row> {
  for (let index = 0; index < block.rowCount; index++) {
    const { cells, height } = block.row(index)
    cells.forEach(check)
    yield { number: block.firstRow + index, height, cells }
  }
}

function rowXml({ number, height, cells }: Row, references: CellReferences): string {
  const [first, last] = [cells[0], cells.at(-1)]
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`
  const spans = first && last ? ` spans="${first.column}:${last.column}"` : ''
  const start = `<row r="${number}"${size}${spans} x14ac:dyDescent="0.25"`
  let content = ''
  for (const cell of cells) content += cellXml(cell, references)
  return content === '' ? `${start}/>` : `${start}>${content}</row>`
}

/**
 * Strings never become formulas, whatever they begin with. An empty string without a formula is a blank cell, as a
 * typed-in empty text is in Excel; a formula's result may be an empty text.
 */
function cellXml(cell: CellSpec, { styleOf, texts }: CellReferences): string {
  const { row, column, value, formula, error } = cell
  const style = styleOf(cell)
  const start = `<c r="${columnLetters(column)}${row}"${style === 0 ? '' : ` s="${style}"`}`
  const f = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`
  if (f !== '' && error !== undefined) return `${start} t="e">${f}<v>${error}</v></c>`
  if (typeof value === 'number') return `${start}>${f}<v>${value}</v></c>`
  if (typeof value === 'boolean') return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`
  if (f !== '')
    return value === undefined
      ? `${start}>${f}</c>`
      : `${start} t="str">${f}<v>${escapeXml(safe(value))}</v></c>`
  if (value !== undefined && value !== '') return `${start} t="s"><v>${texts.placeOf(value)}</v></c>`
  return style === 0 ? '' : `${start}/>`
}

/** The smallest range that holds every cell, every block and every row with a height of its own. */
export function dimension(cells: readonly CellSpec[], { heights = {}, blocks = [] }: Around): string {
  const rows = Object.keys(heights).map(Number)
  let [top, left, bottom, right] = [Math.min(...rows), Infinity, Math.max(1, ...rows), 1]
  const hold = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): void => {
    top = Math.min(top, firstRow)
    left = Math.min(left, firstColumn)
    bottom = Math.max(bottom, lastRow)
    right = Math.max(right, lastColumn)
  }
  for (const { row, column } of cells) hold(row, row, column, column)
  for (const { firstRow, rowCount, lastColumn } of blocks)
    hold(firstRow, firstRow + Math.max(rowCount, 1) - 1, 1, lastColumn)
  return `${columnLetters(isFinite(left) ? left : 1)}${isFinite(top) ? top : 1}:${columnLetters(right)}${bottom}`
}
