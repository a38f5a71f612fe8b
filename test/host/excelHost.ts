import { HostError, notImitated } from './hostError'
import { HostName, HostNames } from './hostNames'
import { HostObject } from './hostObject'
import type { HostRange } from './hostRange'
import { serviceNamed } from './hostService'
import { HostSheet, HostSheets, type HostCell } from './hostSheet'
import { processQuery } from './processQuery'
import { parseRectangle, showRectangle, type Rectangle } from './rectangle'
import { ACTION, EVENT, type EventEntry, type RequestBody, type ResponseBody } from './wire'

type Undo = () => void

/**
 * Excel in memory, as far as our add-in uses it: answers the requests of the real office.js and sends its events.
 * What it does not imitate fails loudly. It records every request and every write of the add-in.
 */
export class ExcelHost {
  readonly sheets: HostSheet[] = []
  readonly workbook = new HostWorkbook(this)
  readonly requests: RequestBody[] = []
  /** What the add-in changed; each empties the list of what the user can undo, as in installed versions of Excel. */
  readonly writes: string[] = []
  /** What the add-in asked of Office itself, such as to show its pane. */
  readonly calls: {
    readonly service: string
    readonly member: string
    readonly given: readonly unknown[]
  }[] = []
  readonly registered = new Set<number>()
  selection: HostRange | undefined
  /** Faults to come: each is used up by one request. */
  readonly faults: HostError[] = []
  private front: HostSheet | undefined
  private readonly references = new Map<string, HostRange>()
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>()
  private undoList: Undo[] = []
  private ids = 0

  // Requests

  answer(body: RequestBody): ResponseBody {
    this.requests.push(body)
    const fault = this.faults.shift()
    if (!fault) return processQuery(this, body)
    const { code, message, location } = fault
    return {
      Results: [],
      Error: { Code: code, Message: message, Location: location, ActionIndex: 0, HttpStatusCode: 400 },
    }
  }

  /** Requests that ask for something. After each, office.js tells Excel which ranges it may forget; that is none. */
  get reads(): number {
    return this.requests.filter(({ Actions }) =>
      Actions.some(({ ActionType }) => ActionType === ACTION.query),
    ).length
  }

  countWrite(what: string): void {
    this.writes.push(what)
    this.undoList = []
  }

  keep(range: HostRange): string {
    const id = `reference-${this.newId()}`
    this.references.set(id, range)
    return id
  }

  kept(id: string): HostRange {
    const range = this.references.get(id)
    if (!range)
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.')
    return range
  }

  release(id: string): void {
    this.references.delete(id)
  }

  service(name: string): HostObject {
    const service = serviceNamed(this, name)
    if (!service) throw notImitated(name)
    return service
  }

  newId(): string {
    this.ids++
    return `{00000000-0001-0000-0000-${String(this.ids).padStart(12, '0')}}`
  }

  // Events

  onEvent(listener: (entries: readonly EventEntry[]) => void): void {
    this.listeners.add(listener)
  }

  send(type: number, message: Readonly<Record<string, unknown>>): void {
    if (!this.registered.has(type)) return
    const entry = {
      messageCategory: 65536,
      messageType: type,
      targetId: 'Workbook',
      message: JSON.stringify(message),
      id: 0,
    }
    for (const listener of this.listeners) listener([entry])
  }

  // What the user does

  get active(): HostSheet {
    const sheet = this.front ?? this.sheets[0]
    if (!sheet) throw new Error('a workbook has a sheet')
    return sheet
  }

  activate(sheet: HostSheet): void {
    this.front = sheet
  }

  select(range: HostRange): void {
    this.selection = range
  }

  get canUndo(): boolean {
    return this.undoList.length > 0
  }

  addSheet(name: string): HostSheet {
    const sheet = new HostSheet(this, name)
    this.sheets.push(sheet)
    this.send(EVENT.added, { worksheetId: sheet.id, source: 'Local' })
    return sheet
  }

  define(name: string, sheet: HostSheet, at: Rectangle): void {
    this.workbook.names.byName.set(name.toLowerCase(), new HostName(this, name, sheet, at))
  }

  /** Types one value, or pastes several, at a name or an address such as `封面!D7`. */
  type(where: string, ...rows: unknown[][]): void {
    const { sheet, at } = this.place(where)
    this.edit(sheet, { ...at, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows, 'user')
  }

  undo(): void {
    const last = this.undoList.pop()
    if (!last) throw new Error('nothing to undo')
    last()
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.workbook.worksheets.getItem(from)
    sheet.name = to
    this.send(EVENT.nameChanged, { worksheetId: sheet.id, nameBefore: from, nameAfter: to, source: 'Local' })
  }

  insertRows(sheetName: string, row: number, count: number): void {
    this.moveRows(sheetName, row, count, 'RowInserted')
  }

  deleteRows(sheetName: string, row: number, count: number): void {
    this.moveRows(sheetName, row, -count, 'RowDeleted')
  }

  private moveRows(sheetName: string, row: number, by: number, changeType: string): void {
    const sheet = this.workbook.worksheets.getItem(sheetName)
    sheet.shiftRows(row, by)
    for (const name of this.workbook.names.list()) name.shiftRows(sheet, row, by)
    this.send(EVENT.changed, this.change(sheet, `${row}:${row + Math.abs(by) - 1}`, changeType, 'user'))
  }

  place(where: string): { readonly sheet: HostSheet; readonly at: Rectangle } {
    const named = this.workbook.names.find(where)?.target
    if (named) return named
    const [, sheet = '', address = ''] = /^(.*)!([^!]+)$/.exec(where) ?? []
    const at = parseRectangle(address)
    if (!at) throw new Error(`no cell ${where}`)
    return { sheet: this.workbook.worksheets.getItem(sheet), at }
  }

  valueAt(where: string): unknown {
    const { sheet, at } = this.place(where)
    return sheet.cell(at.row, at.column)?.value
  }

  edit(sheet: HostSheet, at: Rectangle, rows: readonly (readonly unknown[])[], by: 'user' | 'addIn'): void {
    const before: [number, number, HostCell | undefined][] = []
    rows.forEach((values, r) =>
      values.forEach((value, c) => {
        if (value === null) return
        const [row, column] = [at.row + r, at.column + c]
        before.push([row, column, sheet.cell(row, column)])
        sheet.put(row, column, cellOf(value))
      }),
    )
    const [first] = before
    const [one] = before.length === 1 && first ? [first] : []
    this.sendEdit(sheet, at, by, one?.[2]?.value)
    if (by === 'addIn') this.countWrite(`${sheet.name}!${showRectangle(at)}`)
    else
      this.undoList.push(() => {
        const now = one && sheet.cell(one[0], one[1])?.value
        for (const [row, column, cell] of before) sheet.put(row, column, cell)
        this.sendEdit(sheet, at, by, now)
      })
    this.recalculate()
  }

  private sendEdit(sheet: HostSheet, at: Rectangle, by: 'user' | 'addIn', valueBefore: unknown): void {
    const isOne = at.rows * at.columns === 1
    const cell = sheet.cell(at.row, at.column)
    this.send(EVENT.changed, {
      ...this.change(sheet, showRectangle(at), 'RangeEdited', by),
      ...(isOne && { valueBefore: valueBefore ?? '', valueAfter: cell?.value ?? '' }),
    })
    if (cell?.formula !== undefined)
      this.send(EVENT.formulaChanged, { worksheetId: sheet.id, source: 'Local' })
  }

  private change(
    sheet: HostSheet,
    address: string,
    changeType: string,
    by: 'user' | 'addIn',
  ): Readonly<Record<string, unknown>> {
    return {
      changeType,
      address,
      source: 'Local',
      worksheetId: sheet.id,
      shiftDirection: 'None',
      triggerSource: by === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
    }
  }

  /** Takes sheets out of a workbook file, where a test brings a reader along. */
  importer: ((base64: string) => void) | undefined

  /** Works out a formula, where a test brings an engine along. */
  evaluate: ((formula: string) => string | number | boolean) | undefined

  private recalculate(): void {
    if (!this.evaluate) return
    for (const sheet of this.sheets) {
      let isChanged = false
      for (const cell of sheet.cells.values()) {
        if (cell.formula === undefined) continue
        const value = this.evaluate(cell.formula)
        isChanged ||= value !== cell.value
        cell.value = value
      }
      if (isChanged) this.send(EVENT.calculated, { worksheetId: sheet.id, address: '' })
    }
  }
}

/** What is typed becomes a cell: digits a number, `=…` a formula, an empty text nothing. */
function cellOf(value: unknown): HostCell | undefined {
  if (value === '' || value === undefined) return undefined
  if (typeof value === 'number' || typeof value === 'boolean') return { value }
  if (typeof value !== 'string') throw new Error(`no cell holds ${JSON.stringify(value)}`)
  const text = value
  if (text.startsWith('=')) return { value: 0, formula: text.slice(1) }
  if (text.startsWith("'")) return { value: text.slice(1) }
  return { value: /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text }
}

class HostWorkbook extends HostObject {
  readonly scalars = ['name']
  readonly members = ['worksheets', 'names', 'insertWorksheetsFromBase64', '_RemoveReference']
  readonly name = '学校报表.xlsx'
  readonly worksheets: HostSheets
  readonly names: HostNames

  constructor(host: ExcelHost) {
    super(host)
    this.worksheets = new HostSheets(host)
    this.names = new HostNames(host)
  }

  insertWorksheetsFromBase64(base64: string): string[] {
    if (!this.host.importer) throw notImitated('sheets from a file')
    this.host.importer(base64)
    this.host.countWrite('insertWorksheetsFromBase64')
    return []
  }

  _RemoveReference(id: string): void {
    this.host.release(id)
  }
}
