import { conditionHolds } from '../expression/conjuncts'
import { evaluate, type Environment } from '../expression/evaluate'
import type { Expression } from '../expression/expression'
import type { Indicator, IndicatorValue } from '../model/indicator'
import type { PartValue } from '../model/rollup'

const CANNOT_TELL: IndicatorValue = { numerator: undefined, denominator: undefined, value: undefined }

/**
 * An indicator's value for one school. `inScope` is `false` where the indicator does not concern the school,
 * `undefined` where that cannot be told; both leave the value out.
 */
export function indicatorOf(indicator: Indicator, environment: Environment): PartValue {
  const inScope = indicator.scope ? conditionHolds(indicator.scope, environment) : true
  if (!inScope) return { ...CANNOT_TELL, inScope }
  const numerator = amount(indicator.numerator, environment)
  const denominator = indicator.denominator ? amount(indicator.denominator, environment) : 1
  return partValue(indicator, inScope, numerator, denominator)
}

export const partValue = (
  { per }: Pick<Indicator, 'per'>,
  inScope: boolean | undefined,
  numerator: number | undefined,
  denominator: number | undefined,
): PartValue => ({ numerator, denominator, value: ratio(numerator, denominator, per), inScope })

/**
 * The value of several schools together: numerators and denominators are added, then divided; where there is no
 * denominator the numerators are simply added. Schools out of scope take no part. One value that cannot be
 * told leaves the whole untold, as do no values at all, and values that cannot be added.
 */
export function combine(
  { denominator, per, isAdditive }: Pick<Indicator, 'denominator' | 'per' | 'isAdditive'>,
  values: readonly (IndicatorValue & { readonly inScope?: boolean | undefined })[],
): IndicatorValue {
  const concerned = values.filter(({ inScope }) => inScope !== false)
  if (!isAdditive || concerned.length === 0) return CANNOT_TELL
  const numerator = sum(concerned.map((value) => value.numerator))
  const divisor = denominator ? sum(concerned.map((value) => value.denominator)) : 1
  return { numerator, denominator: divisor, value: ratio(numerator, divisor, per) }
}

function amount(expression: Expression, environment: Environment): number | undefined {
  const value = evaluate(expression, environment)
  return typeof value === 'number' ? value : undefined
}

/** Nothing is divided by zero: a school without pupils has no pupils' ratio. */
const ratio = (
  numerator: number | undefined,
  denominator: number | undefined,
  per: number,
): number | undefined =>
  numerator === undefined || !denominator ? undefined : (numerator / denominator) * per

const sum = (numbers: readonly (number | undefined)[]): number | undefined =>
  numbers.reduce(
    (total, number) => (total === undefined || number === undefined ? undefined : total + number),
    0,
  )
