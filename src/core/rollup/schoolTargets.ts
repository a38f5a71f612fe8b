import type { Catalogue } from '../catalogue/catalogue'
import { environmentOf } from '../check/environment'
import type { Readings } from '../check/readCells'
import { fieldsOf } from '../expression/fieldsOf'
import type { Indicator } from '../model/indicator'
import type { Limit, Plan, Target } from '../model/plan'
import type { PartValue, Standing } from '../model/rollup'
import type { Template } from '../model/template'
import { indicatorOf } from './indicatorValue'
import { plansOf } from './progress'
import { reaches, reachesMost, standingOf } from './verdict'

/** An indicator of one school against the number a target holds it to. */
export interface SchoolMeasure {
  readonly indicator: Indicator
  /** Absent where the document gives no number. */
  readonly limit: Limit | undefined
  readonly part: PartValue
  readonly isReached: boolean | undefined
  /**
   * By how much what is counted would have to grow (or, below 0, shrink) to reach the number while what shares it
   * stays; absent where it is reached, or cannot be told.
   */
  readonly missing: number | undefined
}

/** A target that each school answers for, and where this school stands. */
export interface SchoolTarget {
  readonly plan: Plan
  readonly target: Target
  /** One, or the several of a k-of-n target. */
  readonly measures: readonly SchoolMeasure[]
  readonly standing: Standing | 'outOfScope'
}

/** Every target for schools in the plans a place answers to, as far as this kind of school has the figures. */
export function schoolTargets(
  template: Template,
  readings: Readings,
  { jurisdiction, year }: { readonly jurisdiction: string; readonly year: number },
  catalogue: Pick<Catalogue, 'jurisdictions' | 'plans'>,
): SchoolTarget[] {
  const environment = environmentOf(readings, template.fields)
  const byId = new Map(template.indicators.map((indicator) => [indicator.id, indicator]))
  return plansOf(jurisdiction, catalogue).flatMap((plan) =>
    plan.targets.flatMap((target): SchoolTarget[] => {
      if (target.level !== 'school' || target.measure === 'county' || target.measure === 'notMeasurable')
        return []
      const limits = limitsOf(target)
      const measures = limits.flatMap(({ subject, limit }): SchoolMeasure[] => {
        const indicator = byId.get(subject)
        return indicator ? [measure(indicator, limit, indicatorOf(indicator, environment), template)] : []
      })
      if (measures.length < limits.length) return []
      return [{ plan, target, measures, standing: standingAmong(target, measures, year) }]
    }),
  )
}

function limitsOf({
  shape,
  subject = '',
  comparison,
  value,
}: Target): { subject: string; limit: Limit | undefined }[] {
  if (shape.type === 'kOfN') return shape.of.map((limit) => ({ subject: limit.subject, limit }))
  const isJudged = shape.type === 'value' && comparison !== undefined && value !== undefined
  return [{ subject, limit: isJudged ? { subject, comparison, value } : undefined }]
}

function measure(
  indicator: Indicator,
  limit: Limit | undefined,
  part: PartValue,
  template: Template,
): SchoolMeasure {
  const isReached = limit && reaches(limit.comparison, part.value, limit.value)
  const missing = limit && isReached === false ? missingOf(indicator, limit, part, template) : undefined
  return { indicator, limit, part, isReached, missing }
}

/** Of a number that is not reached: what is divided is known then. */
function missingOf(
  indicator: Indicator,
  { comparison, value: wanted }: Limit,
  { numerator = 0, denominator = 0 }: PartValue,
  { fields }: Template,
): number | undefined {
  if (comparison === '<' || comparison === '>') return undefined
  const exact = (wanted * denominator) / indicator.per - numerator
  const isWhole = fieldsOf(indicator.numerator).every((id) => fields.get(id)?.type === 'count')
  // A little is taken off before rounding up: 4.2 × 50 ÷ 100 is a hair above 2.1 for a computer.
  if (isWhole) return exact > 0 ? Math.ceil(exact - 1e-9) : Math.floor(exact + 1e-9)
  return Math.round(exact * 100) / 100
}

function standingAmong(
  target: Target,
  measures: readonly SchoolMeasure[],
  year: number,
): Standing | 'outOfScope' {
  if (measures.some(({ part }) => part.inScope === false)) return 'outOfScope'
  const { shape, due } = target
  const [first] = measures
  if (shape.type !== 'kOfN') return first?.limit ? standingOf(first.isReached, due, year) : 'shown'
  const measured = measures.flatMap(({ limit, part }) => (limit ? [{ limit, value: part.value }] : []))
  return standingOf(reachesMost(measured, shape.atLeast, shape.floor), due, year)
}
