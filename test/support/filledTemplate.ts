import { cellsOf, OTHER_REASON, type Explanation, type FieldId, type RawValue, type Template } from '#core'
import { schoolFigures } from '#demo'
import type { WorkbookSpec } from '#spec'
import { templateWorkbook, type TemplateRequest } from '#workbook'
import { catalogue, templateIn } from './catalogue'

/** A made-up school of each kind in which no check finds anything, as typed in Yanzhou. */
export const sampleCells = (kind: string): Map<FieldId, RawValue> =>
  cellsOf(
    schoolFigures(templateIn(kind), {
      schoolId: '3799000101',
      schoolName: `清河镇中心${templateIn(kind).kind.label.zh}`,
      townshipName: '清河镇',
      year: 2025,
      pupils: { preschool: 162, primary: 504, junior: 576, senior: 1440, special: 90 },
      wealth: 1.2,
      isRural: true,
      isBoarding: kind !== 'primarySchool',
      seed: 1,
    }),
  )

/** The same school the year before: nothing but its enrolment was another, as it says itself. */
export const yearBefore = (cells: ReadonlyMap<FieldId, RawValue>): Map<FieldId, RawValue> =>
  new Map(
    [...cells].map(([id, raw]) => [id, cells.get(id.replace(/^enrolment\./, 'enrolmentPrevYear.')) ?? raw]),
  )

export function requestFor(
  template: Template,
  more: Partial<TemplateRequest> = {},
  place = 'yanzhou',
): TemplateRequest {
  const jurisdiction = catalogue.jurisdictions.find(({ id }) => id === place)
  if (!jurisdiction) throw new Error(`no ${place}`)
  const { plans, stages } = catalogue
  return { template, jurisdiction, plans, stages, year: 2025, ...more }
}

export const blankTemplate = (template: Template): WorkbookSpec => templateWorkbook(requestFor(template))

/** The consistent sample school, with its own last year. */
export function cleanTemplate(template: Template): WorkbookSpec {
  const values = sampleCells(template.kind.id)
  return templateWorkbook(requestFor(template, { values, lastYear: yearBefore(values) }))
}

/** What a careless clerk makes of the sample school: one of each kind of mistake. */
export function carelessRequest(template: Template): TemplateRequest {
  const { id } = template.kind
  const lastYear = sampleCells(id)
  const values = new Map(lastYear)
  const [stage = ''] = template.kind.stages
  const total = Number(values.get(`enrolment.${stage}`))
  // More girls than pupils, a total that does not add up, and half of last year's pupils.
  values.set(`enrolment.${stage}.girls`, total + 5)
  values.set(`enrolment.${stage}`, Math.round(total / 2))
  // A unit typed along, a negative figure, a fraction of a person, three decimals, a word of one's own, a short code.
  values.set('classrooms', '45间')
  values.set('books', -5)
  values.set(`fullTimeTeachers.${stage}`, 20.5)
  values.set('siteArea', 1234.567)
  values.set('isPublic', '对')
  values.set('schoolId', '37990001')
  values.set('principalName', '')
  values.set('yearEstablished', 98)
  values.delete('equipmentValue')
  values.delete(`graduates.${stage}`)
  const explanations: Explanation[] = template.checks
    .filter(({ kind }) => kind === 'empirical')
    .filter((_, index) => index % 2 === 0)
    .map(({ id, reasons: [first] }, index) => ({ check: id, ...said(index, first?.zh ?? '') }))
  return requestFor(template, { values, lastYear, explanations })
}

/** Some of it explains, some does not. */
function said(index: number, listed: string): Omit<Explanation, 'check'> {
  const all = [
    { reason: listed, text: '' },
    { reason: '', text: '属实' },
    { reason: '', text: '九月学区调整' },
    { reason: OTHER_REASON.zh, text: '' },
    { reason: OTHER_REASON.zh, text: '九月学区调整' },
    { reason: '无', text: '' },
    { reason: '九月学区调整', text: '' },
    { reason: '', text: '属\u3000\u3000\u3000 \u3000实' },
  ]
  return all[index % all.length] as Omit<Explanation, 'check'>
}

export const carelessTemplate = (template: Template): WorkbookSpec =>
  templateWorkbook(carelessRequest(template))
