import type { Area, RawValue } from '#core'
import type { CellValue } from './cellValue'

/** A rectangle of more cells is not marked cell by cell. */
const MOST_MARKS = 1_000_000

/** The cells of one sheet that lie in the given areas, or in the rectangle around them if that is very large. */
export class Grid {
  private readonly rows = new Map<number, RawValue[]>()
  /** Whether a cell of the rectangle is wanted, row by row; without marks all are. */
  private readonly marks: Uint8Array | undefined
  private readonly width: number
  private readonly top: number
  private readonly left: number
  private readonly bottom: number
  private readonly right: number
  private lastUsedRow = 0
  private lastUsedColumn = 0
  // Cells mostly come row by row.
  private currentRow = 0
  private currentCells: RawValue[] = []

  constructor(areas: readonly Area[]) {
    this.top = least(areas.map(({ row }) => row))
    this.left = least(areas.map(({ column }) => column))
    this.bottom = greatest(areas.map(({ row, rows }) => row + rows - 1))
    this.right = greatest(areas.map(({ column, columns }) => column + columns - 1))
    this.width = this.right - this.left + 1
    this.marks = this.marked(areas)
  }

  private marked(areas: readonly Area[]): Uint8Array | undefined {
    const size = this.width * (this.bottom - this.top + 1)
    if (size > MOST_MARKS) return undefined
    const marks = new Uint8Array(size)
    for (const { row, column, rows, columns } of areas) {
      for (let i = row; i < row + rows; i++) {
        const from = this.placeOf(i, column)
        for (let j = from; j < from + columns; j++) marks[j] = 1
      }
    }
    return marks
  }

  private placeOf(row: number, column: number): number {
    return (row - this.top) * this.width + column - this.left
  }

  wants(row: number, column: number): boolean {
    if (row < this.top || row > this.bottom || column < this.left || column > this.right) return false
    return this.marks === undefined || this.marks[this.placeOf(row, column)] === 1
  }

  /** Takes the value of a wanted cell. */
  put(row: number, column: number, value: CellValue): void {
    if (row !== this.currentRow) {
      this.currentRow = row
      this.currentCells = this.rows.get(row) ?? []
      this.rows.set(row, this.currentCells)
    }
    this.currentCells[column - this.left] = value
    if (row > this.lastUsedRow) this.lastUsedRow = row
    if (column > this.lastUsedColumn) this.lastUsedColumn = column
  }

  /** Row by row, blanks included. */
  values({ row, column, rows, columns }: Area): RawValue[][] {
    const values: RawValue[][] = []
    for (let i = 0; i < rows; i++) values.push(this.rowValues(row + i, column - this.left, columns))
    return values
  }

  private rowValues(row: number, from: number, columns: number): RawValue[] {
    const cells = this.rows.get(row)
    const values: RawValue[] = []
    for (let i = from; i < from + columns; i++) values.push(cells?.[i])
    return values
  }

  /** The area without what lies below the last row and right of the last column in use; at least its first cell. */
  cut(area: Area): Area {
    const rows = Math.min(area.rows, this.lastUsedRow - area.row + 1)
    const columns = Math.min(area.columns, this.lastUsedColumn - area.column + 1)
    return { ...area, rows: Math.max(rows, 1), columns: Math.max(columns, 1) }
  }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity)
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), -Infinity)
}
