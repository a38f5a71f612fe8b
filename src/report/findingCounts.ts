import { isOpen, type Report } from '#core'

/** Findings of one school, by what still has to be done. */
export interface FindingCounts {
  readonly logical: number
  readonly empirical: number
  readonly explained: number
  readonly blank: number
}

/** How many findings a school has of each kind, and how many blank cells. */
export function findingCounts({ findings, blank }: Pick<Report, 'findings' | 'blank'>): FindingCounts {
  const inForce = findings.filter(({ type }) => type !== 'blank')
  const empirical = inForce.filter(({ kind }) => kind === 'empirical')
  const open = empirical.filter(isOpen).length
  return {
    logical: inForce.filter(({ kind }) => kind === 'logical').length,
    empirical: open,
    explained: empirical.length - open,
    blank,
  }
}
