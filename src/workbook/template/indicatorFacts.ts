import {
  conjunctsOf,
  fieldsOf,
  plansOf,
  reaches,
  reachesMost,
  standingOf,
  allHold,
  type FieldId,
  type Indicator,
  type Plan,
  type Standing,
  type Target,
  type Template,
  type Value,
} from '#core'
import { guarded, type Facts } from './facts'
import type { TemplateRequest } from './request'

/** An indicator as the workbook's formulas work it out: a part is told only where all of its fields are. */
export interface IndicatorFacts {
  readonly indicator: Indicator
  readonly inScope: Value
  readonly numerator: Value
  readonly denominator: Value
  readonly value: number | undefined
  /** The fields whose figures would have to change for another value: what is counted, not what shares it. */
  readonly figures: readonly FieldId[]
}

/** A target for schools, and where this school stands. */
export interface TargetFacts {
  readonly plan: Plan
  readonly target: Target
  /** Those it is judged by: one, or the several of a k-of-n target. */
  readonly indicators: readonly IndicatorFacts[]
  readonly standing: Standing | 'outOfScope'
}

export function indicatorFacts(template: Template, { environment }: Facts): IndicatorFacts[] {
  const shared = new Set(
    template.indicators.flatMap(({ denominator }) => (denominator ? fieldsOf(denominator) : [])),
  )
  return template.indicators.map((indicator) => {
    const inScope = indicator.scope
      ? allHold(conjunctsOf(indicator.scope).map((part) => guarded(part, environment)))
      : true
    const numerator = inScope === true ? guarded(indicator.numerator, environment) : undefined
    const denominator =
      inScope !== true ? undefined : indicator.denominator ? guarded(indicator.denominator, environment) : 1
    const counted = fieldsOf(indicator.numerator)
    const own = counted.filter((id) => !shared.has(id))
    return {
      indicator,
      inScope,
      numerator,
      denominator,
      value:
        typeof numerator === 'number' && typeof denominator === 'number' && denominator !== 0
          ? (numerator / denominator) * indicator.per
          : undefined,
      figures: own.length > 0 ? own : counted,
    }
  })
}

/** The targets of the place's plans that each school answers for, as far as this kind of school has the figures. */
export function targetFacts(
  { jurisdiction, plans, year }: TemplateRequest,
  indicators: readonly IndicatorFacts[],
): TargetFacts[] {
  const byId = new Map(indicators.map((facts) => [facts.indicator.id, facts]))
  return plansOf(jurisdiction.id, { jurisdictions: [jurisdiction], plans }).flatMap((plan) =>
    plan.targets.flatMap((target): TargetFacts[] => {
      const { level, measure, shape } = target
      if (level !== 'school' || measure === 'county' || measure === 'notMeasurable') return []
      const subjects = shape.type === 'kOfN' ? shape.of.map(({ subject }) => subject) : [target.subject ?? '']
      const judged = subjects.flatMap((id) => byId.get(id) ?? [])
      if (judged.length < subjects.length) return []
      return [{ plan, target, indicators: judged, standing: standingFor(target, judged, year) }]
    }),
  )
}

function standingFor(
  target: Target,
  indicators: readonly IndicatorFacts[],
  year: number,
): Standing | 'outOfScope' {
  if (indicators.some(({ inScope }) => inScope === false)) return 'outOfScope'
  return isJudged(target) ? standingOf(isReached(target, indicators), target.due, year) : 'shown'
}

/** A target with a number to be held against. */
export const isJudged = ({ shape, comparison, value }: Target): boolean =>
  shape.type === 'kOfN' || (shape.type === 'value' && comparison !== undefined && value !== undefined)

function isReached(
  { shape, comparison, value: wanted }: Target,
  indicators: readonly IndicatorFacts[],
): boolean | undefined {
  if (shape.type === 'kOfN')
    return reachesMost(
      shape.of.map((limit, index) => ({ limit, value: indicators[index]?.value })),
      shape.atLeast,
      shape.floor,
    )
  if (comparison === undefined || wanted === undefined) return undefined
  return reaches(comparison, indicators[0]?.value, wanted)
}

/** Standings that are a gap: not reached although due. */
export const isGap = (standing: TargetFacts['standing']): boolean =>
  standing === 'due' || standing === 'missed' || standing === 'gap'
