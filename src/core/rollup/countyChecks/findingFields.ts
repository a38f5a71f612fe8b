import { fieldsOf } from '../../expression/fieldsOf'
import type { FieldId } from '../../model/field'
import type { CountyFinding } from '../../model/rollup'
import type { Template } from '../../model/template'

/** The fields of a school's own workbook that a county finding is about: those to look at first. */
export function countyFindingFields(
  { check, field, indicator }: CountyFinding,
  { indicators }: Pick<Template, 'indicators'>,
): FieldId[] {
  if (check.method.type === 'placed') return ['townshipName']
  if (field !== undefined) return [field]
  const ratio = indicators.find(({ id }) => id === indicator)
  const parts = ratio ? [ratio.numerator, ratio.denominator] : []
  return [...new Set(parts.flatMap((part) => (part ? fieldsOf(part) : [])))]
}
