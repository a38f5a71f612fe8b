import type { FieldId } from '../model/field'
import type { Arithmetic, Comparison, Expression } from './expression'

/** The words of one language for the parts of a formula. */
export interface DescribeWords {
  readonly comparison: Readonly<Record<Comparison, string>>
  readonly arithmetic: Readonly<Record<Arithmetic, string>>
  readonly join: string
  sum(parts: readonly string[]): string
  least(parts: readonly string[]): string
  greatest(parts: readonly string[]): string
  absolute(part: string): string
  roundUp(part: string): string
  implies(condition: string, consequence: string): string
  choose(condition: string, then: string, otherwise: string): string
  all(parts: readonly string[]): string
  any(parts: readonly string[]): string
  not(part: string): string
  blank(part: string): string
  /** A yes/no field that must hold. */
  holds(label: string): string
}

export interface DescribeContext {
  label(id: FieldId): string
  isYesNo(id: FieldId): boolean
  readonly words: DescribeWords
}

/** The sentence a clerk reads, made from the fields' labels, so that it cannot drift from the formula. */
export function describe(expression: Expression, context: DescribeContext): string {
  const { words } = context
  const say = (part: Expression): string => describe(part, context)
  /** A sum inside a product or a difference needs its brackets back. */
  const term = (part: Expression): string => (part.type === 'arithmetic' ? `（${say(part)}）` : say(part))
  switch (expression.type) {
    case 'number':
      return String(expression.value)
    case 'text':
      return `“${expression.value}”`
    case 'field': {
      const label = context.label(expression.id)
      return context.isYesNo(expression.id) ? words.holds(label) : label
    }
    case 'negate':
      return `−${term(expression.operand)}`
    case 'arithmetic': {
      const { operator, left, right } = expression
      const plain = operator === '+' || operator === '-'
      const first = plain ? say(left) : term(left)
      return [first, words.arithmetic[operator], term(right)].join(words.join)
    }
    case 'comparison':
      return [say(expression.left), words.comparison[expression.operator], say(expression.right)].join(
        words.join,
      )
    case 'call': {
      const parts = expression.args.map(say)
      const [first = '', second = '', third = ''] = parts
      switch (expression.name) {
        case 'SUM':
          return words.sum(parts)
        case 'MIN':
          return words.least(parts)
        case 'MAX':
          return words.greatest(parts)
        case 'ABS':
          return words.absolute(first)
        case 'ROUNDUP':
          return words.roundUp(first)
        case 'IF':
          return words.choose(first, second, third)
        case 'IMPLIES':
          return words.implies(first, second)
        case 'AND':
          return words.all(parts)
        case 'OR':
          return words.any(parts)
        case 'NOT':
          return words.not(first)
        case 'ISBLANK':
          return words.blank(first)
      }
    }
  }
}
