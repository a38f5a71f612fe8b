import type { Catalogue, Change, CountyInput } from '#core'
import type { Language } from '#messages'

/** What the county workbook needs besides the rollup itself. */
export interface CountyContext {
  readonly catalogue: Catalogue
  /** Files that could not be read, each with its sentence. */
  readonly refused: readonly Refused[]
  /** What the county typed into the ledgers of an earlier workbook. */
  readonly ledgers?: CountyInput['ledgers']
  /** Since the county's workbook as it stood; absent: nothing to compare with. */
  readonly changes?: readonly Change[] | undefined
  readonly language?: Language
}

/** A file that takes no part, as the sheet of files received has it. */
export interface Refused {
  readonly source: string
  /** Absent where it could not be opened. */
  readonly digest?: string | undefined
  readonly sentence: string
}
