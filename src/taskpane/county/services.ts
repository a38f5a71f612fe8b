import type { Book, RollupSettings, Watcher } from '#app'
import type { Decision, Expected, WorkbookContent } from '#core'
import type { Arrival, CountyPicture, Proof, SchoolSheet, Tally } from '#report'

/** What the county decides here; what it does not say is taken from its earlier workbook, and then from the files. */
export type CountySettings = Omit<RollupSettings, 'supplement' | 'before'>

/** An earlier county workbook: whose it is, and what was decided in it. Ledgers and figures stay at the desk. */
export interface EarlierCounty {
  readonly jurisdiction: string
  /** Not a number where its marker is no year. */
  readonly year: number
  /** How many schools stand on its roster. */
  readonly roster: number | undefined
  readonly decisions: readonly Decision[]
  readonly deadline: number | undefined
}

/** A file, or what an open workbook holds. */
export type Earlier = { readonly name: string } & (
  { readonly file: File } | { readonly content: WorkbookContent }
)

export interface Receipt {
  readonly files: readonly File[]
  readonly lastYear: readonly File[]
  /** Beside what was received before, instead of in its place. */
  readonly isMore: boolean
}

export interface Receiving extends Watcher {
  arrived(arrival: Arrival): void
}

/** A county workbook as it comes from the worker. */
export type MadeBook = Pick<Book, 'bytes' | 'sheets' | 'names'>

export interface Filled {
  readonly tally: Tally
  readonly picture: CountyPicture
  readonly workbook: MadeBook
}

/** The send-back list, and how much it asks. */
export interface MadeList {
  readonly bytes: Uint8Array
  readonly schools: number
  readonly items: number
}

/** The long table as CSV. */
export interface MadeFacts {
  readonly file: Blob
  readonly rows: number
}

/** The county's desk: it keeps what was received, and adds it up as often as asked. */
export interface CountyServices {
  /** Returns the files that were left unread because somebody stopped. */
  readonly receive: (receipt: Receipt, watcher: Receiving) => Promise<readonly File[]>
  /** The schools that should report, or in words what is wrong with the list. */
  readonly roster: (file: File) => Promise<readonly Expected[] | string>
  /**
   * From now on what is typed into this county workbook is kept; without one, nothing is. In words what is wrong with
   * what was typed; `undefined`: it is no county workbook.
   */
  readonly earlier: (of: Earlier | undefined) => Promise<EarlierCounty | string | undefined>
  /** Who would be counted. */
  readonly weigh: (settings: CountySettings) => Promise<Tally>
  readonly fill: (settings: CountySettings) => Promise<Filled>
  /** The county workbook of the last rollup once more, without its charts. */
  readonly withoutCharts: () => Promise<Uint8Array>
  /** Of the last rollup; by when schools are to answer, an ISO day. */
  readonly sendBack: (deadline: string | undefined) => Promise<MadeList>
  /** Of the last rollup. */
  readonly facts: () => Promise<MadeFacts>
  /** Of the last rollup. */
  readonly proof: (indicator: string) => Promise<Proof | undefined>
  readonly school: (schoolId: string) => Promise<SchoolSheet | undefined>
}
