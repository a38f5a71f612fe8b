import type { Explanation } from '../model/submission'
import type { Words } from '../model/words'

/** Words of one's own shorter than this say nothing that the county could check. */
export const LEAST_TEXT = 6

/** The last of the reasons offered; it points to the words beside it. */
export const OTHER_REASON: Words = { zh: '其他（见情况说明）', en: 'other (see explanation)' }

/**
 * Whether it answers a finding: a reason from the check's own list may stand alone, other words have to say something.
 * The template's formula says the same.
 */
export const explains = (
  { reason, text }: Omit<Explanation, 'check'>,
  reasons: readonly Words[] = [],
): boolean =>
  reasons.some((each) => isOf(each, reason)) ||
  (saysEnough(reason) && !isOf(OTHER_REASON, reason)) ||
  saysEnough(text)

const isOf = ({ zh, en }: Words, reason: string): boolean => reason === zh || reason === en

const saysEnough = (text: string): boolean => lettersLacking(text) <= 0

/**
 * How many characters more a text of one's own has to have. Blanks at either end say nothing, nor do several in a row: as
 * Excel's CLEAN and TRIM see them.
 */
export const lettersLacking = (text: string): number =>
  LEAST_TEXT -
  text
    .replace(/[\0-\x1f]/g, '') // eslint-disable-line no-control-regex -- what CLEAN takes away
    .replace(/[ \u3000]+/g, ' ')
    .trim().length
