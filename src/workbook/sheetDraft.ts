import type { RawValue } from '#core'
import {
  absolute,
  absoluteRange,
  address,
  type BlockSpec,
  type CellSpec,
  type NameSpec,
  type RowSpec,
  type SheetSpec,
} from '#spec'

/** What one cell shows. */
export type Content = Pick<CellSpec, 'value' | 'formula' | 'error' | 'link'>

/** What stands in a cell, and its style. */
export type Styled = readonly [Content, style?: string | undefined]

/** The cells of a row from the first column on, and its height in points. */
export interface StyledRow {
  readonly cells: readonly Styled[]
  readonly height?: number
}

type Settings = Omit<SheetSpec, 'name' | 'cells' | 'blocks' | 'merges' | 'heights' | 'columns'>

/** Excel's limit is 409 points: a longer text is read in its cell. */
const TALLEST = 400

/** A sheet in the making: cells, spans, heights and names in the order they are drawn. */
export class SheetDraft {
  private readonly cells: CellSpec[] = []
  private readonly blocks: BlockSpec[] = []
  private readonly merges: string[] = []
  private readonly heights: Record<number, number> = {}
  readonly names: NameSpec[] = []

  constructor(
    readonly name: string,
    readonly columns: readonly number[],
  ) {}

  put(row: number, column: number, content: Content, style?: string): this {
    this.cells.push({ row, column, ...content, ...(style === undefined ? {} : { style }) })
    return this
  }

  /** Rows from the first column on, drawn only while the sheet is written; nothing else may stand in them. */
  rows(firstRow: number, rowCount: number, draw: (index: number, row: number) => StyledRow): this {
    const row = (index: number): RowSpec => {
      const { cells, height } = draw(index, firstRow + index)
      return {
        cells: cells.map(([{ value, formula, error, link }, style], at) => ({
          row: firstRow + index,
          column: at + 1,
          value,
          formula,
          error,
          link,
          style,
        })),
        height: height && Math.min(height, TALLEST),
      }
    }
    this.blocks.push({ firstRow, rowCount, lastColumn: this.columns.length, row })
    return this
  }

  /** One content across a rectangle; every cell under it carries the style, so that borders are whole. */
  span(
    row: number,
    column: number,
    lastRow: number,
    lastColumn: number,
    content: Content,
    style?: string,
  ): this {
    for (let r = row; r <= lastRow; r++)
      for (let c = column; c <= lastColumn; c++)
        this.put(r, c, r === row && c === column ? content : {}, style)
    if (row !== lastRow || column !== lastColumn)
      this.merges.push(`${address(row, column)}:${address(lastRow, lastColumn)}`)
    return this
  }

  height(row: number, points: number): this {
    this.heights[row] = Math.min(points, TALLEST)
    return this
  }

  define(name: string, row: number, column: number, lastRow = row, lastColumn = column): this {
    const isCell = row === lastRow && column === lastColumn
    const reference = isCell ? absolute(row, column) : absoluteRange(row, column, lastRow, lastColumn)
    this.names.push({ name, sheet: this.name, reference })
    return this
  }

  /** Sum of the heights of some rows, in points. */
  heightOf(firstRow: number, lastRow: number, usual: number): number {
    let total = 0
    for (let row = firstRow; row <= lastRow; row++) total += this.heights[row] ?? usual
    return total
  }

  /** Total width in characters. */
  get width(): number {
    return this.columns.reduce((total, width) => total + width, 0)
  }

  finish(settings: Settings): SheetSpec {
    const { name, columns, heights, merges, blocks } = this
    const cells = [...this.cells].sort((a, b) => a.row - b.row || a.column - b.column)
    return { name, columns, heights, merges, cells, blocks, ...settings }
  }
}

/** A raw value as a cell shows it; errors and uncalculated formulas cannot be typed, so they stay out. */
export const typed = (raw: RawValue): Content => (typeof raw === 'object' ? {} : { value: raw })
