import type { FieldId } from '../model/field'
import type { Value } from '../model/submission'
import { compile, type Program, type Slots } from './compile'
import type { Expression } from './expression'
import { fieldsOf } from './fieldsOf'

/** What a formula sees of a submission. */
export interface Environment {
  /** The typed value, or `undefined` where the cell is blank or unusable. */
  value(id: FieldId): Value
  /** The cell is empty. */
  isBlank(id: FieldId): boolean
}

interface Compiled {
  readonly ids: readonly FieldId[]
  readonly run: Program
}

const compiled = new WeakMap<Expression, Compiled>()

/** The value of a formula, or `undefined` for “cannot tell”; see {@link compile} for what that means. */
export function evaluate(expression: Expression, environment: Environment): Value {
  const { ids, run } = compiledOnce(expression)
  return run(slotsFor(ids, environment))
}

/** The fields named, in that order. */
export const slotsFor = (ids: readonly FieldId[], environment: Environment): Slots => ({
  values: ids.map((id) => environment.value(id)),
  blanks: ids.map((id) => environment.isBlank(id)),
})

function compiledOnce(expression: Expression): Compiled {
  const known = compiled.get(expression)
  if (known) return known
  const ids = fieldsOf(expression)
  const fresh = { ids, run: compile(expression, (id) => ids.indexOf(id)) }
  compiled.set(expression, fresh)
  return fresh
}
