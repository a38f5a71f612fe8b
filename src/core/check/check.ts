import type { Check } from '../model/check'
import type { Field } from '../model/field'
import type { CellFinding, CheckFinding, Finding } from '../model/finding'
import type { Form } from '../model/form'
import type { RawValue } from '../model/raw'
import type { Submission } from '../model/submission'
import type { Template } from '../model/template'
import { environmentOf, readAll, type Readings } from './environment'
import { judge } from './judge'
import { TOLERANCE } from '../expression/expression'

/** How far one form is filled. */
export interface FormProgress {
  readonly form: string
  readonly filled: number
  readonly blank: number
}

/** All that is known about one submission. */
export interface Report {
  readonly findings: readonly Finding[]
  readonly progress: readonly FormProgress[]
  /** Checks by outcome. */
  readonly outcomes: { readonly pass: number; readonly fail: number; readonly unknown: number }
  /** How many of the unknown wait for a figure that the school still owes. */
  readonly waiting: number
  /** Without last year's submission its checks are among the unknown. */
  readonly hasLastYear: boolean
  readonly readings: Readings
}

/**
 * Checks a submission against its template: every cell, every form's blanks, every check, in form order.
 * `lastYear` is the same school's submission of the year before, for year-on-year checks.
 */
export function checkSubmission(template: Template, submission: Submission, lastYear?: Submission): Report {
  const readings = readAll(template.fields, submission)
  const environment = environmentOf(readings, template.fields, lastYear && readAll(template.fields, lastYear))
  const outcomes = { pass: 0, fail: 0, unknown: 0 }
  let waiting = 0
  const failed: CheckFinding[] = []
  for (const check of template.checks) {
    const { outcome, left, right, difference } = judge(check, environment)
    outcomes[outcome]++
    if (outcome === 'unknown' && isWaiting(check, template, readings)) waiting++
    if (outcome !== 'fail') continue
    failed.push({
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
  }
  const findings = template.forms.flatMap((form): Finding[] => [
    ...absentFindings(form, template, submission),
    ...cellFindings(form, template, submission, readings),
    ...failed.filter((finding) => finding.form === form.id),
    ...blankFindings(form, template, submission, readings),
  ])
  const progress = template.forms.map((form) => progressOf(form, template, readings))
  return { findings, progress, outcomes, waiting, hasLastYear: lastYear !== undefined, readings }
}

/** Some figure it needs is owed or unusable; a blank that may stay, or a zero denominator, is no such want. */
const isWaiting = ({ required }: Check, { fields }: Template, readings: Readings): boolean =>
  required.some((id) => {
    const reading = readings.get(id)
    return reading?.state === 'problem' || (reading?.state === 'blank' && fields.get(id)?.blank === 'missing')
  })

/** An explanation answers a finding once it says something. */
const explanationOf = (check: Check, { explanations }: Submission) =>
  check.kind === 'empirical'
    ? explanations.find(({ check: id, reason, text }) => id === check.id && (reason !== '' || text !== ''))
    : undefined

/** A finding that still stands in the way of sending. */
export const isOpen = (finding: Finding): boolean =>
  finding.kind === 'logical' ||
  (finding.kind === 'empirical' && !(finding.type === 'check' && finding.explanation))

/** The typed and computed fields of a form, in reading order. */
export function fieldsOfForm(form: Form, template: Template): Field[] {
  return form.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const field = cell.kind === 'field' ? template.fields.get(cell.field) : undefined
      return field ? [field] : []
    }),
  )
}

function cellFindings(
  form: Form,
  template: Template,
  { cells }: Submission,
  readings: Readings,
): CellFinding[] {
  return fieldsOfForm(form, template).flatMap((field): CellFinding[] => {
    const at = {
      type: 'cell',
      kind: 'logical',
      form: form.id,
      fields: [field.id],
      raw: cells.get(field.id),
    } as const
    const reading = readings.get(field.id)
    if (reading?.state === 'problem')
      return [{ ...at, problem: reading.problem, suggestion: reading.suggestion }]
    if (field.formula !== undefined && reading?.state === 'value' && isOverwritten(at.raw, reading.value))
      return [
        {
          ...at,
          problem: 'overwritten',
          suggestion: typeof reading.value === 'number' ? reading.value : undefined,
        },
      ]
    return []
  })
}

/** A deleted row or sheet takes its cells with it; an older edition may never have had them. */
function absentFindings(form: Form, template: Template, { cells, edition }: Submission): Finding[] {
  const absent = fieldsOfForm(form, template).filter(({ id }) => !cells.has(id))
  if (absent.length === 0) return []
  return [
    {
      type: 'absent',
      kind: 'logical',
      form: form.id,
      fields: absent.map(({ id }) => id),
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

/** Blank cells of typed fields that may not stay so; those whose cell is gone are reported as such. */
function owedFields(form: Form, template: Template, readings: Readings): Field[] {
  return fieldsOfForm(form, template).filter(
    ({ id, blank, formula }) =>
      formula === undefined && blank === 'missing' && readings.get(id)?.state === 'blank',
  )
}

function blankFindings(form: Form, template: Template, { cells }: Submission, readings: Readings): Finding[] {
  const owed = owedFields(form, template, readings).filter(({ id }) => cells.has(id))
  if (owed.length === 0) return []
  return [{ type: 'blank', kind: 'logical', form: form.id, fields: owed.map(({ id }) => id) }]
}

function progressOf(form: Form, template: Template, readings: Readings): FormProgress {
  const asked = fieldsOfForm(form, template).filter(
    ({ blank, formula }) => formula === undefined && blank === 'missing',
  )
  const blank = owedFields(form, template, readings).length
  return { form: form.id, filled: asked.length - blank, blank }
}
