import { evaluate, type Environment } from './evaluate'
import type { Expression } from './expression'
import { toGuard, toGuardedFormula, toFormula, type FormulaContext } from './toFormula'

/** The conditions that an AND asks for together; any other condition by itself. */
export const conjunctsOf = (condition: Expression): Expression[] =>
  condition.type === 'call' && condition.name === 'AND' ? condition.args.flatMap(conjunctsOf) : [condition]

/**
 * Whether a condition about a school holds. One part that does not hold decides, whatever is missing elsewhere: a
 * town school is no rural one although its number of classes is unknown.
 */
export function conditionHolds(condition: Expression, environment: Environment): boolean | undefined {
  return allHold(conjunctsOf(condition).map((part) => evaluate(part, environment)))
}

/** Whether all parts of a condition hold; `undefined`: none fails, and some cannot be told. */
export function allHold(parts: readonly unknown[]): boolean | undefined {
  if (parts.includes(false)) return false
  return parts.every((part) => part === true) ? true : undefined
}

/** {@link conditionHolds} as a formula that gives one of three literals. */
export function toConditionFormula(
  condition: Expression,
  context: FormulaContext,
  [yes, no, untold]: readonly [yes: string, no: string, untold: string],
): string {
  const parts = conjunctsOf(condition)
  if (parts.length === 1) {
    const guard = toGuard(condition, context)
    const told = `IFERROR(IF(${toFormula(condition, context)},${yes},${no}),${untold})`
    return guard === '' ? told : `IF(${guard},${told},${untold})`
  }
  const formulas = parts.map((part) => toGuardedFormula(part, context))
  const any = (value: string): string => `OR(${formulas.map((formula) => `${formula}=${value}`).join(',')})`
  return `IF(${any('FALSE')},${no},IF(${any('""')},${untold},${yes}))`
}
