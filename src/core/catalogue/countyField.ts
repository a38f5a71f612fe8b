import type { Field, FieldId } from '../model/field'
import type { Catalogue } from './catalogue'

/** A field of the county's own form. */
export function countyField(
  id: FieldId | undefined,
  { templates }: Pick<Catalogue, 'templates'>,
): Field | undefined {
  if (id === undefined) return undefined
  for (const { kind, fields } of templates.values()) {
    const found = kind.level === 'county' ? fields.get(id) : undefined
    if (found) return found
  }
  return undefined
}
