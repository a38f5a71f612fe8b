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
  type Submission,
} from '#core'
import { schoolFigures, type SchoolSketch } from '#demo'
import { catalogue, templateOf } from './catalogue'

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
    places,
    explanations,
    date1904: false,
  }
}

export const receivedFrom = (submission: Submission): Received => ({
  submission,
  report: checkSubmission(templateOf(submission.kind), submission),
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

export const rollUpOf = (
  received: readonly Received[],
  rest: {
    readonly refused?: number
    readonly roster?: readonly Expected[]
    readonly supplement?: ReadonlyMap<FieldId, RawValue>
    readonly year?: number
    readonly jurisdiction?: string
  } = {},
): Rollup =>
  rollUp(
    { received, refused: 0, supplement: new Map(), year: YEAR, jurisdiction: JURISDICTION, ...rest },
    catalogue,
  )
