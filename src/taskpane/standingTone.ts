import type { SchoolTarget } from '#core'

type Tone = 'reached' | 'gap' | 'other'

/** Not reached although it holds now: blue, never red. */
export const isGap = (standing: SchoolTarget['standing']): boolean =>
  standing === 'due' || standing === 'missed' || standing === 'gap'

/** A sign beside every colour. */
export function standingTone(standing: SchoolTarget['standing']): {
  readonly tone: Tone
  readonly sign: string
} {
  if (standing === 'reached') return { tone: 'reached', sign: '✓' }
  return isGap(standing) ? { tone: 'gap', sign: '△' } : { tone: 'other', sign: '…' }
}
