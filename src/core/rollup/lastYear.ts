import type { Catalogue } from '../catalogue/catalogue'
import type { Indicator } from '../model/indicator'
import {
  isSettledExclusion,
  type CountyIndicator,
  type Expected,
  type LastYear,
  type Part,
  type Received,
  type School,
} from '../model/rollup'
import { partsOf } from './parts'
import { receive } from './reception'

/** Submissions of the year before, as far as they could be read. */
export interface LastYearInput {
  readonly received: readonly Received[]
  /** Files that could not be read at all. */
  readonly refused: number
}

interface Today {
  readonly year: number
  readonly schools: readonly School[]
  readonly roster: readonly Expected[]
  /** The indicators to make. */
  readonly all: readonly Indicator[]
}

/**
 * The county a year ago, with today's flags, so that like is held against like. It is complete when every
 * school of today that was there has its workbook of then.
 */
export function lastYearOf(
  { received, refused }: LastYearInput,
  { year, schools, roster, all }: Today,
  catalogue: Catalogue,
  indicatorsOf: (parts: readonly Part[]) => CountyIndicator[],
): LastYear {
  const before = receive(received, { year: year - 1, templates: catalogue.templates, roster })
  const known = new Set(before.schools.map(({ schoolId }) => schoolId))
  const lacking = schools.filter(
    ({ schoolId, value }) => !known.has(schoolId) && value('yearEstablished') !== year,
  )
  const parts = partsOf(before.schools, catalogue, all)
  return {
    schools: before.schools,
    parts,
    indicators: indicatorsOf(parts),
    lacking,
    isComplete: lacking.length === 0 && refused === 0 && before.excluded.every(isSettledExclusion),
  }
}
