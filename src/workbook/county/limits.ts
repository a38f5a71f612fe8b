import { figureOf, type Limit, type Plan, type Shape, type Target, type TargetProgress } from '#core'
import { reachesName, targetName, togetherName } from './names'

/** An indicator held to a number, school by school: one column of verdicts, whichever plans ask for it. */
export interface LimitColumn extends Limit {
  /** Of its verdicts. */
  readonly name: string
  /** The cell of the number, or the number itself where no plan's sheet shows it alone. */
  readonly number: string
}

/** Several limits of which a school must reach most: columns that count, and one of verdicts. */
export interface TogetherColumns {
  readonly name: string
  readonly target: Target
  readonly shape: KOfN
  readonly limits: readonly LimitColumn[]
}

export type KOfN = Extract<Shape, { type: 'kOfN' }>

export interface Limits {
  readonly all: readonly LimitColumn[]
  readonly together: readonly TogetherColumns[]
  of(limit: Limit): LimitColumn | undefined
  togetherOf(target: Target): TogetherColumns | undefined
}

/** Whether schools are held to a target one by one. What is only shown and has no number is said of all together. */
const isOfSchools = ({ level, measure, shape, comparison }: Target): boolean =>
  (measure === 'computed' || measure === 'declared') &&
  (shape.type === 'kOfN' ||
    (level === 'school' &&
      ['value', 'date'].includes(figureOf(shape).type) &&
      (shape.type !== 'shown' || comparison !== undefined)))

/** The one limit of a target, where it has one. */
export function limitOf({ subject, comparison, value }: Target): Limit | undefined {
  if (subject === undefined || comparison === undefined || value === undefined) return undefined
  return { subject, comparison, value }
}

const keyOf = ({ subject, comparison, value }: Limit): string => `${subject} ${comparison} ${value}`

/** Every limit and group of limits that schools are judged by, each once. */
export function limitsIn(progress: readonly TargetProgress[]): Limits {
  const cells = numberCells(progress)
  const columns = new Map<string, LimitColumn>()
  const ordinals = new Map<string, number>()
  const add = (limit: Limit): LimitColumn => {
    const key = keyOf(limit)
    const found = columns.get(key)
    if (found) return found
    const ordinal = (ordinals.get(limit.subject) ?? 0) + 1
    ordinals.set(limit.subject, ordinal)
    const column = {
      ...limit,
      name: reachesName(limit.subject, ordinal),
      number: cells.get(key) ?? String(limit.value),
    }
    columns.set(key, column)
    return column
  }
  const together = new Map<string, TogetherColumns>()
  for (const { plan, target } of progress.filter(({ target: each }) => isOfSchools(each))) {
    if (target.shape.type === 'kOfN') addTogether(together, plan, target, target.shape, add)
    else {
      const limit = limitOf(target)
      if (limit) add(limit)
    }
  }
  return {
    all: [...columns.values()],
    together: [...together.values()],
    of: (limit) => columns.get(keyOf(limit)),
    togetherOf: (target) => together.get(groupKey(target)),
  }
}

const groupKey = ({ shape, stage }: Target): string => JSON.stringify([shape, stage])

function addTogether(
  groups: Map<string, TogetherColumns>,
  plan: Plan,
  target: Target,
  shape: KOfN,
  add: (limit: Limit) => LimitColumn,
): void {
  if (groups.has(groupKey(target))) return
  groups.set(groupKey(target), {
    name: togetherName(plan.id, target.id),
    target,
    shape,
    limits: shape.of.map(add),
  })
}

/** Whether an indicator's own value is held to the number. */
const isHeldAsItIs = ({ shape, measure }: Target): boolean =>
  measure !== 'county' && shape.type !== 'kOfN' && ['value', 'date'].includes(figureOf(shape).type)

/** Where each number stands; of several plans that name it the farthest, from which the nearer ones take it. */
function numberCells(progress: readonly TargetProgress[]): Map<string, string> {
  const cells = new Map<string, string>()
  for (const { plan, target } of progress) {
    const limit = limitOf(target)
    if (limit && isHeldAsItIs(target)) cells.set(keyOf(limit), targetName(plan.id, target.id))
  }
  return cells
}
