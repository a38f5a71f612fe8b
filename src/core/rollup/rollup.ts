import type { Catalogue } from '../catalogue/catalogue'
import type { Environment } from '../expression/evaluate'
import type { FieldId } from '../model/field'
import type { Indicator } from '../model/indicator'
import type { RawValue } from '../model/raw'
import type { CountyIndicator, Expected, Part, Received, Rollup, School, Total } from '../model/rollup'
import type { Template } from '../model/template'
import { combine, indicatorOf } from './indicatorValue'
import { progressOf } from './progress'
import { compareText, receive } from './reception'
import { weightedVariation } from './variation'

export interface RollupInput {
  readonly received: readonly Received[]
  /** Files that could not be read at all: a school may hide behind each. */
  readonly refused: number
  readonly roster?: readonly Expected[] | undefined
  readonly supplement: ReadonlyMap<FieldId, RawValue>
  /** The calendar year in which the school year begins. */
  readonly year: number
  readonly jurisdiction: string
}

/**
 * Adds up a county. Sums are added, ratios recomputed from sums; what is missing is counted as missing, never
 * as 0. The order of `received` changes nothing.
 */
export function rollUp(input: RollupInput, catalogue: Catalogue): Rollup {
  const { received, year, supplement, jurisdiction, roster = [] } = input
  const { schools, excluded } = receive(received, year, catalogue.templates, roster)
  const counted = new Set(schools.map(({ schoolId }) => schoolId))
  const expected = new Set(roster.map(({ schoolId }) => schoolId))
  // A school that sent two different files is not missing; it is told as such.
  const sentTwice = new Set(excluded.flatMap((each) => (each.reason === 'sentTwice' ? [each.schoolId] : [])))
  const missing = roster
    .filter(({ schoolId }) => !counted.has(schoolId) && !sentTwice.has(schoolId))
    .sort((a, b) => compareText(a.schoolId, b.schoolId))
  const parts = partsOf(schools, catalogue)
  const indicators = indicatorsOf(parts, catalogue)
  const rollup = {
    jurisdiction,
    year,
    schools,
    parts,
    missing,
    unexpected: input.roster ? schools.filter(({ schoolId }) => !expected.has(schoolId)) : [],
    excluded,
    hasRoster: input.roster !== undefined,
    isComplete:
      missing.length === 0 && input.refused === 0 && excluded.every(({ reason }) => reason === 'copy'),
    totals: totalsOf(schools, catalogue),
    indicators,
    supplement,
  }
  return { ...rollup, progress: progressOf(rollup, catalogue) }
}

const templateOf = ({ kind }: School, { templates }: Pick<Catalogue, 'templates'>): Template => {
  const template = templates.get(kind)
  if (!template) throw new Error(`no template for ${kind}`)
  return template
}

const environmentOfSchool = ({ value, received }: School): Environment => ({
  value,
  isBlank: (id) => (received.report.readings.get(id)?.state ?? 'blank') === 'blank',
})

/** A row for every stage a school runs, and one for the school as a whole, which comes first. */
function partsOf(schools: readonly School[], catalogue: Catalogue): Part[] {
  const stages = [undefined, ...catalogue.stages.filter(({ reported }) => reported).map(({ id }) => id)]
  return stages.flatMap((stage) =>
    schools.flatMap((school): Part[] => {
      const template = templateOf(school, catalogue)
      if (stage !== undefined && !template.kind.stages.includes(stage)) return []
      const environment = environmentOfSchool(school)
      const own = template.indicators.filter((indicator) => indicator.stage === stage)
      return [
        { school, stage, indicators: new Map(own.map((each) => [each.id, indicatorOf(each, environment)])) },
      ]
    }),
  )
}

/** Every indicator any of the school kinds has, in catalogue order. */
function indicatorsOf(parts: readonly Part[], { templates }: Catalogue): CountyIndicator[] {
  const all = new Map<string, Indicator>()
  for (const { kind, indicators } of templates.values())
    if (kind.level === 'school') for (const each of indicators) if (!all.has(each.id)) all.set(each.id, each)
  return [...all.values()].map((indicator) => countyIndicator(indicator, parts))
}

function countyIndicator(indicator: Indicator, parts: readonly Part[]): CountyIndicator {
  const concerned = parts.flatMap(({ indicators }) => {
    const value = indicators.get(indicator.id)
    return value && value.inScope !== false ? [value] : []
  })
  const told = concerned.filter(
    ({ numerator, denominator }) => numerator !== undefined && denominator !== undefined,
  )
  const shares = told.map(({ numerator = 0, denominator = 0 }) => ({
    amount: numerator,
    pupils: denominator,
  }))
  return {
    ...combine(indicator, told),
    indicator,
    counted: concerned.length,
    lacking: concerned.length - told.length,
    variation:
      indicator.denominator && indicator.isAdditive ? weightedVariation(shares)?.variation : undefined,
  }
}

/** Σ of every figure that can be added: counts and decimals, not codes, years or answers. */
function totalsOf(schools: readonly School[], catalogue: Catalogue): Map<FieldId, Total> {
  const totals = new Map<FieldId, { sum: number; reported: number; lacking: number }>()
  for (const school of schools)
    for (const { id, type } of templateOf(school, catalogue).fields.values()) {
      if (type !== 'count' && type !== 'decimal') continue
      const total = totals.get(id) ?? { sum: 0, reported: 0, lacking: 0 }
      totals.set(id, total)
      const value = school.value(id)
      if (typeof value === 'number') {
        total.sum += value
        total.reported++
      } else total.lacking++
    }
  return totals
}
