import type { Check } from '../model/check'
import type { FieldId } from '../model/field'
import type { CellFinding, CheckFinding, Finding } from '../model/finding'
import type { RawValue } from '../model/raw'
import type { Submission } from '../model/submission'
import type { Template } from '../model/template'
import { TOLERANCE } from '../expression/expression'
import { explains } from './explanation'
import { judgeSlots, type Judgement, type ReadyCheck } from './judge'
import { readCells, withLastYear, type ReadCells, type Readings } from './readCells'
import { readyTemplate, type ReadyForm, type ReadyTemplate } from './ready'

/** All that is known about one submission. */
export interface Report {
  readonly findings: readonly Finding[]
  /** How many cells are still to be filled. */
  readonly blank: number
  /** Checks by outcome. */
  readonly outcomes: { readonly pass: number; readonly fail: number; readonly unknown: number }
  /** How many of the unknown wait for a figure that the school still owes. */
  readonly waiting: number
  /** How many more of the unknown only want last year's workbook. */
  readonly withoutLastYear: number
  readonly hasLastYear: boolean
  readonly readings: Readings
}

/**
 * Checks a submission against its template: every cell, every form's blanks, every check, in form order.
 * `lastYear` is the same school's submission of the year before, for year-on-year checks.
 */
export function checkSubmission(template: Template, submission: Submission, lastYear?: Submission): Report {
  const prepared = readyTemplate(template)
  const read = readCells(template.fields, submission)
  const slots = withLastYear(read, lastYear && readCells(template.fields, lastYear))
  const outcomes = { pass: 0, fail: 0, unknown: 0 }
  let waiting = 0
  let withoutLastYear = 0
  const failed = new Map<string, CheckFinding[]>()
  for (const { check, ready } of prepared.checks) {
    const judgement = judgeSlots(ready, slots)
    outcomes[judgement.outcome]++
    if (judgement.outcome === 'unknown' && isWaiting(ready, prepared, read)) waiting++
    else if (judgement.outcome === 'unknown' && check.yearOnYear && !lastYear) withoutLastYear++
    if (judgement.outcome !== 'fail') continue
    const finding = checkFinding(check, judgement, submission)
    const ofForm = failed.get(check.form)
    if (ofForm) ofForm.push(finding)
    else failed.set(check.form, [finding])
  }
  const findings: Finding[] = []
  let blank = 0
  for (const form of prepared.forms) {
    const owed = owedFields(form, read)
    findings.push(
      ...absentFindings(form, template, submission, read),
      ...cellFindings(form, submission, read),
      ...(failed.get(form.id) ?? []),
      ...blankFindings(form, owed, submission),
    )
    blank += owed.length
  }
  return {
    findings,
    blank,
    outcomes,
    waiting,
    withoutLastYear,
    hasLastYear: lastYear !== undefined,
    readings: read.readings,
  }
}

/** Some figure it needs is owed or unusable; a blank that may stay, or a zero denominator, is no such want. */
const isWaiting = ({ required }: ReadyCheck, { fields }: ReadyTemplate, { bySlot }: ReadCells): boolean =>
  required.some((slot) => {
    const reading = bySlot[slot]
    return reading?.state === 'problem' || (reading?.state === 'blank' && fields[slot]?.blank === 'missing')
  })

const checkFinding = (
  check: Check,
  { left, right, difference }: Judgement,
  submission: Submission,
): CheckFinding => ({
  type: 'check',
  check: check.id,
  kind: check.kind,
  form: check.form,
  fields: check.fields,
  left,
  right,
  difference,
  explanation: explanationOf(check, submission),
})

const explanationOf = (check: Check, { explanations }: Submission) =>
  check.kind === 'empirical'
    ? explanations.find((each) => each.check === check.id && explains(each, check.reasons))
    : undefined

/** A finding that still stands in the way of sending. */
export const isOpen = (finding: Finding): boolean =>
  finding.kind === 'logical' ||
  (finding.kind === 'empirical' && !(finding.type === 'check' && finding.explanation))

function cellFindings(form: ReadyForm, { cells }: Submission, { bySlot }: ReadCells): CellFinding[] {
  const findings: CellFinding[] = []
  for (const { field, slot } of form.fields) {
    const reading = bySlot[slot]
    const at = { type: 'cell', kind: 'logical', form: form.id, fields: [field.id] } as const
    if (reading?.state === 'problem') {
      const { problem, suggestion } = reading
      findings.push({ ...at, raw: cells.get(field.id), problem, suggestion })
    } else if (field.formula !== undefined && reading?.state === 'value') {
      const raw = cells.get(field.id)
      const suggestion = typeof reading.value === 'number' ? reading.value : undefined
      if (isOverwritten(raw, reading.value)) findings.push({ ...at, raw, problem: 'overwritten', suggestion })
    }
  }
  return findings
}

/** A deleted row or sheet takes its cells with it; an older edition may never have had them. */
function absentFindings(
  form: ReadyForm,
  template: Template,
  { edition }: Submission,
  read: ReadCells,
): Finding[] {
  const absent = read.absent.size === 0 ? [] : form.fields.filter(({ slot }) => read.absent.has(slot))
  if (absent.length === 0) return []
  return [
    {
      type: 'absent',
      kind: 'logical',
      form: form.id,
      fields: absent.map(({ field }) => field.id),
      edition: edition === template.edition ? undefined : edition,
    },
  ]
}

/** A computed cell may be uncalculated or empty; it may not hold another figure. */
const isOverwritten = (raw: RawValue, computed: unknown): boolean =>
  raw !== undefined &&
  raw !== '' &&
  typeof raw !== 'object' &&
  !(typeof raw === 'number' && typeof computed === 'number' && Math.abs(raw - computed) <= TOLERANCE)

/** Blank cells of typed fields that may not stay so. */
const owedFields = ({ asked }: ReadyForm, { bySlot }: ReadCells): FieldId[] =>
  asked.filter(({ slot }) => bySlot[slot]?.state === 'blank').map(({ field }) => field.id)

/** Those whose cell is gone are reported as such. */
function blankFindings(form: ReadyForm, owed: readonly FieldId[], { cells }: Submission): Finding[] {
  const fields = owed.filter((id) => cells.has(id))
  return fields.length === 0 ? [] : [{ type: 'blank', kind: 'logical', form: form.id, fields }]
}
