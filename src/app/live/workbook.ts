import type { RawValue, WorkbookContent } from '#core'
import type { NameSpec, SheetSpec } from '#spec'
import type { Watcher } from '../ports'

/** A workbook that is open in front of somebody: in Excel, or dropped on the page. */
export interface LiveWorkbook {
  /** What people know it by. */
  readonly name: string
  readonly abilities: Abilities
  /** Names and the values under them, in one read. @throws HostRefusal */
  read(): Promise<LiveContent>
  /** The same for other names, whatever was read or is watched besides; a large workbook takes several requests. @throws HostRefusal */
  readNames(isWanted: (name: string) => boolean): Promise<LiveContent>
  /** Reports every change until the function it returns is called. @throws HostRefusal */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>
  /** Shows the cell under a name. @throws HostRefusal */
  jump(name: string): Promise<void>
  /** Writes all of the cells or none. Only ever called because somebody pressed a button. @throws HostRefusal */
  write(cells: readonly CellWrite[]): Promise<void>
  /** Puts a new workbook before the user, in the best way the host knows. @throws HostRefusal */
  put(file: NewFile): Promise<PutAs>
  /** Whether `fill` would take a book of this kind: nothing is in the workbook yet, or an earlier book of the kind. @throws HostRefusal */
  canFill(kind: string): Promise<boolean>
  /**
   * Puts a book into the open workbook, in the place of an earlier one of its kind; sheets that people added stay.
   * What is interrupted leaves the workbook as it was, at most with the book's sheets behind the others, which the next
   * `fill` takes out. Only ever called because somebody pressed a button. @throws HostRefusal
   */
  fill(book: Book, watcher: Watcher): Promise<Filling>
}

/** What is read of an open workbook. */
export interface LiveContent extends WorkbookContent {
  /** Names of single cells that hold a formula. */
  readonly formulas: ReadonlySet<string>
}

/** What differs between hosts, asked for at run time. */
export interface Abilities {
  /** New sheets can be put into the open workbook. */
  readonly insertsSheets: boolean
  /** A new workbook can be opened beside it. */
  readonly opensWorkbooks: boolean
  /** `fill` can be asked for. */
  readonly fills: boolean
}

/** Something that happened in the open workbook. */
export type WorkbookChange =
  /** One named cell, with what it held before and what it now holds. */
  | { readonly type: 'cell'; readonly name: string; readonly before: RawValue; readonly value: RawValue }
  /** Anything more: pasted, filled, moved, deleted, renamed. What it is now has to be read. */
  | { readonly type: 'many' }
  /** Sheets came, went or got another name. */
  | { readonly type: 'sheets' }
  /** Formulas have new results. */
  | { readonly type: 'calculated' }

/** One cell under a name; `row` and `column` count from 0 inside the named range. */
export interface CellWrite {
  readonly name: string
  readonly row?: number
  readonly column?: number
  readonly value: number | string | boolean
}

/** A finished file on its way to the host. */
export interface NewFile {
  /** Such as `小学-济宁市兖州区-2025.xlsx`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Into the open workbook, where the host can. */
  readonly isInserted: boolean
}

/** A finished workbook, and what it takes to put its sheets into another. */
export interface Book {
  readonly kind: string
  readonly bytes: Uint8Array
  /** For hosts that take in no charts. */
  readonly withoutCharts: () => Promise<Uint8Array>
  /** In the order of their tabs. */
  readonly sheets: readonly Pick<SheetSpec, 'name' | 'state'>[]
  readonly names: readonly NameSpec[]
}

/** How filling finished sheets into the open workbook ended. */
export interface Filling {
  /** `false` where the watcher cancelled it. */
  readonly isDone: boolean
  /** What the book has and the host cannot show. */
  readonly omitted: readonly Omission[]
}

/** What a finished workbook may have and a host cannot show. */
export const OMISSIONS = ['charts'] as const

/** Something that a finished workbook has and a host cannot show. */
export type Omission = (typeof OMISSIONS)[number]

/** Where a new file went: into the open workbook, a new window, or to disk. */
export type PutAs = 'inserted' | 'opened' | 'saved'

/** Why the host did not do what was asked. */
export type RefusalCode =
  /** Somebody is typing in a cell; it works again when the cell is left. */
  | 'cellEdit'
  /** The sheet is protected with a password, the workbook’s structure is protected, or it is read-only. */
  | 'protected'
  /** More than the host carries in one request. */
  | 'tooLarge'
  /** The cell is no longer there. */
  | 'gone'
  /** Something else is in the workbook than what it should be filled with. */
  | 'occupied'
  /** The host does not know how. */
  | 'unsupported'
  /** No answer in reasonable time; what was asked may still be done later. */
  | 'silent'
  | 'failed'

/** `code` is for people, `message` for programmers. */
export class HostRefusal extends Error {
  override readonly name = 'HostRefusal'

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message)
  }
}
