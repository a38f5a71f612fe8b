import { createHash } from 'node:crypto'
import { sealOf, sealText, submissionOf, type Submission, type WorkbookContent } from '#core'
import { catalogue, templateIn } from './catalogue'
import { requestFor, sampleCells } from './filledTemplate'

/** A school with what programs write in ways of their own: a fraction, quotes, two lines in a cell. */
const template = templateIn('nineYear')
const [check] = template.checks.filter(({ kind }) => kind === 'empirical')
export const values = new Map(sampleCells('nineYear'))
  .set('siteArea', 12345.67)
  .set('schoolName', '石桥镇“九年一贯制”学校')
const explanations = [{ check: check?.id ?? '', reason: '学区调整', text: '第一行\n第二行 <&>' }]
export const request = requestFor(template, { values, explanations })

export const submissionIn = (content: WorkbookContent): Submission => {
  const submission = submissionOf(content, 's.xlsx', catalogue)
  if ('code' in submission) throw new Error(submission.code)
  return submission
}

const sealOfSubmission = (submission: Submission): string =>
  sealOf(createHash('sha256').update(sealText(catalogue, submission)).digest('hex'))

export const sealIn = (content: WorkbookContent): string => sealOfSubmission(submissionIn(content))

/** The seal over the figures as they were typed, before any program has written or read them. */
export const sealOfTyped = (): string =>
  sealOfSubmission({
    source: '',
    kind: template.kind.id,
    edition: template.edition,
    jurisdiction: request.jurisdiction.id,
    year: request.year,
    cells: values,
    addresses: new Map(),
    explanations,
    date1904: false,
  })
