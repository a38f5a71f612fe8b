import type { HostBook } from './hostBook'
import { notFound } from './hostError'
import { HostCollection, HostObject } from './hostObject'
import type { HostRange } from './hostRange'
import type { HostSheet } from './hostSheet'
import { onSheet, showRectangle, type Rectangle } from './rectangle'

export interface Target {
  readonly sheet: HostSheet
  readonly at: Rectangle
}

/** A defined name; it keeps pointing at its cell when rows or names of sheets change. */
export class HostName extends HostObject {
  readonly scalars = ['name', 'formula', 'type', 'visible', 'scope']
  readonly members = ['getRange', 'getRangeOrNullObject']
  readonly visible = true
  readonly scope = 'Workbook'
  /** Absent once its cells were deleted. */
  target: Target | undefined

  constructor(
    host: HostBook,
    readonly name: string,
    sheet: HostSheet,
    at: Rectangle,
  ) {
    super(host)
    this.target = { sheet, at }
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Name: this.name }
  }

  get type(): string {
    return this.target ? 'Range' : 'Error'
  }

  get formula(): string {
    if (!this.target) return '=#REF!'
    const { sheet, at } = this.target
    return `=${onSheet(sheet.name, showRectangle(at).replace(/[A-Z]+|\d+/g, '$$$&'))}`
  }

  getRangeOrNullObject(): HostRange | null {
    return this.target?.sheet.range(this.target.at) ?? null
  }

  getRange(): HostRange {
    const range = this.getRangeOrNullObject()
    if (!range) throw notFound('NamedItem.getRange')
    return range
  }

  shiftRows(sheet: HostSheet, row: number, by: number): void {
    if (this.target?.sheet !== sheet) return
    const { at } = this.target
    if (at.row < row) return
    this.target = by < 0 && at.row < row - by ? undefined : { sheet, at: { ...at, row: at.row + by } }
  }

  /** A cell was cut and put elsewhere. */
  move(from: Target, to: Target): void {
    if (this.isAt(from)) this.target = to
    else if (this.isAt(to)) this.target = undefined
  }

  forget(sheet: HostSheet): void {
    if (this.target?.sheet === sheet) this.target = undefined
  }

  private isAt({ sheet, at }: Target): boolean {
    const own = this.target
    return own?.sheet === sheet && own.at.row === at.row && own.at.column === at.column
  }
}

export class HostNames extends HostCollection<HostName> {
  readonly members = ['getItem', 'getItemOrNullObject']
  readonly byName = new Map<string, HostName>()

  list(): readonly HostName[] {
    return [...this.byName.values()]
  }
  find(name: string): HostName | undefined {
    return this.byName.get(name.toLowerCase())
  }
  getItem(name: string): HostName {
    const found = this.find(name)
    if (!found) throw notFound('NamedItemCollection.getItem')
    return found
  }
  getItemOrNullObject(name: string): HostName | null {
    return this.find(name) ?? null
  }
}
