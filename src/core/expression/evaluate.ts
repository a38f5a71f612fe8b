import type { FieldId } from '../model/field'
import type { Value } from '../model/submission'
import { TOLERANCE, type Comparison, type Expression } from './expression'

/** What a formula sees of a submission. */
export interface Environment {
  /** The typed value, or `undefined` where the cell is blank or unusable. */
  value(id: FieldId): Value
  /** The cell is empty. */
  isBlank(id: FieldId): boolean
}

type Call = Extract<Expression, { type: 'call' }>

/**
 * The value of a formula, or `undefined` for “cannot tell”: a value it needs is missing, a denominator is
 * zero, or types do not fit. IF and IMPLIES look only at the branch they take; everything else needs all of
 * its parts, as in Excel.
 */
export function evaluate(expression: Expression, environment: Environment): Value {
  switch (expression.type) {
    case 'number':
    case 'text':
      return expression.value
    case 'field':
      return environment.value(expression.id)
    case 'negate': {
      const operand = evaluate(expression.operand, environment)
      return typeof operand === 'number' ? -operand : undefined
    }
    case 'arithmetic': {
      const left = evaluate(expression.left, environment)
      const right = evaluate(expression.right, environment)
      if (typeof left !== 'number' || typeof right !== 'number') return undefined
      switch (expression.operator) {
        case '+':
          return left + right
        case '-':
          return left - right
        case '*':
          return left * right
        case '/':
          return right === 0 ? undefined : left / right
      }
    }
    // eslint-disable-next-line no-fallthrough -- the inner switch is exhaustive
    case 'comparison': {
      const left = evaluate(expression.left, environment)
      const right = evaluate(expression.right, environment)
      return compare(expression.operator, left, right)
    }
    case 'call':
      return call(expression, environment)
  }
}

/** Compares within TOLERANCE; texts and booleans only for equality. */
export function compare(operator: Comparison, left: Value, right: Value): boolean | undefined {
  if (left === undefined || right === undefined || typeof left !== typeof right) return undefined
  const numeric = typeof left === 'number' && typeof right === 'number'
  const difference = numeric ? left - right : 0
  const equal = numeric ? Math.abs(difference) <= TOLERANCE : left === right
  switch (operator) {
    case '=':
      return equal
    case '<>':
      return !equal
    case '<=':
      return numeric ? difference <= TOLERANCE : undefined
    case '>=':
      return numeric ? difference >= -TOLERANCE : undefined
    case '<':
      return numeric ? difference < -TOLERANCE : undefined
    case '>':
      return numeric ? difference > TOLERANCE : undefined
  }
}

function call({ name, args }: Call, environment: Environment): Value {
  switch (name) {
    case 'IF':
    case 'IMPLIES': {
      const [condition, then, otherwise] = args
      const taken = condition && evaluate(condition, environment)
      if (typeof taken !== 'boolean') return undefined
      if (taken) return then && evaluate(then, environment)
      return name === 'IMPLIES' ? true : otherwise && evaluate(otherwise, environment)
    }
    case 'ISBLANK': {
      const [field] = args
      return field?.type === 'field' ? environment.isBlank(field.id) : undefined
    }
    case 'AND':
    case 'OR':
    case 'NOT': {
      const values = args.map((arg) => evaluate(arg, environment))
      if (!values.every((value) => typeof value === 'boolean')) return undefined
      if (name === 'NOT') return !values[0]
      return name === 'AND' ? values.every(Boolean) : values.some(Boolean)
    }
    case 'SUM':
    case 'MIN':
    case 'MAX':
    case 'ABS':
    case 'ROUNDUP': {
      const numbers = args.map((arg) => evaluate(arg, environment))
      if (!numbers.every((value) => typeof value === 'number')) return undefined
      return ofNumbers(name, numbers)
    }
  }
}

function ofNumbers(name: 'SUM' | 'MIN' | 'MAX' | 'ABS' | 'ROUNDUP', numbers: readonly number[]): number {
  const [first = 0, digits = 0] = numbers
  switch (name) {
    case 'SUM':
      return numbers.reduce((total, number) => total + number, 0)
    case 'MIN':
      return Math.min(...numbers)
    case 'MAX':
      return Math.max(...numbers)
    case 'ABS':
      return Math.abs(first)
    case 'ROUNDUP': {
      const scale = 10 ** digits
      // Away from zero, but 2.0000000001 classes of rooms are 2: the tolerance keeps quotients honest.
      return (Math.sign(first) * Math.ceil(Math.abs(first) * scale - TOLERANCE)) / scale
    }
  }
}
