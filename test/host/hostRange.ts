import type { HostBook } from './hostBook'
import { HostError, invalid, notImitated } from './hostError'
import { HostObject } from './hostObject'
import type { HostSheet } from './hostSheet'
import { onSheet, showRectangle, type Rectangle } from './rectangle'

export class HostRange extends HostObject {
  readonly scalars = ['address', 'values', 'formulas', 'rowIndex', 'columnIndex', 'rowCount', 'columnCount']
  readonly members = ['worksheet', 'format', 'getCell', 'select', '_KeepReference', '_ReferenceId']
  private reference: string | undefined
  readonly format: RangeFormat

  constructor(
    host: HostBook,
    readonly worksheet: HostSheet,
    readonly at: Rectangle,
  ) {
    super(host)
    this.format = new RangeFormat(this)
  }

  override identity(): Readonly<Record<string, unknown>> {
    return this.reference === undefined ? {} : { _ReferenceId: this.reference }
  }

  _KeepReference(): void {
    this.reference ??= this.host.keep(this)
  }

  get address(): string {
    return onSheet(this.worksheet.name, showRectangle(this.at))
  }
  get rowIndex(): number {
    return this.at.row - 1
  }
  get columnIndex(): number {
    return this.at.column - 1
  }
  get rowCount(): number {
    return this.at.rows
  }
  get columnCount(): number {
    return this.at.columns
  }

  get values(): unknown[][] {
    return this.map((row, column) => this.worksheet.cell(row, column)?.value ?? '')
  }

  set values(given: unknown) {
    this.write(given, 'Range.values')
  }

  private write(given: unknown, location: string): void {
    const matrix = this.matrix(given, location)
    if (
      this.worksheet.isProtected &&
      this.map((row, column) => this.worksheet.isLocked(row, column))
        .flat()
        .includes(true)
    )
      throw new HostError('AccessDenied', "You can't perform the requested operation.", location)
    this.host.edit(this.worksheet, this.at, matrix, 'addIn')
  }

  get formulas(): unknown[][] {
    return this.map((row, column) => {
      const cell = this.worksheet.cell(row, column)
      return cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`
    })
  }

  /** Their results are not worked out; those who look at them bring an engine. */
  set formulas(given: unknown) {
    this.write(given, 'Range.formulas')
  }

  getCell(row: number, column: number): HostRange {
    const { at } = this
    return new HostRange(this.host, this.worksheet, {
      row: at.row + row,
      column: at.column + column,
      rows: 1,
      columns: 1,
    })
  }

  select(): void {
    if (this.host.active !== this.worksheet)
      throw new HostError('InvalidOperation', 'the sheet is not in front', 'Range.select')
    this.host.select(this)
  }

  /** Several cells take a matrix of their own size, or one value for all. `null` leaves a cell alone. */
  private matrix(given: unknown, location: string): unknown[][] {
    if (!Array.isArray(given)) return this.map(() => given)
    const rows = given as unknown[][]
    if (rows.length !== this.at.rows || rows.some((row) => row.length !== this.at.columns))
      throw invalid(location)
    if (location === 'Range.values' && rows.flat().some(isFormula))
      throw notImitated('formulas that an add-in writes as values')
    return rows
  }

  private map<T>(of: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.at
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => of(row + r, column + c)),
    )
  }
}

const isFormula = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=')

class RangeFormat extends HostObject {
  readonly scalars: readonly string[] = []
  readonly members = ['protection']
  readonly protection: CellProtection

  constructor(range: HostRange) {
    super(range.host)
    this.protection = new CellProtection(range)
  }
}

class CellProtection extends HostObject {
  readonly scalars = ['locked']
  readonly members: readonly string[] = []

  constructor(private readonly range: HostRange) {
    super(range.host)
  }

  /** `null` where the cells differ. */
  get locked(): boolean | null {
    const { at, worksheet } = this.range
    const first = worksheet.isLocked(at.row, at.column)
    for (let row = at.row; row < at.row + at.rows; row++)
      for (let column = at.column; column < at.column + at.columns; column++)
        if (worksheet.isLocked(row, column) !== first) return null
    return first
  }
}
