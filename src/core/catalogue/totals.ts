import { TOTAL } from '../expression/expression'
import type { Field, FieldId } from '../model/field'
import type { Kind } from '../model/template'

/** The county's fields, and the sums of its schools' that its indicators may use. */
export function withTotals(
  fields: ReadonlyMap<FieldId, Field>,
  templates: readonly { readonly kind: Kind; readonly fields: ReadonlyMap<FieldId, Field> }[],
): ReadonlyMap<FieldId, Field> {
  const sums = templates.flatMap(({ kind, fields: own }) =>
    kind.level === 'school'
      ? [...own.values()].flatMap((field): [FieldId, Field][] =>
          field.type === 'count' || field.type === 'decimal' ? [[TOTAL + field.id, field]] : [],
        )
      : [],
  )
  return new Map([...fields, ...sums])
}
