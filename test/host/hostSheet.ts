import { MAX_COLUMN, MAX_ROW } from '#core'
import type { HostBook } from './hostBook'
import { HostError, invalid } from './hostError'
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
  readonly members = ['getRange', 'getRangeByIndexes', 'activate', 'protection']
  readonly id: string
  readonly cells = new Map<number, HostCell>()
  readonly unlocked = new Set<number>()
  readonly protection: HostProtection
  private shown: string = 'Visible'

  constructor(
    host: HostBook,
    public name: string,
  ) {
    super(host)
    this.id = host.newId()
    this.protection = new HostProtection(this)
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id }
  }

  get position(): number {
    return this.host.sheets.indexOf(this)
  }
  get visibility(): string {
    return this.shown
  }
  set visibility(to: string) {
    this.shown = to
    this.host.countWrite(`${this.name}.visibility`)
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
