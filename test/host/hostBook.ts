import { HostError, notImitated } from './hostError'
import { HostEvents } from './hostEvents'
import { HostFaults } from './hostFaults'
import type { FormulaEngine, Change } from './formulaEngine'
import { HostName } from './hostNames'
import type { HostObject } from './hostObject'
import type { HostRange } from './hostRange'
import { serviceNamed } from './hostService'
import { HostSheet, type HostCell } from './hostSheet'
import { HostWorkbook, WEB_PARTITION, WebWorkbook } from './hostWorkbook'
import { processQuery } from './processQuery'
import { parseRectangle, showRectangle, type Rectangle } from './rectangle'
import { isSame, withSheets } from './sheetReferences'
import { ACTION, EVENT, type RequestBody, type ResponseBody } from './wire'

/** Whose change it is: of the person in front, of the add-in, or of somebody else who has the workbook open. */
export type Author = 'user' | 'addIn' | 'coAuthor'

/** One cell of a sheet before it was changed. */
interface Before {
  readonly row: number
  readonly column: number
  readonly cell: HostCell | undefined
}

/** What an add-in can reach of an Excel in memory. What it does not imitate fails loudly. */
export abstract class HostBook {
  readonly sheets: HostSheet[] = []
  readonly workbook = new HostWorkbook(this)
  private readonly web = new WebWorkbook(this)
  readonly faults = new HostFaults()
  readonly events = new HostEvents()
  readonly requests: RequestBody[] = []
  unanswered = 0
  /** What the add-in changed; each empties the list of what the user can undo, as in installed versions of Excel. */
  readonly writes: string[] = []
  /** What the add-in asked of Office itself, such as to show its pane. */
  readonly calls: {
    readonly service: string
    readonly member: string
    readonly given: readonly unknown[]
  }[] = []
  /** Workbooks that were opened beside this one, as base64. */
  readonly opened: string[] = []
  selection: HostRange | undefined
  /** Takes sheets out of a workbook file, where a test brings a reader along. */
  importer: ((base64: string) => void) | undefined
  /** Excel on the web takes in no sheets with charts. */
  refusesCharts = false
  /** Works out formulas, where a test brings one along; else their results stay as they are. */
  engine: FormulaEngine | undefined
  private front: HostSheet | undefined
  private readonly references = new Map<string, HostRange>()
  private ids = 0

  /** Called with everything the add-in writes. */
  protected abstract onWrite(): void

  // Requests

  /** `partition`: what a request is about that does not go to the workbook; Excel on the web has one. */
  async answer(body: RequestBody, flags = 0, partition = ''): Promise<ResponseBody> {
    const root = partition === WEB_PARTITION ? this.web : this.workbook
    this.requests.push(body)
    this.unanswered++
    const answer = await this.faults.around(body, flags, () => processQuery(this, body, root))
    this.unanswered--
    return answer
  }

  /** Requests that ask for something. After each, office.js tells Excel which ranges it may forget; that is none. */
  get reads(): number {
    return this.requests.filter(({ Actions }) =>
      Actions.some(({ ActionType }) => ActionType === ACTION.query),
    ).length
  }

  countWrite(what: string): void {
    this.writes.push(what)
    this.onWrite()
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

  // Contents

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

  /** Of the workbook, as people protect it: sheets stay as they are. */
  checkStructure(location: string): void {
    if (this.workbook.protection.protected)
      throw new HostError('AccessDenied', "You can't perform the requested operation.", location)
  }

  /** Formulas follow a sheet that gets another name. */
  rename(sheet: HostSheet, to: string): void {
    const from = sheet.name
    sheet.rename(to)
    this.engine?.renameSheet(from, to)
    this.lead(from, to)
    this.events.send(EVENT.nameChanged, {
      worksheetId: sheet.id,
      nameBefore: from,
      nameAfter: to,
      source: 'Local',
    })
  }

  /** What referred to its cells refers to nothing. */
  remove(sheet: HostSheet): void {
    if (this.engine) throw notImitated('a calculated sheet that is deleted')
    this.sheets.splice(this.sheets.indexOf(sheet), 1)
    if (this.front === sheet) this.front = this.sheets.find(({ visibility }) => visibility === 'Visible')
    for (const each of this.workbook.names.list()) each.forget(sheet)
    for (const other of this.sheets) for (const each of other.ownNames.values()) each.forget(sheet)
    this.lead(sheet.name, null)
    this.events.send(EVENT.deleted, { worksheetId: sheet.id, source: 'Local' })
  }

  /** `null`: the sheet is gone. */
  private lead(from: string, to: string | null): void {
    const inFormula = from.replaceAll("'", "''").toLowerCase()
    for (const sheet of this.sheets)
      for (const cell of sheet.cells.values()) {
        if (!cell.formula?.toLowerCase().includes(inFormula)) continue
        const formula = withSheets(cell.formula, (name) => (isSame(name, from) ? to : undefined))
        if (formula !== cell.formula && to === null) cell.value = '#REF!'
        cell.formula = formula
      }
  }

  addSheet(name: string): HostSheet {
    const sheet = new HostSheet(this, name)
    this.sheets.push(sheet)
    this.engine?.addSheet(name)
    this.events.send(EVENT.added, { worksheetId: sheet.id, source: 'Local' })
    return sheet
  }

  define(name: string, sheet: HostSheet, at: Rectangle): void {
    this.workbook.names.byName.set(name.toLowerCase(), new HostName(this, name, sheet, at))
  }

  /** A name, or an address such as `封面!D7`. */
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

  /** Changes cells, lets formulas follow, and tells. `null` leaves a cell alone. What it was like before. */
  edit(
    sheet: HostSheet,
    at: Rectangle,
    rows: readonly (readonly unknown[])[],
    by: Author,
  ): readonly Before[] {
    const cells = rows.flatMap((values, r) =>
      values.flatMap((value, c) =>
        value === null ? [] : [{ row: at.row + r, column: at.column + c, cell: cellOf(value) }],
      ),
    )
    const before = this.replace(sheet, at, cells, by)
    if (by === 'addIn') this.countWrite(`${sheet.name}!${showRectangle(at)}`)
    return before
  }

  /** Puts cells in the place of what is there, and tells of it as one change of the rectangle. */
  protected replace(
    sheet: HostSheet,
    at: Rectangle,
    cells: readonly Before[],
    by: Author,
  ): readonly Before[] {
    const before = cells.map(({ row, column }) => ({ row, column, cell: sheet.cell(row, column) }))
    for (const { row, column, cell } of cells) sheet.put(row, column, cell)
    const contents = cells.map(({ row, column, cell }) => ({ sheet: sheet.name, row, column, ...cell }))
    const calculated = this.take(this.engine?.put(contents) ?? [])
    const [one] = before
    this.sendEdit(sheet, at, by, before.length === 1 ? one?.cell?.value : undefined)
    for (const each of calculated) this.events.send(EVENT.calculated, { worksheetId: each.id, address: '' })
    return before
  }

  /** New results of formulas; the sheets that show them. */
  protected take(results: readonly Change[]): Set<HostSheet> {
    const sheets = new Set<HostSheet>()
    for (const { sheet: name, row, column, value } of results) {
      const sheet = this.workbook.worksheets.find(name)
      const cell = sheet?.cell(row, column)
      if (!sheet || cell?.formula === undefined) continue
      cell.value = value
      sheets.add(sheet)
    }
    return sheets
  }

  private sendEdit(sheet: HostSheet, at: Rectangle, by: Author, valueBefore: unknown): void {
    const isOne = at.rows * at.columns === 1
    const cell = sheet.cell(at.row, at.column)
    this.events.send(EVENT.changed, {
      ...changeMessage(sheet, showRectangle(at), 'RangeEdited', by),
      ...(isOne && { valueBefore: valueBefore ?? '', valueAfter: cell?.value ?? '' }),
    })
    if (cell?.formula !== undefined)
      this.events.send(EVENT.formulaChanged, { worksheetId: sheet.id, source: 'Local' })
  }
}

export const changeMessage = (
  sheet: HostSheet,
  address: string,
  changeType: string,
  by: Author,
): Readonly<Record<string, unknown>> => ({
  changeType,
  address,
  source: by === 'coAuthor' ? 'Remote' : 'Local',
  worksheetId: sheet.id,
  shiftDirection: 'None',
  triggerSource: by === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
})

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
