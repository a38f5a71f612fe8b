import {
  toConditionFormula,
  toFormula,
  toGuard,
  templateOf,
  type Expression,
  type FormulaContext,
  type Indicator,
  type KindId,
  type TargetComparison,
} from '#core'
import { textLiteral } from '../formula'
import type { At } from './column'
import type { County } from './county'
import { keyOf } from './keys'

/** How a formula of one school kind reads the row it stands in. */
export function rowContext(kind: KindId, at: At, { catalogue }: County): FormulaContext {
  const { fields } = templateOf(kind, catalogue)
  return {
    field: (id) => {
      const field = fields.get(id)
      if (!field) throw new Error(`no field ${id} in template ${kind}`)
      return field
    },
    reference: (id) => at(keyOf.field(id)),
  }
}

/** One of three words: whether a condition holds, or cannot be told. */
export function conditionFormula(
  condition: Expression,
  context: FormulaContext,
  [holds, fails, untold]: readonly [string, string, string],
): string {
  return toConditionFormula(condition, context, [textLiteral(holds), textLiteral(fails), textLiteral(untold)])
}

/** The numerator, where the denominator can be told as well: only such schools are counted. */
export function numeratorFormula({ numerator, denominator }: Indicator, context: FormulaContext): string {
  const both: Expression = denominator
    ? { type: 'call', name: 'SUM', args: [numerator, denominator] }
    : numerator
  const amount = toFormula(numerator, context)
  const counted =
    denominator && divides(denominator)
      ? `IF(ISNUMBER(${toFormula(denominator, context)}),${amount},"")`
      : amount
  return onlyIf(toGuard(both, context), `IFERROR(${counted},"")`, '""')
}

const onlyIf = (guard: string, formula: string, otherwise: string): string =>
  guard === '' ? formula : `IF(${guard},${formula},${otherwise})`

/** Divides by something that may be zero. */
function divides(expression: Expression): boolean {
  switch (expression.type) {
    case 'number':
    case 'text':
    case 'field':
      return false
    case 'negate':
      return divides(expression.operand)
    case 'call':
      return expression.args.some(divides)
    case 'comparison':
      return divides(expression.left) || divides(expression.right)
    case 'arithmetic':
      return (
        (expression.operator === '/' && expression.right.type !== 'number') ||
        divides(expression.left) ||
        divides(expression.right)
      )
  }
}

/** `value >= number` with the tolerance that all comparisons share. Both are references or numbers. */
export function comparisonFormula(value: string, comparison: TargetComparison, number: string): string {
  const references: Readonly<Record<string, string>> = { value, number }
  return toFormula(
    {
      type: 'comparison',
      operator: comparison,
      left: { type: 'field', id: 'value' },
      right: { type: 'field', id: 'number' },
    },
    {
      field: () => ({ type: 'decimal', blank: 'missing' }),
      reference: (id) => references[id] ?? '',
    },
  )
}
