import { isLaterEdition } from '../check/editions'
import type { FieldId } from '../model/field'
import type { PastEdition } from '../model/template'
import { complain, type Complaint } from './complaint'

/** What earlier editions asked otherwise can only be about fields of today, or of then. */
export function refuseHistory(
  file: string,
  { edition, history }: { readonly edition: string; readonly history: readonly PastEdition[] },
  templates: readonly { readonly fields: ReadonlyMap<FieldId, unknown> }[],
  complaints: Complaint[],
): void {
  const isField = (id: FieldId): boolean => templates.some(({ fields }) => fields.has(id))
  for (const past of history) {
    const at = ['history', past.edition]
    if (!isLaterEdition(edition, past.edition))
      complaints.push(
        complain(file, at, `it is not before ${edition}`, 'name the last edition it is true of'),
      )
    for (const { field } of past.changed)
      if (!isField(field))
        complaints.push(complain(file, [...at, field], 'no form asks it', 'list it under "gone"'))
    for (const { field } of past.gone)
      if (isField(field))
        complaints.push(complain(file, [...at, field], 'a form still asks it', 'list it under "changed"'))
  }
}
