import type { Check } from '../model/check'
import type { Field, FieldId } from '../model/field'
import type { Form } from '../model/form'
import type { Template } from '../model/template'
import { readyCheck, type ReadyCheck } from './judge'
import { layoutOf, type Slotted } from './layout'

/** A form's own fields in reading order. */
export interface ReadyForm {
  readonly id: string
  readonly fields: readonly Slotted[]
  /** Those a school may not leave blank. */
  readonly asked: readonly Slotted[]
}

export interface PreparedCheck {
  readonly check: Check
  readonly ready: ReadyCheck
}

/** A template made ready to check with: formulas compiled, fields by slot. */
export interface ReadyTemplate {
  readonly fields: readonly Field[]
  readonly checks: readonly PreparedCheck[]
  /** The checks that read a field. */
  readonly concerning: ReadonlyMap<FieldId, readonly PreparedCheck[]>
  readonly forms: readonly ReadyForm[]
}

const templates = new WeakMap<Template, ReadyTemplate>()

/** The template made ready, once. */
export function readyTemplate(template: Template): ReadyTemplate {
  const known = templates.get(template)
  if (known) return known
  const { fields, slotOf } = layoutOf(template.fields)
  const checks = template.checks.map((check) => ({ check, ready: readyCheck(check, slotOf) }))
  const fresh = {
    fields,
    checks,
    concerning: byField(checks),
    forms: template.forms.map((form) => readyForm(form, template)),
  }
  templates.set(template, fresh)
  return fresh
}

function readyForm(form: Form, template: Template): ReadyForm {
  const { slotOf } = layoutOf(template.fields)
  const fields = form.rows.flatMap(({ cells }) =>
    cells.flatMap((cell): Slotted[] => {
      const field = cell.kind === 'field' ? template.fields.get(cell.field) : undefined
      return field ? [{ field, slot: slotOf(field.id) }] : []
    }),
  )
  const asked = fields.filter(({ field }) => field.formula === undefined && field.blank === 'missing')
  return { id: form.id, fields, asked }
}

function byField(checks: readonly PreparedCheck[]): Map<FieldId, PreparedCheck[]> {
  const concerning = new Map<FieldId, PreparedCheck[]>()
  for (const each of checks)
    for (const field of each.check.fields) {
      const others = concerning.get(field)
      if (others) others.push(each)
      else concerning.set(field, [each])
    }
  return concerning
}
