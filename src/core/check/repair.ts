import type { Slots } from '../expression/compile'
import type { Check } from '../model/check'
import type { Field, FieldId } from '../model/field'
import type { Submission } from '../model/submission'
import type { Template } from '../model/template'
import { readCell } from './cell'
import { comparisonOf, judgeSlots } from './judge'
import { layoutOf } from './layout'
import { readCells, valueOf, workOut } from './readCells'
import { readyTemplate, type PreparedCheck } from './ready'

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
  const trial = trialOf(template, submission)
  const repairs = check.fields
    .flatMap((field) => repairBy(field, check, trial) ?? [])
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

/** A submission as it is, and as it would be with another value in one cell. */
interface Trial {
  readonly template: Template
  readonly submission: Submission
  readonly now: Slots
  with(field: Field, value: number): Slots
}

function trialOf(template: Template, submission: Submission): Trial {
  const layout = layoutOf(template.fields)
  const { slots: now } = readCells(template.fields, submission)
  return {
    template,
    submission,
    now,
    with(field, value) {
      // The cell holds a number now as then, so that it is blank in neither.
      const slots = { values: [...now.values], blanks: [...now.blanks] }
      slots.values[layout.slotOf(field.id)] = valueOf(readCell(field, value, submission.date1904), field)
      workOut(layout, slots)
      return slots
    },
  }
}

function repairBy(id: FieldId, check: Check, trial: Trial): Repair | undefined {
  const { template, submission, now } = trial
  const field = template.fields.get(id)
  const from = submission.cells.get(id)
  const concerned = readyTemplate(template).concerning.get(id) ?? []
  const asked = concerned.find((each) => each.check === check)
  if (!asked || !field || typeof from !== 'number') return undefined
  // Also where the check holds: a figure that is one too small is mended by the first trial.
  const differenceIn = (slots: Slots): number => {
    const [left, right] = [asked.ready.left?.(slots), asked.ready.right?.(slots)]
    return typeof left === 'number' && typeof right === 'number' ? left - right : NaN
  }
  const gap = differenceIn(now)
  // Nothing where the cell makes no difference, as a computed one, which each trial works out anew.
  const slope = differenceIn(trial.with(field, from + 1)) - gap
  const to = Math.round((from - gap / slope) * 100) / 100
  if (!Number.isFinite(to) || to < 0 || (field.type === 'count' && !Number.isInteger(to))) return undefined
  const then = trial.with(field, to)
  const fails = ({ ready }: PreparedCheck, slots: Slots): boolean =>
    judgeSlots(ready, slots).outcome === 'fail'
  if (concerned.some((each) => fails(each, then) && !fails(each, now))) return undefined
  const mends = concerned.filter((each) => fails(each, now) && !fails(each, then))
  return mends.includes(asked)
    ? { field: id, from, to, mends: mends.map((each) => each.check.id) }
    : undefined
}
