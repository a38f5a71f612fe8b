import { STANDINGS, type Standing } from '#core'
import { messages } from '#messages'
import { textLiteral } from '../formula'
import { linesOf } from '../textWidth'
import type { Content } from '../sheetDraft'
import type { PlanSheet } from './county'
import { section, type Front } from './front'
import { planCountName, standingsName } from './names'

/** Standings without a verdict share one column; every other has its own. */
const NOT_JUDGED = ['shown', 'notMeasurable', 'notConcerned'] as const
const JUDGED = STANDINGS.filter(
  (standing): standing is Exclude<Standing, (typeof NOT_JUDGED)[number]> =>
    !NOT_JUDGED.some((each) => each === standing),
)
/** The columns of counts, from left to right. */
export const COUNTED = [...JUDGED, 'notJudged'] as const
export type CountedStanding = (typeof COUNTED)[number]

/** How many targets of each plan stand where. */
export function drawPlans(front: Front, ordinal: string): void {
  const { draft, county } = front
  const labels = county.words.front
  const standing = messages[county.language].report.standing
  section(front, labels.plans(ordinal))
  front.row++
  const heads = [labels.plan, labels.targets, ...JUDGED.map((each) => standing[each]), labels.notJudged]
  heads.forEach((value, index) => draft.put(front.row, index + 1, { value }, 'head'))
  draft.height(front.row, 28)
  const first = front.row + 1
  for (const planned of county.plans) {
    front.row++
    const { plan, progress } = planned
    const title = county.words.plan.title(county.say(plan.title), plan.number)
    draft
      .put(front.row, 1, { value: title }, 'small')
      .put(front.row, 2, { formula: `ROWS(${standingsName(plan.id)})`, value: progress.length }, 'numberBold')
    JUDGED.forEach((each, index) => draft.put(front.row, index + 3, count(planned, [each], front), 'number'))
    draft
      .put(front.row, JUDGED.length + 3, count(planned, NOT_JUDGED, front), 'number')
      .height(front.row, linesOf(title, 26) * 12 + 6)
  }
  if (front.row >= first)
    COUNTED.forEach((each, index) =>
      draft.define(planCountName(each), first, index + 3, front.row, index + 3),
    )
  front.row++
}

function count({ plan, progress }: PlanSheet, wanted: readonly Standing[], { county }: Front): Content {
  const words = messages[county.language].report.standing
  return {
    formula: wanted.map((each) => `COUNTIF(${standingsName(plan.id)},${textLiteral(words[each])})`).join('+'),
    value: progress.filter(({ standing }) => wanted.includes(standing)).length,
  }
}
