import { compare } from '../expression/compile'
import type { Limit, Target, TargetComparison } from '../model/plan'
import type { Standing } from '../model/rollup'
import type { Value } from '../model/submission'

/**
 * Whether a value, unrounded, reaches a number; 是 counts as 1 and 否 as 0. `undefined`: cannot tell.
 */
export const reaches = (
  comparison: TargetComparison,
  value: Value,
  target: number | undefined,
): boolean | undefined => compare(comparison, typeof value === 'boolean' ? Number(value) : value, target)

/** A limit and what a school has against it. */
export interface Measured {
  readonly limit: Limit
  readonly value: Value
}

/**
 * Whether at least `atLeast` of the values reach their limits and every other one `floor` × its limit.
 * Values that cannot be told do not hide what the others already decide.
 */
export function reachesMost(
  measured: readonly Measured[],
  atLeast: number,
  floor: number,
): boolean | undefined {
  const full = measured.map(({ limit, value }) => reaches(limit.comparison, value, limit.value))
  const lowered = measured.map(({ limit, value }) => reaches(limit.comparison, value, limit.value * floor))
  const reached = full.filter((each) => each === true).length
  const untold = full.filter((each) => each === undefined).length
  if (reached + untold < atLeast || lowered.includes(false)) return false
  return untold === 0 ? true : undefined
}

/**
 * Where a target stands once it is known whether it is reached. A target due in a later year than the report's
 * is in progress; one without a year holds at all times.
 */
export function standingOf(
  isReached: boolean | undefined,
  due: number | undefined,
  reportYear: number,
): Standing {
  if (isReached === undefined) return 'cannotTell'
  if (isReached) return 'reached'
  if (due === undefined) return 'gap'
  if (due > reportYear) return 'inProgress'
  return due === reportYear ? 'due' : 'missed'
}

/** Where a target stands, once it is known whether it is reached. `reportYear` is a calendar year. */
export function standing(
  { measure, shape, due }: Pick<Target, 'measure' | 'shape' | 'due'>,
  isReached: boolean | undefined,
  reportYear: number,
): Standing {
  if (measure === 'notMeasurable') return 'notMeasurable'
  return shape.type === 'shown' ? 'shown' : standingOf(isReached, due, reportYear)
}
