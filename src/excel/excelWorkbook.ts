import {
  HostRefusal,
  type Abilities,
  type CellWrite,
  type LiveContent,
  type LiveWorkbook,
  type NewFile,
  type Placing,
  type WorkbookChange,
} from '#app'
import type { Block } from './block'
import { changeOf, NameIndex } from './changes'
import { readNames } from './readNames'
import { run, runPatiently } from './refusal'
import { writeCells } from './writeCells'

const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version)

/** This office.js knows the event of renamed sheets on the web only. Elsewhere a new name shows with the next read. */
const tellsNames = (): boolean => Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1')

/** The workbook in Excel. Reads names `isWanted` says yes to, and never writes unless `write` or `place` is called. */
export class ExcelWorkbook implements LiveWorkbook {
  readonly abilities: Abilities = { insertsSheets: supports('1.13'), opensWorkbooks: supports('1.8') }
  private blocks: readonly Block[] = []
  /** Absent while rows may have moved: then addresses say nothing. */
  private index: NameIndex | undefined
  /** Counts the changes that move cells, so that a read that began before one does not bring old places back. */
  private moves = 0

  constructor(private readonly isWanted: (name: string) => boolean) {}

  get name(): string {
    const [file = ''] = (Office.context.document.url ?? '').split(/[\\/]/).slice(-1)
    return file
  }

  async read(): Promise<LiveContent> {
    const { moves } = this
    const { content, outline, blocks } = await run((context) =>
      readNames(context, this.isWanted, this.blocks),
    )
    this.blocks = blocks
    if (moves === this.moves) this.index = new NameIndex(outline)
    return content
  }

  async watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    const { sheets, results } = await run(async (context) => {
      const sheets = context.workbook.worksheets
      const moved = (): Promise<void> => this.tell({ type: 'sheets' }, listener)
      const calculated = (): Promise<void> => this.tell({ type: 'calculated' }, listener)
      const many = (): Promise<void> => this.tell({ type: 'many' }, listener)
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
    return () =>
      run(async () => {
        for (const result of results) result.remove()
        await sheets.context.sync()
      })
  }

  private onCellsChanged(
    event: Excel.WorksheetChangedEventArgs,
    listener: (change: WorkbookChange) => void,
  ): Promise<void> {
    if (event.changeType !== 'RangeEdited') this.forgetPlaces()
    const change = this.index ? changeOf(event, this.index) : ({ type: 'many' } as const)
    return change ? this.tell(change, listener) : Promise.resolve()
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
    return runPatiently(async (context) => {
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
    return runPatiently((context) => writeCells(context, cells))
  }

  async place({ bytes, isInserted }: NewFile): Promise<Placing> {
    const base64 = base64Of(bytes)
    if (isInserted && this.abilities.insertsSheets) {
      await runPatiently(async (context) => {
        context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' })
        await context.sync()
      })
      return 'inserted'
    }
    if (!this.abilities.opensWorkbooks) throw new HostRefusal('unsupported', 'ExcelApi 1.8 is not there')
    await Excel.createWorkbook(base64)
    return 'opened'
  }
}

/** In steps: an argument list has a limited length. */
function base64Of(bytes: Uint8Array): string {
  const STEP = 0x8000
  let text = ''
  for (let from = 0; from < bytes.length; from += STEP)
    text += String.fromCharCode(...bytes.subarray(from, from + STEP))
  return btoa(text)
}
