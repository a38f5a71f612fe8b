import { columnLetters, type CellSpec, type SheetSpec } from '#workbook'
import type { SharedTexts } from './shared-texts'
import { escapeCharacters, fitIntoCell } from './text'
import { escapeXml } from './xml'

/** What cells refer to. */
export interface CellReferences {
  /** Number of the cell's style; 0 is none. */
  readonly styleOf: (cell: CellSpec) => number
  readonly texts: SharedTexts
}

/** So much XML is passed on at a time. */
const PIECE = 1 << 16

/** The element `sheetData` (ECMA-376 part 1, 18.3.1.80), in pieces. `cells` are in reading order. */
export function* sheetData(
  cells: readonly CellSpec[],
  heights: SheetSpec['heights'] = {},
  references: CellReferences,
): Generator<string> {
  let xml = '<sheetData>'
  for (const row of rowsOf(cells, heights)) {
    xml += rowXml(row, references)
    if (xml.length < PIECE) continue
    yield xml
    xml = ''
  }
  yield `${xml}</sheetData>`
}

interface Row {
  readonly number: number
  readonly height: number | undefined
  readonly cells: readonly CellSpec[]
}

/** Rows with cells or with a height of their own, one after another. */
function* rowsOf(cells: readonly CellSpec[], heights: NonNullable<SheetSpec['heights']>): Generator<Row> {
  const numbers = new Set(Object.keys(heights).map(Number))
  for (const { row } of cells) numbers.add(row)
  let from = 0
  for (const number of [...numbers].sort((a, b) => a - b)) {
    let to = from
    while (cells[to]?.row === number) to++
    yield { number, height: heights[number], cells: cells.slice(from, to) }
    from = to
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
  if (value !== undefined && value !== '') return `${start} t="s"><v>${texts.placeOf(safe(value))}</v></c>`
  return style === 0 ? '' : `${start}/>`
}

const safe = (text: string): string => escapeCharacters(fitIntoCell(text))

/** The smallest range that holds every cell and every row with a height of its own. */
export function dimension(cells: readonly CellSpec[], heights: SheetSpec['heights'] = {}): string {
  const rows = Object.keys(heights).map(Number)
  let [top, left, bottom, right] = [Math.min(...rows), Infinity, Math.max(1, ...rows), 1]
  for (const { row, column } of cells) {
    top = Math.min(top, row)
    left = Math.min(left, column)
    bottom = Math.max(bottom, row)
    right = Math.max(right, column)
  }
  return `${columnLetters(isFinite(left) ? left : 1)}${isFinite(top) ? top : 1}:${columnLetters(right)}${bottom}`
}
