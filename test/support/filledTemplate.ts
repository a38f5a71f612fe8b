import { cellsOf, type Explanation, type FieldId, type RawValue, type Template } from '#core'
import { templateWorkbook, type TemplateRequest, type WorkbookSpec } from '#workbook'
import { catalogue, templateIn } from './catalogue'
import { sampleSchool } from './sampleSchool'

/** The sample school's figures, as typed in Yanzhou. */
export const sampleCells = (kind: string): Map<FieldId, RawValue> => {
  const { fields } = templateIn(kind)
  return new Map([...cellsOf(sampleSchool(kind))].filter(([id]) => fields.has(id)))
}

export function requestFor(template: Template, more: Partial<TemplateRequest> = {}): TemplateRequest {
  const jurisdiction = catalogue.jurisdictions.find(({ id }) => id === 'yanzhou')
  if (!jurisdiction) throw new Error('no yanzhou')
  const { plans, stages } = catalogue
  return { template, jurisdiction, plans, stages, year: 2025, ...more }
}

export const blankTemplate = (template: Template): WorkbookSpec => templateWorkbook(requestFor(template))

/** The consistent sample school, with itself as last year. */
export function cleanTemplate(template: Template): WorkbookSpec {
  const values = sampleCells(template.kind.id)
  return templateWorkbook(requestFor(template, { values, lastYear: values }))
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
    .map((check) => ({ check: check.id, reason: '学区调整', text: '' }))
  return requestFor(template, { values, lastYear, explanations })
}

export const carelessTemplate = (template: Template): WorkbookSpec =>
  templateWorkbook(carelessRequest(template))
