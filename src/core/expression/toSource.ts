import type { Arithmetic, Expression } from './expression'

const BINDING: Readonly<Record<Arithmetic, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 }

const bindingOf = (part: Expression): number =>
  part.type === 'comparison' ? 0 : part.type === 'arithmetic' ? BINDING[part.operator] : 3

/** The formula in the notation that `parse` reads, with no more brackets than it needs. */
export function toSource(expression: Expression): string {
  /** In brackets where it binds less tightly than its place asks for. */
  const within = (part: Expression, least: number): string =>
    bindingOf(part) < least ? `(${toSource(part)})` : toSource(part)
  switch (expression.type) {
    case 'number':
      return String(expression.value)
    case 'text':
      return `"${expression.value}"`
    case 'field':
      return expression.id
    case 'negate':
      return `-${within(expression.operand, 3)}`
    case 'arithmetic': {
      const { operator, left, right } = expression
      const binding = BINDING[operator]
      return `${within(left, binding)} ${operator} ${within(right, binding + 1)}`
    }
    case 'comparison':
      return `${within(expression.left, 1)} ${expression.operator} ${within(expression.right, 1)}`
    case 'call':
      return `${expression.name}(${expression.args.map(toSource).join(', ')})`
  }
}
