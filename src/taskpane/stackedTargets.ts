import { byFigure, type SchoolMeasure, type SchoolTarget } from '#core'
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
  const concerned = targets.filter(({ standing }) => standing !== 'outOfScope')
  return byFigure(concerned, ({ measures }) => measures.map(({ indicator }) => indicator), year).flatMap(
    ([first, ...others]): StackedTarget[] => (first ? [{ first, others, measures: first.measures }] : []),
  )
}

/** How a school reads its figures: what falls short first, then what is on its way, then the rest. */
export const SECTIONS = ['gap', 'inProgress', 'open', 'reached'] as const
export type Section = (typeof SECTIONS)[number]

export function sectionOf({ first: { standing } }: StackedTarget): Section {
  if (isGap(standing)) return 'gap'
  return standing === 'inProgress' || standing === 'reached' ? standing : 'open'
}
