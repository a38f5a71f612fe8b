import type { RollupResult } from '#app'
import type { Exclusion } from '#core'
import type { Language } from '#messages'
import { refusalSentence } from '../problem'
import { arrivedRefusal, type ArrivedRefusal } from './arrival'

/** Who is counted in a rollup and who is not, before anybody looks at figures. */
export interface Tally {
  readonly jurisdiction: string
  readonly year: number
  readonly counted: number
  /** `undefined` without a roster. */
  readonly missing: readonly { readonly schoolId: string; readonly schoolName: string }[] | undefined
  readonly unexpected: number
  /** Some are told only now: a county's own workbook among its schools. */
  readonly refused: readonly ArrivedRefusal[]
  /** What of last year's files was not compared, a sentence each. */
  readonly lastYearRefused: readonly string[]
  readonly excluded: readonly Exclusion[]
  readonly isComplete: boolean
}

/** The numbers of a rollup’s reception, as plain data. */
export function tallyOf({ rollup, refused, lastYearRefused }: RollupResult, language: Language): Tally {
  const { jurisdiction, year, schools, missing, hasRoster, unexpected, excluded, isComplete } = rollup
  return {
    jurisdiction,
    year,
    counted: schools.length,
    missing: hasRoster ? missing.map(({ schoolId, schoolName }) => ({ schoolId, schoolName })) : undefined,
    unexpected: unexpected.length,
    refused: refused.map((each) => arrivedRefusal(each, language)),
    lastYearRefused: lastYearRefused.map((each) => refusalSentence(each, language)),
    excluded,
    isComplete,
  }
}
