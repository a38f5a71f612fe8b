import {
  reaches,
  type Catalogue,
  type CountyIndicator,
  type Limit,
  type Plan,
  type Rollup,
  type StageId,
  type Standing,
  type Target,
  type Words,
} from '#core'

/** A number that a plan holds schools, or the spread between them, to. */
export interface StripLimit {
  readonly comparison: Limit['comparison']
  readonly value: number
  /** The plans that say so. */
  readonly by: readonly { readonly title: Words; readonly clause: string; readonly due: number | undefined }[]
}

/** A school's value on a strip. */
export interface Dot {
  readonly schoolId: string
  readonly schoolName: string
  readonly value: number
}

/** An indicator with every school on it, the numbers it is held to, and the coefficient of variation. */
export interface Strip {
  readonly id: string
  readonly label: Words
  readonly unit: Words
  readonly decimals: number
  readonly stage: StageId | undefined
  readonly limits: readonly StripLimit[]
  /** Least value first. */
  readonly dots: readonly Dot[]
  /** Schools it concerns that cannot tell. */
  readonly untold: readonly { readonly schoolId: string; readonly schoolName: string }[]
  /** The county's, made from sums. */
  readonly value: number | undefined
  readonly variation: number | undefined
  readonly spread: readonly StripLimit[]
  /** Where the spread stands with the farthest of the plans that limit it, as its cell in the county workbook says. */
  readonly spreadStanding: Standing | undefined
}

interface Asked {
  readonly limits: StripLimit[]
  readonly spread: StripLimit[]
  spreadStanding: Standing | undefined
}

/** Every indicator that some plan holds each school to, or whose spread it limits; the latter first. */
export function stripsOf(rollup: Rollup, catalogue: Pick<Catalogue, 'templates'>): Strip[] {
  const asked = askedOf(rollup)
  const strips = rollup.indicators.flatMap((figure): Strip[] => {
    const own = asked.get(figure.indicator.id)
    return own && isMeasured(figure, catalogue) ? [stripOf(figure, own, rollup)] : []
  })
  return strips.sort((a, b) => Number(b.spread.length > 0) - Number(a.spread.length > 0))
}

function askedOf({ progress }: Rollup): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>()
  const of = (subject: string): Asked => {
    const own = asked.get(subject) ?? { limits: [], spread: [], spreadStanding: undefined }
    asked.set(subject, own)
    return own
  }
  for (const { plan, target, standing } of progress) {
    const { shape, level, measure, subject, comparison, value } = target
    if (measure !== 'computed' && measure !== 'declared') continue
    if (shape.type === 'kOfN')
      for (const limit of shape.of) add(of(limit.subject).limits, limit, plan, target)
    if (subject === undefined || comparison === undefined || value === undefined) continue
    const limit = { subject, comparison, value }
    if (shape.type === 'variation') {
      add(of(subject).spread, limit, plan, target)
      of(subject).spreadStanding = standing
    } else if (shape.type === 'value' && level === 'school') add(of(subject).limits, limit, plan, target)
  }
  return asked
}

function add(list: StripLimit[], { comparison, value }: Limit, plan: Plan, { clause, due }: Target): void {
  const own = list.findIndex((each) => each.comparison === comparison && each.value === value)
  const by = [...(list[own]?.by ?? []), { title: plan.title, clause, due }]
  const limit = { comparison, value, by }
  if (own < 0) list.push(limit)
  else list[own] = limit
}

/** A yes or no makes no strip: there is nothing between. */
function isMeasured({ indicator }: CountyIndicator, { templates }: Pick<Catalogue, 'templates'>): boolean {
  for (const { fields, indicators } of templates.values()) {
    const own = indicators.find(({ id }) => id === indicator.id)
    if (own) return own.fields.some((id) => /^(count|decimal|year|date)$/.test(fields.get(id)?.type ?? ''))
  }
  return false
}

function stripOf({ indicator, value, variation }: CountyIndicator, asked: Asked, { parts }: Rollup): Strip {
  const { id, label, unit, decimals, stage } = indicator
  const dots: Dot[] = []
  const untold: { schoolId: string; schoolName: string }[] = []
  for (const { school, indicators } of parts) {
    const own = indicators.get(id)
    if (!own || own.inScope === false) continue
    const { schoolId, schoolName } = school
    if (own.value === undefined) untold.push({ schoolId, schoolName })
    else dots.push({ schoolId, schoolName, value: own.value })
  }
  dots.sort((a, b) => a.value - b.value || (a.schoolId < b.schoolId ? -1 : 1))
  return { id, label, unit, decimals, stage, ...asked, dots, untold, value, variation }
}

/** Whether a dot reaches every number it is held to. */
export const isReachedBy = (value: number, limits: readonly StripLimit[]): boolean =>
  limits.every((limit) => reaches(limit.comparison, value, limit.value) === true)
