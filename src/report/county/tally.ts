import type { RollupResult } from '#app'
import type { Exclusion } from '#core'

/** Who is counted in a rollup and who is not, before anybody looks at figures. */
export interface Tally {
  readonly jurisdiction: string
  readonly year: number
  readonly counted: number
  /** `undefined` without a roster. */
  readonly missing: readonly { readonly schoolId: string; readonly schoolName: string }[] | undefined
  readonly unexpected: number
  readonly refused: number
  readonly excluded: readonly Exclusion[]
  readonly isComplete: boolean
}

export function tallyOf({ rollup, refused }: RollupResult): Tally {
  const { jurisdiction, year, schools, missing, hasRoster, unexpected, excluded, isComplete } = rollup
  return {
    jurisdiction,
    year,
    counted: schools.length,
    missing: hasRoster ? missing.map(({ schoolId, schoolName }) => ({ schoolId, schoolName })) : undefined,
    unexpected: unexpected.length,
    refused: refused.length,
    excluded,
    isComplete,
  }
}
