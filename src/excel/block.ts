import { MAX_COLUMN, MAX_ROW, type RawValue } from '#core'
import type { Outline, SheetArea } from './outline'

/** One rectangle of a sheet, read as a whole. Rows and columns count from 1, ends included. */
export interface Block {
  readonly sheetId: string
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Room for rows and columns that are inserted before the next read. */
const MARGIN = { rows: 12, columns: 2 }

/** Cells a block may have: somebody may move a named cell to the other end of its sheet. */
const MOST_CELLS = 20_000

/** Small blocks around the named cells of each sheet; one for a sheet as we made it. */
export function blocksOf({ areas }: Pick<Outline, 'areas'>): Block[] {
  const blocks: Block[] = []
  for (const area of [...areas.values()].sort((a, b) => a.row - b.row)) {
    const at = blocks.findIndex(
      (block) => block.sheetId === area.sheetId && sizeOf(around(block, area)) <= MOST_CELLS,
    )
    const block = blocks[at]
    if (block) blocks[at] = around(block, area)
    else blocks.push(blockOf(area))
  }
  return blocks
}

export const blockOf = ({ sheetId, row, column, rows, columns }: SheetArea): Block => ({
  sheetId,
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
})

function around(block: Block, area: SheetArea): Block {
  const other = blockOf(area)
  return {
    sheetId: block.sheetId,
    top: Math.min(block.top, other.top),
    left: Math.min(block.left, other.left),
    bottom: Math.max(block.bottom, other.bottom),
    right: Math.max(block.right, other.right),
  }
}

/** Blocks that one answer carries together: Excel on the web sends 5 MB at most. */
export function batchesOf(blocks: readonly Block[]): Block[][] {
  const batches: Block[][] = []
  let cells = Infinity
  for (const block of blocks) {
    cells += sizeOf(block)
    if (cells > 2 * MOST_CELLS) {
      batches.push([])
      cells = sizeOf(block)
    }
    batches.at(-1)?.push(block)
  }
  return batches
}

const sizeOf = ({ top, left, bottom, right }: Block): number => (bottom - top + 1) * (right - left + 1)

export const withMargin = ({ sheetId, top, left, bottom, right }: Block): Block => ({
  sheetId,
  top: Math.max(1, top - MARGIN.rows),
  left: Math.max(1, left - MARGIN.columns),
  bottom: Math.min(MAX_ROW, bottom + MARGIN.rows),
  right: Math.min(MAX_COLUMN, right + MARGIN.columns),
})

export const covers = (outer: Block, inner: Block): boolean =>
  outer.sheetId === inner.sheetId &&
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right

/** A block whose cells have been asked for. */
export interface LoadedBlock extends Block {
  readonly range: Excel.Range
}

export function loadBlock({ workbook }: Excel.RequestContext, block: Block): LoadedBlock {
  const { sheetId, top, left, bottom, right } = block
  const sheet = workbook.worksheets.getItemOrNullObject(sheetId)
  const range = sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1)
  range.load('values,formulas')
  return { ...block, range }
}

export const isThere = ({ range }: LoadedBlock): boolean => !range.isNullObject

/** The cell of a loaded block at a row and column of the sheet. */
export function cellAt({ range, top, left }: LoadedBlock, row: number, column: number): Cell {
  const value: unknown = range.values[row - top]?.[column - left]
  const formula: unknown = range.formulas[row - top]?.[column - left]
  return {
    raw: rawOf(value),
    isFormula: typeof formula === 'string' && formula.startsWith('=') && formula !== value,
  }
}

interface Cell {
  readonly raw: RawValue
  readonly isFormula: boolean
}

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/

/** Excel hands over blanks as empty texts and errors as texts. */
export function rawOf(value: unknown): RawValue {
  if (value === '' || value === null || value === undefined) return undefined
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return ERROR.test(text) ? { error: text } : text
}
