import { compile, type Program, type Slots } from '../expression/compile'
import { slotsFor, type Environment } from '../expression/evaluate'
import type { Expression } from '../expression/expression'
import { fieldsOf } from '../expression/fieldsOf'
import type { Check } from '../model/check'
import type { FieldId } from '../model/field'
import type { Value } from '../model/submission'

/** How a check ends: `unknown` where figures are missing. */
export type Outcome = 'pass' | 'fail' | 'unknown'

/** What a check says of one school. */
export interface Judgement {
  readonly outcome: Outcome
  /** The two figures a failing check sets against each other. */
  readonly left?: Value
  readonly right?: Value
  /** left − right, where both are numbers of one comparison. */
  readonly difference?: number
}

/** A check ready to run. */
export interface ReadyCheck {
  /** Slots whose value it cannot do without. */
  readonly required: readonly number[]
  readonly holds: Program
  readonly left: Program | undefined
  readonly right: Program | undefined
  readonly areCompared: boolean
}

type Comparing = Extract<Expression, { type: 'comparison' }>
type Rule = Pick<Check, 'expression' | 'required'>

/** A check made ready for many schools: its fields stand as numbers of slots. */
export function readyCheck({ expression, required }: Rule, slotOf: (id: FieldId) => number): ReadyCheck {
  const sides = sidesOf(expression)
  return {
    required: required.map(slotOf),
    holds: compile(expression, slotOf),
    left: sides && compile(sides.left, slotOf),
    right: sides && compile(sides.right, slotOf),
    areCompared: sides?.areCompared ?? false,
  }
}

const UNKNOWN: Judgement = { outcome: 'unknown' }
const PASS: Judgement = { outcome: 'pass' }

/** Whether a check holds. Where any value it needs is missing it cannot tell, as its Excel formula cannot. */
export function judgeSlots(
  { required, holds, left, right, areCompared }: ReadyCheck,
  slots: Slots,
): Judgement {
  for (const slot of required) if (slots.values[slot] === undefined) return UNKNOWN
  const verdict = holds(slots)
  if (typeof verdict !== 'boolean') return UNKNOWN
  if (verdict) return PASS
  const a = left?.(slots)
  const b = right?.(slots)
  const difference = areCompared && typeof a === 'number' && typeof b === 'number' ? a - b : undefined
  return { outcome: 'fail', left: a, right: b, ...(difference !== undefined && { difference }) }
}

/** Judges a single check over any environment, where there are no slots. */
export function judge(check: Rule, environment: Environment): Judgement {
  const ids = fieldsOf(check.expression)
  return judgeSlots(
    readyCheck(check, (id) => ids.indexOf(id)),
    slotsFor(ids, environment),
  )
}

/** The comparison a check comes down to, behind any condition. */
export function comparisonOf(expression: Expression): Comparing | undefined {
  if (expression.type === 'comparison') return expression
  if (expression.type === 'call' && expression.name === 'IMPLIES') {
    const [, consequence] = expression.args
    return consequence && comparisonOf(consequence)
  }
  return undefined
}

/** The two figures a check sets against each other. */
export interface Sides {
  readonly left: Expression
  readonly right: Expression
  /** One is held to the other, so that their difference says how far they are from it. */
  readonly areCompared: boolean
}

/**
 * Both sides of its comparison, or, where it limits how far two figures may lie apart, `ABS(a - b) <= limit`, those
 * two. Where having one thing asks for another, `IMPLIES(a > 0, b > 0)`, they are a and b: the comparison itself would
 * always show 0 against 0.
 */
export function sidesOf(expression: Expression): Sides | undefined {
  if (expression.type === 'comparison') {
    const { left, right } = changeIn(expression) ?? expression
    return { left, right, areCompared: true }
  }
  if (expression.type !== 'call' || expression.name !== 'IMPLIES') return undefined
  const [condition, then] = expression.args
  const having = condition?.type === 'comparison' ? condition.left : condition?.type === 'field' && condition
  return having && then?.type === 'comparison' && asksForAny(then)
    ? { left: having, right: then.left, areCompared: false }
    : then && sidesOf(then)
}

/** `b > 0` */
const asksForAny = ({ operator, right }: Comparing): boolean =>
  operator === '>' && right.type === 'number' && right.value === 0

/** The two figures of `ABS(a - b)`. */
function changeIn({ left }: Comparing): Extract<Expression, { type: 'arithmetic' }> | undefined {
  const [change] = left.type === 'call' && left.name === 'ABS' ? left.args : []
  return change?.type === 'arithmetic' && change.operator === '-' ? change : undefined
}
