import type { FieldId } from '../model/field'
import type { Arithmetic, Comparison, Expression } from './expression'

type Call = Extract<Expression, { type: 'call' }>

/** How a language says that something must hold, or that it does. */
export interface Mood {
  readonly comparison: Readonly<Record<Comparison, string>>
  /** A yes/no field. */
  yes(label: string): string
  no(label: string): string
  blank(label: string): string
  filled(label: string): string
}

/** The words of one language for the parts of a formula. */
export interface DescribeWords {
  /** What a check demands. */
  readonly must: Mood
  /** What a condition supposes. */
  readonly is: Mood
  readonly arithmetic: Readonly<Record<Arithmetic, string>>
  readonly join: string
  bracket(part: string): string
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
}

/** What putting a formula into words needs to know about its fields. */
export interface DescribeContext {
  label(id: FieldId): string
  isYesNo(id: FieldId): boolean
  readonly words: DescribeWords
}

/** The sentence a clerk reads, made from the fields' labels, so that it cannot drift from the formula. */
export function describe(
  expression: Expression,
  context: DescribeContext,
  mood: Mood = context.words.must,
): string {
  const { words } = context
  const say = (part: Expression): string => describe(part, context, mood)
  /** A list such as “a and b together” is one amount only in brackets. */
  const amount = (part: Expression): string => (isList(part) ? words.bracket(say(part)) : say(part))
  /** A sum inside a product or a difference needs its brackets back. */
  const term = (part: Expression): string =>
    part.type === 'arithmetic' ? words.bracket(say(part)) : amount(part)
  switch (expression.type) {
    case 'number':
      return String(expression.value)
    case 'text':
      return `“${expression.value}”`
    case 'field': {
      const label = context.label(expression.id)
      return context.isYesNo(expression.id) ? mood.yes(label) : label
    }
    case 'negate':
      return `−${term(expression.operand)}`
    case 'arithmetic': {
      const { operator, left, right } = expression
      const plain = operator === '+' || operator === '-'
      const first = plain ? amount(left) : term(left)
      return [first, words.arithmetic[operator], term(right)].join(words.join)
    }
    case 'comparison':
      return [say(expression.left), mood.comparison[expression.operator], say(expression.right)].join(
        words.join,
      )
    case 'call':
      return describeCall(expression, context, mood)
  }
}

function describeCall({ name, args }: Call, context: DescribeContext, mood: Mood): string {
  const { words } = context
  const say = (part: Expression): string => describe(part, context, mood)
  const [first, second, third] = args
  if (!first) return ''
  const parts = (): string[] => args.map(say)
  const condition = (): string => describe(first, context, words.is)
  switch (name) {
    case 'SUM':
      return args.length === 1 ? say(first) : words.sum(parts())
    case 'MIN':
    case 'MAX': {
      if (args.length === 1) return say(first)
      const bracketed = args.map((part) => (isList(part) ? words.bracket(say(part)) : say(part)))
      return name === 'MIN' ? words.least(bracketed) : words.greatest(bracketed)
    }
    case 'ABS':
      return words.absolute(say(first))
    case 'ROUNDUP':
      return words.roundUp(say(first))
    case 'IF':
      return second && third ? words.choose(condition(), say(second), say(third)) : ''
    case 'IMPLIES':
      return second ? words.implies(condition(), say(second)) : ''
    case 'AND':
      return words.all(parts())
    case 'OR':
      return words.any(parts())
    case 'NOT':
      return describeNot(first, context, mood)
    case 'ISBLANK':
      return mood.blank(first.type === 'field' ? context.label(first.id) : say(first))
  }
}

const isList = (part: Expression): boolean =>
  part.type === 'call' && ['SUM', 'MIN', 'MAX'].includes(part.name) && part.args.length > 1

function describeNot(denied: Expression, context: DescribeContext, mood: Mood): string {
  if (denied.type === 'field') return mood.no(context.label(denied.id))
  const [only] = denied.type === 'call' && denied.name === 'ISBLANK' ? denied.args : []
  if (only?.type === 'field') return mood.filled(context.label(only.id))
  return context.words.not(describe(denied, context, context.words.is))
}
