import { parseReference } from '#core'
import type { HostBook } from './hostBook'
import { HostError, invalid, notFound, notImitated } from './hostError'
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
  readonly members = ['getRange', 'getRangeOrNullObject', 'delete']
  readonly visible = true
  /** Absent once its cells were deleted. */
  target: Target | undefined

  constructor(
    host: HostBook,
    readonly name: string,
    sheet: HostSheet,
    at: Rectangle,
    readonly scope: 'Workbook' | 'Worksheet' = 'Workbook',
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

  set formula(to: string) {
    this.target = targetOf(this.host, to)
    this.host.countWrite(`${this.name}.formula`)
  }

  delete(): void {
    this.host.workbook.names.byName.delete(this.name.toLowerCase())
    this.host.countWrite(`${this.name}.delete`)
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

/** `='封面'!$D$7`, and no other formula. */
function targetOf(host: HostBook, formula: string): Target {
  const area = parseReference(formula.slice(1))
  const sheet = area && area !== 'broken' ? host.workbook.worksheets.find(area.sheet) : undefined
  if (!formula.startsWith('=') || !area || area === 'broken' || !sheet) throw invalid('NamedItem.formula')
  const { row, column, rows, columns } = area
  return { sheet, at: { row, column, rows, columns } }
}

export class HostNames extends HostCollection<HostName> {
  readonly members = ['add', 'getItem', 'getItemOrNullObject']
  readonly byName = new Map<string, HostName>()

  list(): readonly HostName[] {
    return [...this.byName.values()]
  }
  add(name: string, formula: unknown): HostName {
    if (typeof formula !== 'string') throw notImitated('a name for a range object')
    if (this.find(name))
      throw new HostError('ItemAlreadyExists', 'there is such a name', 'NamedItemCollection.add')
    const { sheet, at } = targetOf(this.host, formula)
    this.host.define(name, sheet, at)
    this.host.countWrite(`${name}.add`)
    return this.getItem(name)
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
