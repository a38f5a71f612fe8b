import type { Finding } from './finding'
import type { CountyFinding, Received } from './rollup'

/** One thing a school is asked to mend or to explain. */
export interface SendBackItem {
  readonly key: string
  readonly ask: 'mend' | 'explain'
  readonly finding:
    { readonly of: 'school'; readonly is: Finding } | { readonly of: 'county'; readonly is: CountyFinding }
}

/** An item of an earlier list, as that list kept it. */
export interface EarlierItem {
  readonly schoolId: string
  readonly schoolName: string
  readonly key: string
  /** What was asked, in the words of that list. */
  readonly what: string
  /** SHA-256 of the file it was about. */
  readonly digest: string
}

/**
 * What became of an earlier item.
 * - `mended`: no longer found
 * - `explained`: found still, and explained
 * - `open`: found still
 * - `notSentAgain`: the school has not sent another file
 */
export type Settlement = 'mended' | 'explained' | 'open' | 'notSentAgain'

/** A school's page of the list (打回清单). */
export interface SchoolSendBack {
  readonly schoolId: string
  readonly schoolName: string
  /** Absent where the school sent nothing that counts. */
  readonly received: Received | undefined
  readonly items: readonly SendBackItem[]
  readonly earlier: readonly (EarlierItem & { readonly settlement: Settlement })[]
}
