import { NO, YES, type Field, type FieldId } from '../model/field'
import { TOLERANCE, type Comparison, type Expression } from './expression'
import { requiredFields } from './fieldsOf'

/** How a formula names and types the fields it reads. */
export interface FormulaContext {
  field(id: FieldId): Pick<Field, 'type' | 'blank' | 'choices' | 'digits'>
  /** The reference to write for a field: its defined name, or a cell of the row at hand. */
  reference(id: FieldId): string
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

/**
 * The formula in Excel's notation, without a leading “=”, without a guard: right only where every field it
 * needs has a usable value (see {@link toGuardedFormula}). No array constants, no structured references, so
 * that conditional formats and validations may hold it.
 */
export function toFormula(expression: Expression, context: FormulaContext): string {
  const write = (part: Expression): string => toFormula(part, context)
  switch (expression.type) {
    case 'number':
      return String(expression.value)
    case 'text':
      return quote(expression.value)
    case 'field': {
      const reference = context.reference(expression.id)
      return context.field(expression.id).type === 'yesno' ? `(${reference}=${quote(YES)})` : reference
    }
    case 'negate':
      return `-${bracket(expression.operand, write)}`
    case 'arithmetic':
      return `${bracket(expression.left, write)}${expression.operator}${bracket(expression.right, write)}`
    case 'comparison':
      return isText(expression.left, context) || isText(expression.right, context)
        ? `${write(expression.left)}${expression.operator}${write(expression.right)}`
        : compareNumbers(
            expression.operator,
            bracket(expression.left, write),
            bracket(expression.right, write),
          )
    case 'call':
      return call(expression, write, context)
  }
}

const bracket = (part: Expression, write: (part: Expression) => string): string =>
  part.type === 'arithmetic' || part.type === 'comparison' || part.type === 'negate'
    ? `(${write(part)})`
    : write(part)

/** Text and yes/no compare exactly; only numbers need the tolerance. */
function isText(part: Expression, context: FormulaContext): boolean {
  if (part.type === 'text') return true
  return part.type === 'field' && !isNumeric(context.field(part.id))
}

/** Whether Excel holds the field’s answers as numbers. */
export const isNumeric = ({ type }: Pick<Field, 'type'>): boolean =>
  type === 'count' || type === 'decimal' || type === 'year' || type === 'date'

function compareNumbers(operator: Comparison, left: string, right: string): string {
  switch (operator) {
    case '=':
      return `ABS(${left}-${right})<=${TOLERANCE}`
    case '<>':
      return `ABS(${left}-${right})>${TOLERANCE}`
    case '<=':
      return `${left}-${right}<=${TOLERANCE}`
    case '>=':
      return `${left}-${right}>=-${TOLERANCE}`
    case '<':
      return `${left}-${right}<-${TOLERANCE}`
    case '>':
      return `${left}-${right}>${TOLERANCE}`
  }
}

function call(
  expression: Extract<Expression, { type: 'call' }>,
  write: (part: Expression) => string,
  context: FormulaContext,
): string {
  const args = expression.args.map(write)
  switch (expression.name) {
    case 'IMPLIES':
      return `IF(${args.join(',')},TRUE)`
    case 'ISBLANK': {
      const [field] = expression.args
      return field?.type === 'field' ? `ISBLANK(${context.reference(field.id)})` : 'FALSE'
    }
    case 'ROUNDUP':
      return `ROUNDUP(${args[0]}-SIGN(${args[0]})*${TOLERANCE},${args[1]})`
    case 'SUM':
    case 'MIN':
    case 'MAX':
    case 'ABS':
    case 'IF':
    case 'AND':
    case 'OR':
    case 'NOT':
      return `${expression.name}(${args.join(',')})`
  }
}

/**
 * The formula that answers only when it can: `""` where a field it needs is blank or of the wrong type, or
 * where it divides by zero.
 */
export function toGuardedFormula(expression: Expression, context: FormulaContext): string {
  const body = `IFERROR(${toFormula(expression, context)},"")`
  const guard = toGuard(expression, context)
  return guard === '' ? body : `IF(${guard},${body},"")`
}

/** A condition that holds when every needed field has a value of its type; `""` when nothing is needed. */
export function toGuard(expression: Expression, context: FormulaContext): string {
  const counted: string[] = []
  const conditions: string[] = []
  for (const id of requiredFields(expression)) {
    const field = context.field(id)
    const reference = context.reference(id)
    const oneOf = (texts: readonly string[]): string =>
      `OR(${texts.map((text) => `${reference}=${quote(text)}`).join(',')})`
    if (field.type === 'yesno') conditions.push(oneOf([YES, NO]))
    else if (field.type === 'choice') conditions.push(oneOf(field.choices?.map(({ zh }) => zh) ?? []))
    else if (field.type === 'code') conditions.push(`LEN(${reference})=${field.digits}`)
    else if (field.type === 'text') conditions.push(`LEN(${reference})>0`)
    else if (field.blank === 'zero') conditions.push(`COUNT(${reference})+COUNTBLANK(${reference})=1`)
    else counted.push(reference)
  }
  if (counted.length > 0) conditions.unshift(`COUNT(${counted.join(',')})=${counted.length}`)
  return conditions.length > 1 ? `AND(${conditions.join(',')})` : (conditions[0] ?? '')
}
