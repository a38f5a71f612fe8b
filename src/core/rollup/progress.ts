import type { Catalogue } from '../catalogue/catalogue'
import { readCell } from '../check/cell'
import type { Plan, Target } from '../model/plan'
import type { CountyIndicator, Part, Rollup, Standing, TargetProgress } from '../model/rollup'
import type { Value } from '../model/submission'
import { reaches, reachesMost, standing, standingOf } from './verdict'

type Counted = Omit<Rollup, 'progress'>

/** Every target of the plans a place answers to: its own plans first, then those of the places above it. */
export function progressOf(rollup: Counted, catalogue: Catalogue): TargetProgress[] {
  return plansOf(rollup.jurisdiction, catalogue).flatMap((plan) =>
    plan.targets.map((target) => ({ plan, target, ...measure(target, rollup, catalogue) })),
  )
}

/** A place's plans, nearest first. */
export function plansOf(
  jurisdiction: string,
  { jurisdictions, plans }: Pick<Catalogue, 'jurisdictions' | 'plans'>,
): Plan[] {
  const lineage = jurisdictions.find(({ id }) => id === jurisdiction)?.lineage ?? []
  return lineage.flatMap((place) => plans.filter((plan) => plan.jurisdiction === place))
}

type Measured = Pick<TargetProgress, 'value' | 'standing' | 'schools'>

function measure(target: Target, rollup: Counted, catalogue: Catalogue): Measured {
  if (target.measure === 'notMeasurable') return { value: undefined, standing: 'notMeasurable' }
  if (target.measure === 'county') {
    const value = supplementValue(target.subject ?? '', rollup, catalogue)
    return { value, standing: standing(target, value, rollup.year) }
  }
  const isOfSchools =
    target.level === 'school' && target.shape.type !== 'shown' && target.shape.type !== 'variation'
  return isOfSchools ? schoolBySchool(target, rollup) : together(target, rollup)
}

function supplementValue(id: string, { supplement }: Counted, { templates }: Catalogue): Value {
  for (const { kind, fields } of templates.values()) {
    const field = kind.level === 'county' ? fields.get(id) : undefined
    const reading = field && readCell(field, supplement.get(id))
    if (reading?.state === 'value') return reading.value
  }
  return undefined
}

/** The county's own figure. It has no verdict while schools or figures are missing. */
function together(target: Target, rollup: Counted): Measured {
  const found = rollup.indicators.find(({ indicator }) => indicator.id === target.subject)
  const value = target.shape.type === 'variation' ? found?.variation : found?.value
  return { value, standing: unlessIncomplete(standing(target, value, rollup.year), rollup, found) }
}

function unlessIncomplete(verdict: Standing, { isComplete }: Counted, figure?: CountyIndicator): Standing {
  if (verdict === 'shown' || verdict === 'cannotTell') return verdict
  return isComplete && !figure?.lacking ? verdict : 'incomplete'
}

/** Each school against the number; the county's value is the share of schools, in per cent, that reach it. */
function schoolBySchool(target: Target, rollup: Counted): Measured {
  const reached: Part[] = []
  const short: Part[] = []
  const lacking: Part[] = []
  for (const part of rollup.parts) {
    if (part.stage !== target.stage) continue
    const verdict = verdictOf(target, part)
    if (verdict === 'outOfScope') continue
    ;(verdict === undefined ? lacking : verdict ? reached : short).push(part)
  }
  const judged = reached.length + short.length
  const value = judged === 0 ? undefined : (reached.length / judged) * 100
  const isOpen = !rollup.isComplete || lacking.length > 0
  const verdict = standingOf(judged === 0 ? undefined : short.length === 0, target.due, rollup.year)
  return {
    value,
    standing: verdict !== 'cannotTell' && isOpen ? 'incomplete' : verdict,
    schools: { reached, short, lacking },
  }
}

function verdictOf(
  { shape, subject, comparison, value }: Target,
  { indicators }: Part,
): boolean | undefined | 'outOfScope' {
  if (shape.type === 'kOfN') {
    const measured = shape.of.map((limit) => ({ limit, part: indicators.get(limit.subject) }))
    if (measured.some(({ part }) => part === undefined || part.inScope === false)) return 'outOfScope'
    return reachesMost(
      measured.map(({ limit, part }) => ({ limit, value: part?.value })),
      shape.atLeast,
      shape.floor,
    )
  }
  const part = indicators.get(subject ?? '')
  if (!part || part.inScope === false) return 'outOfScope'
  return comparison === undefined || value === undefined ? undefined : reaches(comparison, part.value, value)
}
