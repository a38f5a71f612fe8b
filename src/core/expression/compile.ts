import type { FieldId } from '../model/field'
import type { Value } from '../model/submission'
import { TOLERANCE, type Comparison, type Expression } from './expression'

/** What compiled formulas see of a submission: each field has one place in both lists. */
export interface Slots {
  /** The typed value, or `undefined` where the cell is blank or unusable. */
  readonly values: readonly Value[]
  /** The cell is empty. */
  readonly blanks: readonly boolean[]
}

/** A formula made ready to run as often as a clerk types: nothing is looked up by name, nothing is walked. */
export type Program = (slots: Slots) => Value

type Call = Extract<Expression, { type: 'call' }>

/**
 * Makes a formula ready to run. It gives its value, or `undefined` for “cannot tell”: a value it needs is missing,
 * a denominator is zero, or types do not fit. IF and IMPLIES look only at the branch they take; everything else
 * needs all of its parts, as in Excel. `slotOf` says where a field's value will stand.
 */
export function compile(expression: Expression, slotOf: (id: FieldId) => number): Program {
  switch (expression.type) {
    case 'number':
    case 'text': {
      const { value } = expression
      return () => value
    }
    case 'field': {
      const slot = slotOf(expression.id)
      return ({ values }) => values[slot]
    }
    case 'negate': {
      const operand = compile(expression.operand, slotOf)
      return (slots) => {
        const value = operand(slots)
        return typeof value === 'number' ? -value : undefined
      }
    }
    case 'arithmetic':
      return arithmetic(expression, slotOf)
    case 'comparison': {
      const { operator } = expression
      const left = compile(expression.left, slotOf)
      const right = compile(expression.right, slotOf)
      return (slots) => compare(operator, left(slots), right(slots))
    }
    case 'call':
      return call(expression, slotOf)
  }
}

/** Compares within TOLERANCE; texts and booleans only for equality. */
export function compare(operator: Comparison, left: Value, right: Value): boolean | undefined {
  if (typeof left !== 'number' || typeof right !== 'number') return compareOthers(operator, left, right)
  const difference = left - right
  switch (operator) {
    case '=':
      return Math.abs(difference) <= TOLERANCE
    case '<>':
      return !(Math.abs(difference) <= TOLERANCE)
    case '<=':
      return difference <= TOLERANCE
    case '>=':
      return difference >= -TOLERANCE
    case '<':
      return difference < -TOLERANCE
    case '>':
      return difference > TOLERANCE
  }
}

function compareOthers(operator: Comparison, left: Value, right: Value): boolean | undefined {
  if (left === undefined || typeof left !== typeof right) return undefined
  if (operator === '=') return left === right
  return operator === '<>' ? left !== right : undefined
}

function arithmetic(
  { operator, left, right }: Extract<Expression, { type: 'arithmetic' }>,
  slotOf: (id: FieldId) => number,
): Program {
  const first = compile(left, slotOf)
  const second = compile(right, slotOf)
  return (slots) => {
    const a = first(slots)
    const b = second(slots)
    if (typeof a !== 'number' || typeof b !== 'number') return undefined
    switch (operator) {
      case '+':
        return a + b
      case '-':
        return a - b
      case '*':
        return a * b
      case '/':
        return b === 0 ? undefined : a / b
    }
  }
}

function call({ name, args }: Call, slotOf: (id: FieldId) => number): Program {
  const parts = args.map((arg) => compile(arg, slotOf))
  switch (name) {
    case 'IF':
    case 'IMPLIES': {
      const [condition, then, otherwise = () => true] = parts
      return (slots) => {
        const taken = condition?.(slots)
        if (typeof taken !== 'boolean') return undefined
        return taken ? then?.(slots) : otherwise(slots)
      }
    }
    case 'ISBLANK': {
      const [field] = args
      if (field?.type !== 'field') return () => undefined
      const slot = slotOf(field.id)
      return ({ blanks }) => blanks[slot] !== false
    }
    case 'NOT': {
      const [denied] = parts
      return (slots) => {
        const value = denied?.(slots)
        return typeof value === 'boolean' ? !value : undefined
      }
    }
    case 'AND':
      return ofBooleans(parts, true)
    case 'OR':
      return ofBooleans(parts, false)
    case 'SUM':
      return ofNumbers(parts, 0, (total, number) => total + number)
    case 'MIN':
      return ofNumbers(parts, Infinity, Math.min)
    case 'MAX':
      return ofNumbers(parts, -Infinity, Math.max)
    case 'ABS':
      return ofNumbers(parts, 0, (_, number) => Math.abs(number))
    case 'ROUNDUP':
      return roundUp(parts)
  }
}

/** All of `parts` are `unless`, or else the opposite; no part may be left untold. */
function ofBooleans(parts: readonly Program[], unless: boolean): Program {
  return (slots) => {
    let result = unless
    for (const part of parts) {
      const value = part(slots)
      if (typeof value !== 'boolean') return undefined
      if (value !== unless) result = value
    }
    return result
  }
}

function ofNumbers(
  parts: readonly Program[],
  start: number,
  add: (total: number, number: number) => number,
): Program {
  return (slots) => {
    let total = start
    for (const part of parts) {
      const value = part(slots)
      if (typeof value !== 'number') return undefined
      total = add(total, value)
    }
    return total
  }
}

function roundUp([number, digits]: readonly Program[]): Program {
  return (slots) => {
    const value = number?.(slots)
    const places = digits?.(slots)
    if (typeof value !== 'number' || typeof places !== 'number') return undefined
    const scale = 10 ** places
    // Away from zero, but 2.0000000001 classes of rooms are 2: the tolerance keeps quotients honest.
    return (Math.sign(value) * Math.ceil(Math.abs(value) * scale - TOLERANCE)) / scale
  }
}
