import {
  HostRefusal,
  type CellWrite,
  type LiveContent,
  type LiveWorkbook,
  type NewFile,
  type PutAs,
  type WorkbookChange,
} from '#app'
import type { NamedRange, RawValue, WorkbookContent } from '#core'

/** A workbook that was dropped on the page: names and values in memory. The file itself is never touched. */
export class DroppedWorkbook implements LiveWorkbook {
  readonly abilities = { insertsSheets: false, opensWorkbooks: false, fills: false }
  private readonly listeners = new Set<(change: WorkbookChange) => void>()
  private names: ReadonlyMap<string, NamedRange>
  /** Something stands here that no file has. */
  isUnsaved = false

  /**
   * `onJump` shows the cell under a name; `save` hands a file to the browser. A file tells results, not formulas:
   * `isComputed` says which names have one.
   */
  constructor(
    readonly name: string,
    private readonly content: WorkbookContent,
    private readonly onJump: (name: string) => void,
    private readonly save: (name: string, bytes: Uint8Array) => void,
    private readonly isComputed: (name: string) => boolean = () => false,
  ) {
    this.names = content.names
  }

  read(): Promise<LiveContent> {
    return this.readNames(() => true)
  }

  readNames(isWanted: (name: string) => boolean): Promise<LiveContent> {
    const names = new Map([...this.names].filter(([name]) => isWanted(name)))
    const formulas = new Set([...names.keys()].filter(this.isComputed))
    return Promise.resolve({ ...this.content, names, formulas })
  }

  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener)
    return Promise.resolve(() => {
      this.listeners.delete(listener)
      return Promise.resolve()
    })
  }

  jump(name: string): Promise<void> {
    if (!this.names.has(name)) return Promise.reject(new HostRefusal('gone', `no cell has the name ${name}`))
    this.onJump(name)
    return Promise.resolve()
  }

  write(cells: readonly CellWrite[]): Promise<void> {
    const gone = cells.find(({ name }) => !this.names.has(name))
    if (gone) return Promise.reject(new HostRefusal('gone', `no cell has the name ${gone.name}`))
    for (const cell of cells) this.set(cell)
    return Promise.resolve()
  }

  put({ name, bytes }: NewFile): Promise<PutAs> {
    this.save(name, bytes)
    return Promise.resolve('saved')
  }

  canFill(): Promise<boolean> {
    return Promise.resolve(false)
  }

  fill(): Promise<never> {
    return Promise.reject(new HostRefusal('unsupported', 'the file itself is never touched'))
  }

  /** What somebody typed into the cell under a name. */
  type(name: string, value: RawValue): void {
    this.set({ name, value })
  }

  private set({
    name,
    row = 0,
    column = 0,
    value,
  }: Omit<CellWrite, 'value'> & { readonly value: RawValue }): void {
    const range = this.names.get(name)
    if (!range) return
    // An apostrophe in front makes digits a text, as in Excel.
    const shown = typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value
    const values = range.values.map((cells, r) =>
      r === row ? cells.map((cell, c) => (c === column ? shown : cell)) : cells,
    )
    this.names = new Map(this.names).set(name, { ...range, values })
    this.isUnsaved = true
    const isCell = range.rows * range.columns === 1
    const before = range.values[0]?.[0]
    for (const listener of this.listeners)
      listener(isCell ? { type: 'cell', name, before, value: shown } : { type: 'many' })
  }
}
