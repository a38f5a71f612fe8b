import type { Explanation } from '../model/submission'
import type { Words } from '../model/words'

/** Words of one's own shorter than this say nothing that the county could check. */
export const LEAST_TEXT = 6

/** The last of the reasons offered; it points to the words beside it. */
export const OTHER_REASON: Words = { zh: '其他（见情况说明）', en: 'other (see explanation)' }

/** Whether it answers a finding: a reason may stand alone, other words have to say something. */
export const explains = ({ reason, text }: Omit<Explanation, 'check'>): boolean =>
  (reason !== '' && reason !== OTHER_REASON.zh && reason !== OTHER_REASON.en) || text.length >= LEAST_TEXT
