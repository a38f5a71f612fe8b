import {
  HostRefusal,
  type Abilities,
  type Book,
  type CellWrite,
  type Filling,
  type LiveContent,
  type LiveWorkbook,
  type NewFile,
  type PutAs,
  type Watcher,
  type WorkbookChange,
} from '#app'
import type { Block } from './block'
import { changeOf, NameIndex } from './changes'
import { readNames } from './readNames'
import { insertSheets, openWorkbook } from './put'
import { run, runPatiently, within } from './refusal'
import { writeCells } from './writeCells'

const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version)

/** This office.js knows the event of renamed sheets on the web only. Elsewhere a new name shows with the next read. */
const tellsNames = (): boolean => Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1')

const MANY: WorkbookChange = { type: 'many' }

/** Milliseconds until Excel is said not to answer. Whole workbooks are large, and slow on the web. */
export interface Limits {
  readonly asking: number
  readonly putting: number
}

const LIMITS: Limits = { asking: 15_000, putting: 60_000 }

/** The workbook in Excel. Reads names `isWanted` says yes to, and never writes unless `write`, `place` or `fill` is called. */
export class ExcelWorkbook implements LiveWorkbook {
  readonly abilities: Abilities = {
    insertsSheets: supports('1.13'),
    opensWorkbooks: supports('1.8'),
    fills: supports('1.13'),
  }
  private blocks: readonly Block[] = []
  /** Absent while rows have moved: then addresses say nothing. */
  private index: NameIndex | undefined
  /** Cells that were cut take their names along, and no event tells a cut from a paste: only a read does. */
  private mayHaveMoved = false
  /** Counts the changes that may move cells: a read that began before one does not bring old places back. */
  private moves = 0

  /** `save` hands a file to the user where Excel takes no workbook. */
  constructor(
    private readonly isWanted: (name: string) => boolean,
    private readonly save: (name: string, bytes: Uint8Array) => void,
    private readonly limits: Limits = LIMITS,
  ) {}

  get name(): string {
    const [file = ''] = (Office.context.document.url ?? '').split(/[\\/]/).slice(-1)
    return file
  }

  async read(): Promise<LiveContent> {
    const { moves } = this
    const { content, outline, blocks } = await within(
      this.limits.asking,
      run((context) => readNames(context, this.isWanted, this.blocks)),
    )
    this.blocks = blocks
    if (moves === this.moves) {
      this.index = new NameIndex(outline)
      this.mayHaveMoved = false
    }
    return content
  }

  async readNames(isWanted: (name: string) => boolean): Promise<LiveContent> {
    // Of a county that is all it holds, which takes as long as to place it.
    const { content } = await within(
      this.limits.putting,
      run((context) => readNames(context, isWanted, [])),
    )
    return content
  }

  async watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    const watching = this.register(listener)
    try {
      return await within(this.limits.asking, watching)
    } catch (problem) {
      // Whoever gave up watching is not told anything, should Excel answer after all.
      void watching.then((leave) => leave()).catch(() => undefined)
      throw problem
    }
  }

  private async register(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    const { sheets, results } = await run(async (context) => {
      const sheets = context.workbook.worksheets
      const moved = (): Promise<void> => this.tell({ type: 'sheets' }, listener)
      const calculated = (): Promise<void> => this.tell({ type: 'calculated' }, listener)
      const many = (): Promise<void> => this.tell(MANY, listener)
      const results: OfficeExtension.EventHandlerResult<never>[] = [
        sheets.onChanged.add((event) => this.onCellsChanged(event, listener)),
        sheets.onAdded.add(moved),
        sheets.onDeleted.add(moved),
        // Without the event for formulas nobody can tell that one was typed, so every calculation counts.
        sheets.onCalculated.add(supports('1.13') ? calculated : many),
        ...(supports('1.13') ? [sheets.onFormulaChanged.add(many)] : []),
        ...(tellsNames() ? [sheets.onNameChanged.add(moved)] : []),
      ]
      await context.sync()
      return { sheets, results }
    })
    const leave = async (): Promise<void> => {
      for (const result of results) result.remove()
      await sheets.context.sync()
    }
    return () => within(this.limits.asking, run(leave))
  }

  private onCellsChanged(
    event: Excel.WorksheetChangedEventArgs,
    listener: (change: WorkbookChange) => void,
  ): Promise<void> {
    if (event.changeType !== 'RangeEdited') this.forgetPlaces()
    const change = this.index ? changeOf(event, this.index) : MANY
    if (change) listener(change)
    if (this.mayHaveMoved) listener(MANY)
    if (change?.type === 'many') {
      this.mayHaveMoved = true
      this.moves++
    }
    return Promise.resolve()
  }

  private tell(change: WorkbookChange, listener: (change: WorkbookChange) => void): Promise<void> {
    if (change.type === 'sheets') this.forgetPlaces()
    listener(change)
    return Promise.resolve()
  }

  private forgetPlaces(): void {
    this.index = undefined
    this.moves++
  }

  jump(name: string): Promise<void> {
    return this.ask(async (context) => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject()
      range.load('address')
      range.worksheet.load('visibility')
      await context.sync()
      if (range.isNullObject) throw new HostRefusal('gone', `no cell has the name ${name}`)
      if (range.worksheet.visibility !== 'Visible') range.worksheet.visibility = 'Visible'
      range.worksheet.activate()
      // Excel does not select a cell of a sheet that is not in front yet (office-js issue 5118).
      await context.sync()
      range.select()
      await context.sync()
    })
  }

  write(cells: readonly CellWrite[]): Promise<void> {
    return this.ask((context) => writeCells(context, cells))
  }

  /** For buttons: waits until nobody types in a cell, though not for ever. */
  private ask(batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
    return within(this.limits.asking, runPatiently(batch))
  }

  async canFill(kind: string): Promise<boolean> {
    const { canFill } = await import('./fill')
    return run((context) => canFill(context, this.patiently(context, this.limits.asking), kind))
  }

  async fill(book: Book, watcher: Watcher): Promise<Filling> {
    // Of a county's side alone: a clerk's first screen does not wait for it.
    const { fill } = await import('./fill')
    return runPatiently((context) =>
      fill(context, this.patiently(context, this.limits.putting), book, watcher),
    )
  }

  /** Each request of several has its own limit: none of them follows one that had no answer. */
  private patiently(context: Excel.RequestContext, limit: number): () => Promise<unknown> {
    return () => within(limit, context.sync())
  }

  /** Into the open workbook if wanted, else beside it, else as a file: the first that the host does. */
  async put({ name, bytes, isInserted }: NewFile): Promise<PutAs> {
    const { insertsSheets, opensWorkbooks } = this.abilities
    const { putting } = this.limits
    if (isInserted && insertsSheets && (await within(putting, insertSheets(bytes)))) return 'inserted'
    if (opensWorkbooks && (await within(putting, openWorkbook(bytes)))) return 'opened'
    this.save(name, bytes)
    return 'saved'
  }
}
