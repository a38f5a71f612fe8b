import { compareDemands, type SchoolMeasure, type SchoolTarget } from '#core'
import { isGap } from './standingTone'

/** One figure of the school, and all that the plans ask of it. */
export interface StackedTarget {
  /** The most demanding of those that hold now; it decides where the figure stands. */
  readonly first: SchoolTarget
  /** The others, in the same order. */
  readonly others: readonly SchoolTarget[]
  readonly measures: readonly SchoolMeasure[]
}

/** Targets that concern the school, by figure, in the order of the plans. */
export function stackedTargets(targets: readonly SchoolTarget[], year: number): StackedTarget[] {
  const groups = new Map<string, SchoolTarget[]>()
  for (const each of targets) {
    if (each.standing === 'outOfScope') continue
    const key = keyOf(each)
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group): StackedTarget[] => {
    const [first, ...others] = group.sort((a, b) => compareDemands(a.target, b.target, year))
    return first ? [{ first, others, measures: first.measures }] : []
  })
}

/** Several indicators under one target are judged together, and are no figure of another plan. */
const keyOf = ({ plan, target, measures }: SchoolTarget): string =>
  target.shape.type === 'kOfN' || measures.length !== 1
    ? `${plan.id} ${target.id}`
    : (measures[0]?.indicator.id ?? '')

/** How a school reads its figures: what falls short first, then what is on its way, then the rest. */
export const SECTIONS = ['gap', 'inProgress', 'open', 'reached'] as const
export type Section = (typeof SECTIONS)[number]

export function sectionOf({ first: { standing } }: StackedTarget): Section {
  if (isGap(standing)) return 'gap'
  return standing === 'inProgress' || standing === 'reached' ? standing : 'open'
}
