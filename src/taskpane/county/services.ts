import type { RollupSettings, Watcher } from '#app'
import type { CountyInput, Expected } from '#core'
import type { Arrival, CountyPicture, Proof, SchoolSheet, Tally } from '#report'

/** What the county decides; what it does not say is taken from the files. */
export interface CountySettings extends Omit<RollupSettings, 'supplement'> {
  /** What people typed into an earlier county workbook. */
  readonly typed?: CountyInput
}

/** An earlier county workbook: whose it is, and what was typed into it. */
export interface EarlierCounty {
  readonly jurisdiction: string
  readonly year: number
  readonly typed: CountyInput
}

export interface Receipt {
  readonly files: readonly File[]
  readonly lastYear: readonly File[]
  /** Beside what was received before, instead of in its place. */
  readonly isMore: boolean
}

export interface Receiving extends Watcher {
  arrived(arrival: Arrival): void
}

export interface Filled {
  readonly tally: Tally
  readonly picture: CountyPicture
  readonly workbook: Uint8Array
}

/** The county's desk: it keeps what was received, and adds it up as often as asked. */
export interface CountyServices {
  /** Returns the files that were left unread because somebody stopped. */
  readonly receive: (receipt: Receipt, watcher: Receiving) => Promise<readonly File[]>
  /** The schools that should report, or in words what is wrong with the list. */
  readonly roster: (file: File) => Promise<readonly Expected[] | string>
  /** In words what is wrong with what was typed into it; `undefined`: the file is no county workbook. */
  readonly earlier: (file: File) => Promise<EarlierCounty | string | undefined>
  /** Who would be counted. */
  readonly weigh: (settings: CountySettings) => Promise<Tally>
  readonly fill: (settings: CountySettings) => Promise<Filled>
  /** Of the last rollup. */
  readonly proof: (indicator: string) => Promise<Proof | undefined>
  readonly school: (schoolId: string) => Promise<SchoolSheet | undefined>
}
