import { checkName, MARKER, type Catalogue, type NamedRange, type RawValue, type Template } from '#core'
import {
  HostRefusal,
  type Book,
  type CellWrite,
  type Filling,
  type LiveContent,
  type LiveWorkbook,
  type NewFile,
  type PutAs,
  type RefusalCode,
  type Timer,
  type Watcher,
  type WorkbookChange,
} from '#app'

/** A live workbook without a host: names and values in memory, every request counted. */
export class MemoryWorkbook implements LiveWorkbook {
  readonly name = 'memory.xlsx'
  readonly abilities = { insertsSheets: true, opensWorkbooks: true, fills: true }
  readonly cells = new Map<string, RawValue>()
  readonly formulas = new Set<string>()
  /** Rows of the 说明 sheet. */
  table: (readonly RawValue[])[] = []
  readonly written: CellWrite[] = []
  readonly placed: NewFile[] = []
  reads = 0
  refusal: RefusalCode | undefined
  /** While set, reads wait for it after they have taken their values. */
  hold: Promise<void> | undefined
  private readonly listeners = new Set<(change: WorkbookChange) => void>()

  readNames(isWanted: (name: string) => boolean): Promise<LiveContent> {
    return this.read().then((content) => ({
      ...content,
      names: new Map([...content.names].filter(([name]) => isWanted(name))),
    }))
  }

  async read(): Promise<LiveContent> {
    this.reads++
    if (this.refusal) throw new HostRefusal(this.refusal, 'refused by the test')
    const names = new Map<string, NamedRange>()
    for (const [name, value] of this.cells)
      names.set(name, { sheet: 'S', row: names.size + 1, column: 1, rows: 1, columns: 1, values: [[value]] })
    if (this.table.length > 0) names.set(MARKER.explanations, this.explanations())
    await this.hold
    return {
      sheets: [{ name: 'S', hidden: false }],
      names,
      brokenNames: [],
      date1904: false,
      formulas: new Set(this.formulas),
    }
  }

  private explanations(): NamedRange {
    return { sheet: '说明', row: 4, column: 2, rows: this.table.length, columns: 4, values: this.table }
  }

  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener)
    return Promise.resolve(() => Promise.resolve(void this.listeners.delete(listener)))
  }

  private has(name: string): boolean {
    return this.cells.has(name) || (name === MARKER.explanations && this.table.length > 0)
  }

  jump(name: string): Promise<void> {
    return this.has(name) ? Promise.resolve() : Promise.reject(new HostRefusal('gone', name))
  }

  write(cells: readonly CellWrite[]): Promise<void> {
    const gone = cells.find(({ name }) => !this.has(name))
    if (gone) return Promise.reject(new HostRefusal('gone', gone.name))
    for (const { name, row = 0, column = 0, value } of cells) {
      const shown = typeof value === 'string' ? value.replace(/^'/, '') : value
      if (this.cells.has(name)) this.type(name, shown)
      else {
        this.table = this.table.map((line, r) =>
          r === row ? line.map((cell, c) => (c === column ? shown : cell)) : line,
        )
        this.tell({ type: 'many' })
      }
    }
    this.written.push(...cells)
    return Promise.resolve()
  }

  put(file: NewFile): Promise<PutAs> {
    this.placed.push(file)
    return Promise.resolve(file.isInserted ? 'inserted' : 'opened')
  }

  canFill(kind: string): Promise<boolean> {
    const own = this.cells.get(MARKER.kind)
    return Promise.resolve(own === kind || (own === undefined && this.cells.size === 0))
  }

  /** Of a book it keeps the kind. */
  async fill({ kind }: Book, watcher: Watcher): Promise<Filling> {
    if (!(await this.canFill(kind))) throw new HostRefusal('occupied', this.name)
    watcher.step(0, 1, '')
    if (watcher.isCancelled) return { isDone: false, omitted: [] }
    this.cells.clear()
    this.cells.set(MARKER.kind, kind)
    this.tell({ type: 'many' })
    return { isDone: true, omitted: [] }
  }

  type(name: string, value: RawValue): void {
    const before = this.cells.get(name)
    this.cells.set(name, value)
    this.tell({ type: 'cell', name, before, value })
  }

  paste(values: Readonly<Record<string, RawValue>>): void {
    for (const [name, value] of Object.entries(values)) this.cells.set(name, value)
    this.tell({ type: 'many' })
  }

  tell(change: WorkbookChange): void {
    for (const listener of this.listeners) listener(change)
  }
}

/** An empty school workbook of one kind, as its template is. */
export function schoolWorkbook(
  template: Template,
  catalogue: Catalogue,
  jurisdiction = 'yanzhou',
): MemoryWorkbook {
  const workbook = new MemoryWorkbook()
  const marks = {
    [MARKER.kind]: template.kind.id,
    [MARKER.edition]: catalogue.edition,
    [MARKER.jurisdiction]: jurisdiction,
    [MARKER.year]: 2025,
    [MARKER.seal]: undefined,
  }
  for (const [name, value] of Object.entries(marks)) workbook.cells.set(name, value)
  for (const { id, formula } of template.fields.values()) {
    workbook.cells.set(id, undefined)
    if (formula !== undefined) workbook.formulas.add(id)
  }
  for (const { id } of template.checks) workbook.cells.set(checkName(id), '')
  return workbook
}

/** A clock that stands still until the test moves it. */
export class HandTimer implements Timer {
  private waiting: { readonly at: number; readonly run: () => void }[] = []
  private now = 0

  after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.now + milliseconds, run }
    this.waiting.push(entry)
    return () => (this.waiting = this.waiting.filter((each) => each !== entry))
  }

  /** Lets time pass, and whatever follows from it settle. */
  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds
    const due = this.waiting.filter(({ at }) => at <= this.now)
    this.waiting = this.waiting.filter(({ at }) => at > this.now)
    for (const { run } of due) run()
    await new Promise((resolve) => setTimeout(resolve))
  }
}
