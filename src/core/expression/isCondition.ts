import type { FieldId } from '../model/field'
import type { Expression } from './expression'

/** Whether a formula holds or does not, rather than coming to a number or a text. */
export function isCondition(expression: Expression, isYesNo: (id: FieldId) => boolean): boolean {
  switch (expression.type) {
    case 'comparison':
      return true
    case 'field':
      return isYesNo(expression.id)
    case 'call':
      return callIsCondition(expression, isYesNo)
    case 'number':
    case 'text':
    case 'negate':
    case 'arithmetic':
      return false
  }
}

function callIsCondition(
  { name, args }: Extract<Expression, { type: 'call' }>,
  isYesNo: (id: FieldId) => boolean,
): boolean {
  switch (name) {
    case 'ISBLANK':
      return true
    case 'IF':
    case 'IMPLIES':
    case 'AND':
    case 'OR':
    case 'NOT':
      return args.every((part) => isCondition(part, isYesNo))
    case 'SUM':
    case 'MIN':
    case 'MAX':
    case 'ABS':
    case 'ROUNDUP':
      return false
  }
}
