import type { FieldId, FieldType } from '../model/field'
import type { RawValue } from '../model/raw'
import type { Submission } from '../model/submission'
import type { Template } from '../model/template'
import { readAll } from './environment'

/** What a school is, in contrast to how many of something it has. Dates are of one report only. */
const LASTING: readonly FieldType[] = ['text', 'code', 'choice', 'yesno', 'year']

/** Last year's answers that rarely change, to begin this year's workbook with; figures are never carried over. */
export function carriedOver({ fields }: Template, lastYear: Submission): Map<FieldId, RawValue> {
  const readings = readAll(fields, lastYear)
  return new Map(
    [...fields.values()]
      .filter(
        ({ id, type, formula }) =>
          formula === undefined && LASTING.includes(type) && readings.get(id)?.state === 'value',
      )
      .map(({ id }) => [id, lastYear.cells.get(id)]),
  )
}
