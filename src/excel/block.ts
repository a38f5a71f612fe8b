import type { RawValue } from '#core'
import type { Outline } from './outline'

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

/** The smallest block around the named cells of each sheet. */
export function blocksOf({ areas }: Outline): Block[] {
  const blocks = new Map<string, Block>()
  for (const { sheetId, row, column, rows, columns } of areas.values()) {
    const known = blocks.get(sheetId)
    blocks.set(sheetId, {
      sheetId,
      top: Math.min(known?.top ?? row, row),
      left: Math.min(known?.left ?? column, column),
      bottom: Math.max(known?.bottom ?? 0, row + rows - 1),
      right: Math.max(known?.right ?? 0, column + columns - 1),
    })
  }
  return [...blocks.values()]
}

export const withMargin = ({ sheetId, top, left, bottom, right }: Block): Block => ({
  sheetId,
  top: Math.max(1, top - MARGIN.rows),
  left: Math.max(1, left - MARGIN.columns),
  bottom: bottom + MARGIN.rows,
  right: right + MARGIN.columns,
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
