import type { Catalogue } from '../catalogue/catalogue'
import { templateOf } from '../catalogue/templateOf'
import type { Environment } from '../expression/evaluate'
import type { Indicator } from '../model/indicator'
import type { CountyIndicator, Part, PartValue, School } from '../model/rollup'
import type { Template } from '../model/template'
import { combine, indicatorOf } from './indicatorValue'
import { PartIndicators, type PlacedIndicators } from './partIndicators'
import { weightedVariation } from './variation'

const environmentOfSchool = ({ value, received }: School): Environment => ({
  value,
  isBlank: (id) => (received.report.readings.get(id)?.state ?? 'blank') === 'blank',
})

/** A row for every stage a school runs, and one for the school as a whole, which comes first. */
export function partsOf(
  schools: readonly School[],
  catalogue: Catalogue,
  wanted: readonly Indicator[],
): Part[] {
  const ids = new Set(wanted.map(({ id }) => id))
  const stages = [undefined, ...catalogue.stages.filter(({ reported }) => reported).map(({ id }) => id)]
  return stages.flatMap((stage) => {
    const ofTemplate = new Map<Template, PlacedIndicators>()
    return schools.flatMap((school): Part[] => {
      const template = templateOf(school.kind, catalogue)
      if (stage !== undefined && !template.kind.stages.includes(stage)) return []
      const own =
        ofTemplate.get(template) ??
        ownOf(template.indicators.filter((each) => each.stage === stage && ids.has(each.id)))
      ofTemplate.set(template, own)
      const environment = environmentOfSchool(school)
      const values = own.indicators.map((each) => indicatorOf(each, environment))
      return [{ school, stage, indicators: new PartIndicators(own, values) }]
    })
  })
}

/** Of one stage in schools of one template. */
const ownOf = (indicators: readonly Indicator[]): PlacedIndicators => ({
  indicators,
  slots: new Map(indicators.map(({ id }, slot) => [id, slot])),
})

/** Every indicator that any of the school kinds has, in catalogue order. */
export function indicatorsOfSchools({ templates }: Pick<Catalogue, 'templates'>): Indicator[] {
  const all = new Map<string, Indicator>()
  for (const { kind, indicators } of templates.values())
    if (kind.level === 'school') for (const each of indicators) if (!all.has(each.id)) all.set(each.id, each)
  return [...all.values()]
}

/** The figure of several schools together: sums are added, ratios recomputed from sums. */
export function areaIndicator(indicator: Indicator, parts: readonly Part[]): CountyIndicator {
  const concerned: PartValue[] = []
  for (const { indicators } of parts) {
    const value = indicators.get(indicator.id)
    if (value && value.inScope !== false) concerned.push(value)
  }
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
