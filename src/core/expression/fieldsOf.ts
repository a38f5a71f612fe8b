import type { FieldId } from '../model/field'
import { LAST_YEAR, TOTAL, type Expression } from './expression'

function walk(expression: Expression, visit: (id: FieldId, insideIsBlank: boolean) => void): void {
  switch (expression.type) {
    case 'number':
    case 'text':
      return
    case 'field':
      return visit(expression.id, false)
    case 'negate':
      return walk(expression.operand, visit)
    case 'arithmetic':
    case 'comparison':
      walk(expression.left, visit)
      return walk(expression.right, visit)
    case 'call':
      for (const arg of expression.args)
        if (expression.name === 'ISBLANK' && arg.type === 'field') visit(arg.id, true)
        else walk(arg, visit)
  }
}

/** The fields a formula reads, in the order they are first written. */
export function fieldsOf(expression: Expression): FieldId[] {
  const found = new Set<FieldId>()
  walk(expression, (id) => found.add(id))
  return [...found]
}

/** The school's field behind last year's, or behind a county's sum of it. */
export const plainId = (id: FieldId): FieldId =>
  [LAST_YEAR, TOTAL].reduce(
    (left, prefix) => (left.startsWith(prefix) ? left.slice(prefix.length) : left),
    id,
  )

/** The fields whose value a formula needs: all but those it only asks ISBLANK about. */
export function requiredFields(expression: Expression): FieldId[] {
  const found = new Set<FieldId>()
  walk(expression, (id, insideIsBlank) => {
    if (!insideIsBlank) found.add(id)
  })
  return [...found]
}
