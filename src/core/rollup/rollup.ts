import type { Catalogue } from '../catalogue/catalogue'
import { catalogueOfPlace } from '../catalogue/ofPlace'
import { templateOf } from '../catalogue/templateOf'
import type { FieldId } from '../model/field'
import type { RawValue } from '../model/raw'
import {
  isSettledExclusion,
  waitingSchools,
  type CountyIndicator,
  type Decision,
  type Exclusion,
  type Expected,
  type Part,
  type Received,
  type Rollup,
  type School,
  type Total,
} from '../model/rollup'
import type { Value } from '../model/submission'
import { countyFindings } from './countyChecks/countyChecks'
import { lastYearOf, type LastYearInput } from './lastYear'
import { areaIndicator, indicatorsOfSchools, partsOf } from './parts'
import { progressOf } from './progress'
import { compareText, receive } from './reception'
import { townshipsOf } from './townships'

/** Everything that a rollup is made from. */
export interface RollupInput {
  readonly received: readonly Received[]
  /** Files that could not be read at all: a school may hide behind each. */
  readonly refused: number
  /** What there is to say of files besides the submissions. */
  readonly others?: readonly Exclusion[]
  readonly roster?: readonly Expected[] | undefined
  readonly decisions?: readonly Decision[] | undefined
  /** Until when schools were to report, as Excel counts days. */
  readonly deadline?: number | undefined
  /** For targets that ask for a rise: without it they cannot be told. */
  readonly lastYear?: LastYearInput | undefined
  readonly supplement: ReadonlyMap<FieldId, RawValue>
  /** The calendar year in which the school year begins. */
  readonly year: number
  readonly jurisdiction: string
}

/**
 * Adds up a county: the figures that its place asks for. Sums are added, ratios recomputed from sums; what is missing
 * is counted as missing, never as 0. The order of `received` changes nothing.
 */
export function rollUp(input: RollupInput, whole: Catalogue): Rollup {
  const { received, year, supplement, jurisdiction, lastYear, roster = [] } = input
  const catalogue = catalogueOfPlace(whole, jurisdiction)
  const { templates } = catalogue
  const { schools, excluded } = receive(received, { year, templates, roster, decisions: input.decisions })
  excluded.push(...(input.others ?? []))
  const counted = new Set(schools.map(({ schoolId }) => schoolId))
  const expected = new Set(roster.map(({ schoolId }) => schoolId))
  const waiting = waitingSchools(excluded)
  const absent = roster
    .filter(({ schoolId }) => !counted.has(schoolId))
    .sort((a, b) => compareText(a.schoolId, b.schoolId))
  const missing = absent.filter(({ schoolId }) => !waiting.has(schoolId))
  const hasRoster = input.roster !== undefined
  const isComplete = missing.length === 0 && input.refused === 0 && excluded.every(isSettledExclusion)
  const all = indicatorsOfSchools(catalogue)
  const parts = partsOf(schools, catalogue, all)
  const indicatorsOf = (of: readonly Part[]): CountyIndicator[] => all.map((each) => areaIndicator(each, of))
  const rollup = {
    jurisdiction,
    year,
    schools,
    parts,
    missing,
    unexpected: hasRoster ? schools.filter(({ schoolId }) => !expected.has(schoolId)) : [],
    excluded,
    hasRoster,
    roster,
    isComplete,
    totals: totalsOf(schools, catalogue),
    indicators: indicatorsOf(parts),
    townships: townshipsOf({ schools, parts, absent }, indicatorsOf),
    decisions: input.decisions ?? [],
    deadline: input.deadline,
    late: schools.filter(({ value }) => isAfter(value('reportDate'), input.deadline)),
    townless: schools.filter(({ township }) => township === undefined),
    lastYear: lastYear && lastYearOf(lastYear, { year, schools, roster, all }, catalogue, indicatorsOf),
    supplement,
  }
  return {
    ...rollup,
    progress: progressOf(rollup, catalogue),
    countyFindings: countyFindings(rollup, catalogue.countyChecks),
  }
}

/** By the day the school itself put on its cover (填报日期). */
const isAfter = (day: Value, deadline: number | undefined): boolean =>
  typeof day === 'number' && deadline !== undefined && Math.floor(day) > deadline

/** Σ of every figure that can be added: counts and decimals, not codes, years or answers. */
function totalsOf(schools: readonly School[], catalogue: Catalogue): Map<FieldId, Total> {
  const totals = new Map<FieldId, { sum: number; reported: number; lacking: number }>()
  for (const school of schools)
    for (const { id, type } of templateOf(school.kind, catalogue).fields.values()) {
      if (type !== 'count' && type !== 'decimal') continue
      let total = totals.get(id)
      if (!total) totals.set(id, (total = { sum: 0, reported: 0, lacking: 0 }))
      const value = school.value(id)
      if (typeof value === 'number') {
        total.sum += value
        total.reported++
      } else total.lacking++
    }
  return totals
}
