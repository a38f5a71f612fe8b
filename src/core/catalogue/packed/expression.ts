import type { Arithmetic, Comparison, Expression, FunctionName } from '../../expression/expression'
import type { FieldId } from '../../model/field'

/**
 * A formula in prefix order: a number is the index of a field id, `["+", 3, 4]` an operation, `["n", 45]` and
 * `["t", "小学"]` literals, `["-", 3]` a negation.
 */
export type PackedExpression = number | readonly [string, ...(string | number | PackedExpression)[]]

const COMPARISONS: ReadonlySet<string> = new Set<Comparison>(['=', '<>', '<', '<=', '>', '>='])
const ARITHMETIC: ReadonlySet<string> = new Set<Arithmetic>(['+', '-', '*', '/'])

/** `indexOf` numbers the field ids. */
export function packExpression(expression: Expression, indexOf: (id: FieldId) => number): PackedExpression {
  const pack = (part: Expression): PackedExpression => packExpression(part, indexOf)
  switch (expression.type) {
    case 'number':
      return ['n', expression.value]
    case 'text':
      return ['t', expression.value]
    case 'field':
      return indexOf(expression.id)
    case 'negate':
      return ['-', pack(expression.operand)]
    case 'arithmetic':
    case 'comparison':
      return [expression.operator, pack(expression.left), pack(expression.right)]
    case 'call':
      return [expression.name, ...expression.args.map(pack)]
  }
}

export function unpackExpression(packed: PackedExpression, ids: readonly FieldId[]): Expression {
  if (typeof packed === 'number') return { type: 'field', id: ids[packed] ?? '' }
  const [head, ...rest] = packed
  if (head === 'n') return { type: 'number', value: rest[0] as number }
  if (head === 't') return { type: 'text', value: rest[0] as string }
  const args = rest.map((part) => unpackExpression(part as PackedExpression, ids))
  const [left, right] = args as [Expression, Expression | undefined]
  if (head === '-' && !right) return { type: 'negate', operand: left }
  if (right && COMPARISONS.has(head)) return { type: 'comparison', operator: head as Comparison, left, right }
  if (right && ARITHMETIC.has(head)) return { type: 'arithmetic', operator: head as Arithmetic, left, right }
  return { type: 'call', name: head as FunctionName, args }
}
