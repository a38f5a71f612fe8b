import { createHash } from 'node:crypto'
import {
  cellsOf,
  checkSubmission,
  rollUp,
  type Expected,
  type Explanation,
  type FieldId,
  type KindId,
  type RawValue,
  type Received,
  type Rollup,
  type RollupInput,
  type Submission,
} from '#core'
import { schoolFigures, type SchoolSketch } from '#demo'
import { catalogue, templateIn, templateOf } from './catalogue'

export const YEAR = 2025
export const JURISDICTION = 'yanzhou'

/** A school's submission as if read from its workbook; every field has a cell. */
export function submissionFrom(
  kind: KindId,
  source: string,
  filled: ReadonlyMap<FieldId, RawValue>,
  explanations: readonly Explanation[] = [],
): Submission {
  const { fields } = templateOf(kind)
  const cells = new Map<FieldId, RawValue>([...fields.keys()].map((id) => [id, filled.get(id)]))
  const places = new Map([...fields.values()].map(({ id, form }) => [id, { sheet: form, cell: 'D7' }]))
  return {
    source,
    kind,
    edition: catalogue.edition,
    jurisdiction: JURISDICTION,
    year: YEAR,
    cells,
    addresses: places,
    explanations,
    date1904: false,
  }
}

/** As a place sees it that adds submissions up: held to what it asks for. */
const checkedAt = (jurisdiction: string, submission: Submission) =>
  checkSubmission(templateIn(submission.kind, jurisdiction), submission)

export const receivedFrom = (submission: Submission): Received => ({
  submission,
  report: checkedAt(submission.jurisdiction, submission),
  digest: createHash('sha256')
    .update(JSON.stringify([submission.source, ...submission.cells]))
    .digest('hex'),
  seal: { standing: 'unsealed', current: '' },
})

/** An invented, consistent school; `change` stands for what its clerk typed otherwise. */
export function schoolFrom(
  kind: KindId,
  code: number,
  sketch: Partial<SchoolSketch> = {},
  change: Readonly<Record<FieldId, RawValue>> = {},
): Received {
  const schoolId = `3708120${String(code).padStart(3, '0')}`
  const figures = schoolFigures(templateOf(kind), {
    schoolId,
    schoolName: `第${code}学校`,
    townshipName: code % 2 === 0 ? '颜店镇' : '新驿镇',
    year: YEAR,
    pupils: { primary: 300 + 37 * code, junior: 420 + 53 * code, senior: 900 },
    wealth: 0.7 + (code % 7) / 10,
    isRural: code % 3 !== 0,
    isBoarding: code % 4 === 0,
    seed: code,
    ...sketch,
  })
  const cells = new Map([...cellsOf(figures), ...Object.entries(change)])
  return receivedFrom(submissionFrom(kind, `${code}.xlsx`, cells))
}

export const expectedFrom = (received: Received): Expected => {
  const value = (id: FieldId): string => {
    const reading = received.report.readings.get(id)
    return reading?.state === 'value' ? String(reading.value) : ''
  }
  return {
    schoolId: value('schoolId'),
    schoolName: value('schoolName'),
    kind: received.submission.kind,
    townshipName: value('townshipName'),
    flags: new Map(),
  }
}

/** What a place makes of schools: Yanzhou in 2025, with nothing refused and nothing of its own, unless said otherwise. */
export function rollUpOf(received: readonly Received[], rest: Partial<RollupInput> = {}): Rollup {
  const { jurisdiction = JURISDICTION, lastYear } = rest
  const atPlace = (schools: readonly Received[]): Received[] =>
    schools.map((each) =>
      each.submission.jurisdiction === jurisdiction
        ? each
        : { ...each, report: checkedAt(jurisdiction, each.submission) },
    )
  const before = lastYear && { ...lastYear, received: atPlace(lastYear.received) }
  const usual = { refused: 0, supplement: new Map(), year: YEAR }
  return rollUp(
    { ...usual, ...rest, received: atPlace(received), jurisdiction, ...(before && { lastYear: before }) },
    catalogue,
  )
}
