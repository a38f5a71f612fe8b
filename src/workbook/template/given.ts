import type { FieldId, RawValue, Template } from '#core'

/** The day of a date as Excel counts it: days since 1899-12-30. */
const excelDay = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569

/** What the template already knows; the school need not type it and cannot change it. */
export function givenValues({ kind, fields }: Template, year: number): Map<FieldId, RawValue> {
  const known: readonly (readonly [FieldId, RawValue])[] = [
    ['schoolYear', `${year}/${year + 1}`],
    ['referenceDate', excelDay(year, 9, 1)],
    ['schoolType', kind.label.zh],
  ]
  return new Map(known.filter(([id]) => fields.has(id)))
}
