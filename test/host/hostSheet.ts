import { MAX_COLUMN, MAX_ROW } from '#core'
import type { HostBook } from './hostBook'
import { HostError, invalid, notImitated } from './hostError'
import type { HostName } from './hostNames'
import { HostObject } from './hostObject'
import { HostRange } from './hostRange'
import { parseRectangle, type Rectangle } from './rectangle'

export interface HostCell {
  value: string | number | boolean
  /** Without `=`. */
  formula?: string | undefined
}

export class HostSheet extends HostObject {
  readonly scalars = ['id', 'name', 'visibility', 'position']
  readonly members = [
    'getRange',
    'getRangeByIndexes',
    'getUsedRangeOrNullObject',
    'activate',
    'delete',
    'protection',
  ]
  readonly id: string
  readonly cells = new Map<number, HostCell>()
  readonly unlocked = new Set<number>()
  readonly protection: HostProtection
  /** Of this sheet alone, by name in lower case: such names arise when a sheet is inserted. */
  readonly ownNames = new Map<string, HostName>()
  private shown: string = 'Visible'

  constructor(
    host: HostBook,
    private called: string,
  ) {
    super(host)
    this.id = host.newId()
    this.protection = new HostProtection(this)
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id }
  }

  get name(): string {
    return this.called
  }
  set name(to: string) {
    this.host.checkStructure('Worksheet.name')
    const other = this.host.workbook.worksheets.find(to)
    if (other && other !== this)
      throw new HostError('ItemAlreadyExists', 'there is such a sheet', 'Worksheet.name')
    this.host.rename(this, to)
    this.host.countWrite(`${to}.name`)
  }
  /** The name itself; the host leads what refers to it. */
  rename(to: string): void {
    this.called = to
  }

  get position(): number {
    return this.host.sheets.indexOf(this)
  }
  set position(to: number) {
    this.host.checkStructure('Worksheet.position')
    if (to < 0 || to >= this.host.sheets.length) throw invalid('Worksheet.position')
    this.host.sheets.splice(this.position, 1)
    this.host.sheets.splice(to, 0, this)
    this.host.countWrite(`${this.name}.position`)
  }
  get visibility(): string {
    return this.shown
  }
  set visibility(to: string) {
    this.host.checkStructure('Worksheet.visibility')
    if (to !== 'Visible') this.checkNotLast('Worksheet.visibility')
    this.shown = to
    this.host.countWrite(`${this.name}.visibility`)
  }
  /** As it was in its file. */
  arrive(visibility: string): void {
    this.shown = visibility
  }
  get isProtected(): boolean {
    return this.protection.protected
  }

  cell(row: number, column: number): HostCell | undefined {
    return this.cells.get(key(row, column))
  }
  put(row: number, column: number, cell: HostCell | undefined): void {
    if (cell) this.cells.set(key(row, column), cell)
    else this.cells.delete(key(row, column))
  }
  entries(): [number, number, HostCell][] {
    return [...this.cells].map(([at, cell]) => [...place(at), cell])
  }
  isLocked(row: number, column: number): boolean {
    return !this.unlocked.has(key(row, column))
  }
  unlock(row: number, column: number): void {
    this.unlocked.add(key(row, column))
  }

  getRange(address: string): HostRange {
    const at = parseRectangle(address)
    if (!at) throw invalid('Worksheet.getRange')
    return this.range(at)
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): HostRange {
    const isOutside = row + rows > MAX_ROW || column + columns > MAX_COLUMN
    if (row < 0 || column < 0 || rows < 1 || columns < 1 || isOutside)
      throw invalid('Worksheet.getRangeByIndexes')
    return this.range({ row: row + 1, column: column + 1, rows, columns })
  }

  range(at: Rectangle): HostRange {
    return new HostRange(this.host, this, at)
  }

  /** Cells without a content are none, whatever they look like: `valuesOnly`. */
  getUsedRangeOrNullObject(valuesOnly?: boolean): HostRange | null {
    if (valuesOnly !== true) throw notImitated('a used range of formats')
    const used = this.entries()
    if (used.length === 0) return null
    const [rows, columns] = [used.map(([row]) => row), used.map(([, column]) => column)]
    const [row, column] = [Math.min(...rows), Math.min(...columns)]
    return this.range({
      row,
      column,
      rows: Math.max(...rows) - row + 1,
      columns: Math.max(...columns) - column + 1,
    })
  }

  delete(): void {
    this.host.checkStructure('Worksheet.delete')
    if (this.shown === 'VeryHidden')
      throw new HostError('InvalidOperation', 'the sheet is very hidden', 'Worksheet.delete')
    this.checkNotLast('Worksheet.delete')
    this.host.remove(this)
    this.host.countWrite(`${this.name}.delete`)
  }

  /** A workbook shows one sheet at least. */
  private checkNotLast(location: string): void {
    if (!this.host.sheets.some((sheet) => sheet !== this && sheet.visibility === 'Visible'))
      throw new HostError('InvalidOperation', 'the last sheet to be seen', location)
  }

  activate(): void {
    if (this.shown !== 'Visible')
      throw new HostError('InvalidOperation', 'the sheet is hidden', 'Worksheet.activate')
    this.host.activate(this)
  }

  /** Moves what stands below `row` by `by` rows; a negative number takes rows away. */
  shiftRows(row: number, by: number): void {
    const move = <T>(entries: Iterable<[number, T]>): [number, T][] =>
      [...entries].flatMap(([at, of]): [number, T][] => {
        const [r, c] = place(at)
        if (r < row) return [[at, of]]
        return by < 0 && r < row - by ? [] : [[key(r + by, c), of]]
      })
    const cells = move(this.cells)
    this.cells.clear()
    for (const [at, cell] of cells) this.cells.set(at, cell)
    const unlocked = move([...this.unlocked].map((at): [number, true] => [at, true]))
    this.unlocked.clear()
    for (const [at] of unlocked) this.unlocked.add(at)
  }

  restore({ cells, unlocked }: Pick<HostSheet, 'cells' | 'unlocked'>): void {
    this.cells.clear()
    for (const [at, cell] of cells) this.cells.set(at, cell)
    this.unlocked.clear()
    for (const at of unlocked) this.unlocked.add(at)
  }
}

const WIDTH = 16_385
const key = (row: number, column: number): number => row * WIDTH + column
const place = (at: number): [number, number] => [Math.floor(at / WIDTH), at % WIDTH]

class HostProtection extends HostObject {
  readonly scalars = ['protected', 'options']
  readonly members = ['protect', 'unprotect']
  protected = false
  options: unknown = null
  password = ''

  constructor(private readonly sheet: HostSheet) {
    super(sheet.host)
  }

  protect(options?: unknown, password?: string | null): void {
    if (this.protected)
      throw new HostError('InvalidOperation', 'protected already', 'WorksheetProtection.protect')
    this.protected = true
    this.options = options ?? {}
    this.password = password ?? ''
    this.host.countWrite(`${this.sheet.name}.protect`)
  }

  unprotect(password?: string | null): void {
    if (this.password !== (password ?? ''))
      throw new HostError('AccessDenied', 'wrong password', 'WorksheetProtection.unprotect')
    this.protected = false
    this.host.countWrite(`${this.sheet.name}.unprotect`)
  }
}
