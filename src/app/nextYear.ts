import { carriedOver, type FieldId, type RawValue, type Submission, type Template } from '#core'

/** What a school's workbook of one year says about that of the next: of the same kind and place, a year later. */
export const yearAfter = ({
  kind,
  jurisdiction,
  year,
}: Submission): Pick<Submission, 'kind' | 'jurisdiction' | 'year'> => ({
  kind,
  jurisdiction,
  year: year + 1,
})

/** What goes from last year’s workbook into a new template. */
export interface Brought {
  readonly values: ReadonlyMap<FieldId, RawValue>
  readonly lastYear: ReadonlyMap<FieldId, RawValue>
}

/** What a new template takes from last year's workbook: answers that last, and the figures to compare with. */
export const broughtInto = (template: Template, lastYear: Submission): Brought => ({
  values: carriedOver(template, lastYear),
  lastYear: lastYear.cells,
})
