import type { Check } from '../model/check'
import type { FieldId } from '../model/field'
import type { Submission, Value } from '../model/submission'
import type { Template } from '../model/template'
import { environmentOf, readAll } from './environment'
import { comparisonOf, judge, type Outcome } from './judge'

/** One cell, and the value with which checks would hold that now fail. */
export interface Repair {
  readonly field: FieldId
  readonly from: number
  readonly to: number
  /** Checks that would hold, the one asked about included. */
  readonly mends: readonly string[]
}

/**
 * The cell that is probably wrong where a sum does not add up: the one whose change mends most and breaks nothing.
 * `undefined` where several cells could be meant alike: a guess that is no better than the next one misleads.
 */
export function likelyRepair(check: Check, template: Template, submission: Submission): Repair | undefined {
  if (comparisonOf(check.expression)?.operator !== '=') return undefined
  const repairs = check.fields
    .flatMap((field) => repairBy(field, check, template, submission) ?? [])
    .sort((a, b) => scoreOf(b) - scoreOf(a))
  const [best, next] = repairs
  return best && scoreOf(best) > 1 && (!next || scoreOf(next) < scoreOf(best)) ? best : undefined
}

/** A slip of the fingers speaks as loud as one more check that is mended. */
const scoreOf = ({ from, to, mends }: Repair): number => mends.length + (isSlip(from, to) ? 1 : 0)

/** A digit too many or too few, or two digits that changed places. */
function isSlip(from: number, to: number): boolean {
  if (from === to * 10 || to === from * 10) return true
  const [a, b] = [String(from), String(to)]
  const places = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]))
  const [first = 0, second = 0] = places
  return a.length === b.length && places.length === 2 && a[first] === b[second] && a[second] === b[first]
}

function repairBy(
  field: FieldId,
  check: Check,
  template: Template,
  submission: Submission,
): Repair | undefined {
  const definition = template.fields.get(field)
  const from = submission.cells.get(field)
  if (!definition || definition.formula !== undefined || typeof from !== 'number') return undefined
  const at = (value: number): Judged => judgeWith(field, value, template, submission)
  const now = at(from)
  const gap = now.difference(check)
  const slope = (at(from + 1).difference(check) ?? NaN) - (gap ?? NaN)
  if (!gap || !Number.isFinite(slope) || slope === 0) return undefined
  const to = Math.round((from - gap / slope) * 100) / 100
  if (to < 0 || (definition.type === 'count' && !Number.isInteger(to))) return undefined
  const then = at(to)
  const concerned = template.checks.filter(({ fields }) => fields.includes(field))
  if (concerned.some((each) => then.outcome(each) === 'fail' && now.outcome(each) !== 'fail'))
    return undefined
  const mends = concerned.filter((each) => now.outcome(each) === 'fail' && then.outcome(each) !== 'fail')
  return mends.includes(check) ? { field, from, to, mends: mends.map(({ id }) => id) } : undefined
}

interface Judged {
  outcome(check: Check): Outcome
  difference(check: Check): number | undefined
}

function judgeWith(field: FieldId, value: Value, { fields }: Template, submission: Submission): Judged {
  const cells = new Map(submission.cells).set(field, value)
  const environment = environmentOf(readAll(fields, { ...submission, cells }), fields)
  return {
    outcome: (check) => judge(check, environment).outcome,
    difference: (check) => judge(check, environment).difference,
  }
}
