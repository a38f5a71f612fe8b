import type { Indicator } from '../model/indicator'
import { figureOf, type Plan, type Target, type TargetComparison } from '../model/plan'
import type { TargetProgress } from '../model/rollup'

/** One indicator that several plans ask for. */
export interface Stack {
  /** The most demanding of those due first. */
  readonly targets: readonly TargetProgress[]
}

/**
 * The indicators that more than one plan sets: same figure, same schools, same stage. `progress` is in the
 * order of the plans, nearest first, which decides between equals.
 */
export function stacksOf(progress: readonly TargetProgress[], year: number): Stack[] {
  const groups = new Map<string, TargetProgress[]>()
  for (const each of progress) {
    const key = keyOf(each.target)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()]
    .filter((targets) => new Set(targets.map(({ plan }) => plan.id)).size > 1)
    .map((targets) => ({
      targets: targets.sort((a, b) => compareDemands(a.target, b.target, year)),
    }))
}

/**
 * What is asked of one school, by figure, the farthest demand first: a figure that several plans ask is one gap, not
 * several. Several indicators under one target are judged together, and are no figure of another plan.
 */
export function byFigure<T extends { readonly plan: Plan; readonly target: Target }>(
  targets: readonly T[],
  indicatorsOf: (each: T) => readonly Indicator[],
  year: number,
): T[][] {
  const groups = new Map<string, T[]>()
  for (const each of targets) {
    const [only, ...others] = indicatorsOf(each)
    const isAlone = only && others.length === 0 && each.target.shape.type !== 'kOfN'
    const key = isAlone ? only.id : `${each.plan.id} ${each.target.id}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].map((group) => group.sort((a, b) => compareDemands(a.target, b.target, year)))
}

/** The stack a target stands in, itself included; absent where no other plan sets its indicator. */
export const stackWith = (stacks: readonly Stack[], { plan, target }: TargetProgress): Stack | undefined =>
  stacks.find(({ targets }) =>
    targets.some((each) => each.plan.id === plan.id && each.target.id === target.id),
  )

function keyOf({ measure, shape, subject }: Target): string | undefined {
  if (measure === 'notMeasurable' || shape.type === 'kOfN' || subject === undefined) return undefined
  const figure = figureOf(shape)
  return figure.type === 'passing' ? undefined : JSON.stringify([figure, subject])
}

/**
 * Which of two targets for the same figure is read first: one that is judged before one that is only shown, one
 * that is due by the report year before one that is not yet, the stricter before the looser, the earlier due
 * before the later. Negative: `a` first.
 */
export function compareDemands(a: Target, b: Target, year: number): number {
  return (
    Number(!isJudged(a)) - Number(!isJudged(b)) ||
    Number(!isDue(a, year)) - Number(!isDue(b, year)) ||
    compareStrictness(a, b) ||
    (a.due ?? 0) - (b.due ?? 0)
  )
}

const isJudged = ({ shape }: Target): boolean => shape.type !== 'shown'

/** A target without a year holds at all times. */
const isDue = ({ due }: Target, year: number): boolean => due === undefined || due <= year

const isMost = (comparison: TargetComparison): boolean => comparison === '<=' || comparison === '<'

/** The greater least number is the stricter, the smaller greatest one; of equal numbers the exact or strict one. */
function compareStrictness(a: Target, b: Target): number {
  if (a.comparison === undefined || b.comparison === undefined) return 0
  if (a.value === undefined || b.value === undefined) return 0
  const isUpper = isMost(a.comparison) || isMost(b.comparison)
  const byNumber = isUpper ? a.value - b.value : b.value - a.value
  return byNumber || Number(isLoose(a.comparison)) - Number(isLoose(b.comparison))
}

const isLoose = (comparison: TargetComparison): boolean => comparison === '>=' || comparison === '<='
