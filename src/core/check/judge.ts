import { evaluate, type Environment } from '../expression/evaluate'
import type { Expression } from '../expression/expression'
import type { Check } from '../model/check'
import type { Value } from '../model/submission'

export type Outcome = 'pass' | 'fail' | 'unknown'

export interface Judgement {
  readonly outcome: Outcome
  /** The two figures a failing check sets against each other. */
  readonly left?: Value
  readonly right?: Value
  /** left − right, where both are numbers. */
  readonly difference?: number
}

/** Whether a check holds. Where any value it needs is missing it cannot tell, as its Excel formula cannot. */
export function judge(
  { expression, required }: Pick<Check, 'expression' | 'required'>,
  environment: Environment,
): Judgement {
  if (required.some((id) => environment.value(id) === undefined)) return { outcome: 'unknown' }
  const holds = evaluate(expression, environment)
  if (typeof holds !== 'boolean') return { outcome: 'unknown' }
  if (holds) return { outcome: 'pass' }
  const sides = sidesOf(expression)
  const left = sides && evaluate(sides.left, environment)
  const right = sides && evaluate(sides.right, environment)
  const difference = typeof left === 'number' && typeof right === 'number' ? left - right : undefined
  return { outcome: 'fail', left, right, ...(difference !== undefined && { difference }) }
}

/** The comparison a check comes down to, behind any condition. */
export function comparisonOf(
  expression: Expression,
): Extract<Expression, { type: 'comparison' }> | undefined {
  if (expression.type === 'comparison') return expression
  if (expression.type === 'call' && expression.name === 'IMPLIES') {
    const [, consequence] = expression.args
    return consequence && comparisonOf(consequence)
  }
  return undefined
}

/**
 * The two figures a check sets against each other: both sides of its comparison, or, where it limits how far
 * two figures may lie apart, `ABS(a - b) <= limit`, those two.
 */
export function sidesOf(expression: Expression): { left: Expression; right: Expression } | undefined {
  const comparison = comparisonOf(expression)
  if (comparison?.left.type !== 'call' || comparison.left.name !== 'ABS') return comparison
  const [change] = comparison.left.args
  return change?.type === 'arithmetic' && change.operator === '-' ? change : comparison
}
