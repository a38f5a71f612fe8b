import type { Area, RawValue } from '#core'
import type { CellValue } from './cell-value'

/** The cells of one sheet that lie in the smallest rectangle around the given areas. */
export class Grid {
  private readonly rows = new Map<number, RawValue[]>()
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
  }

  put(row: number, column: number, value: CellValue): void {
    if (row < this.top || row > this.bottom || column < this.left || column > this.right) return
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
