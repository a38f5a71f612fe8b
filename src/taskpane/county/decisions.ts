import { isSettledExclusion, type Decision } from '#core'
import type { Arrival, ArrivedSchool, Tally } from '#report'

/** What the official decided, by the digest of the file. */
export type Decisions = ReadonlyMap<string, Decision>

/** Files of one school that differ, of which the official picks one. */
export interface Twice {
  readonly schoolId: string
  readonly schoolName: string | undefined
  readonly files: readonly ArrivedSchool[]
}

/** Schools that sent different files, whether the official has picked one or not. */
export function twiceOf(
  arrivals: readonly Arrival[],
  tally: Tally | undefined,
  decisions: Decisions,
): Twice[] {
  const undecided = new Set(
    (tally?.excluded ?? []).flatMap((each) => (each.reason === 'sentTwice' ? [each.schoolId] : [])),
  )
  const bySchool = new Map<string, Map<string, ArrivedSchool>>()
  for (const each of arrivals) {
    if (each.type !== 'school' || each.schoolId === undefined || each.year !== tally?.year) continue
    const files = bySchool.get(each.schoolId) ?? new Map<string, ArrivedSchool>()
    // The same bytes under two names are one file.
    files.set(each.digest, files.get(each.digest) ?? each)
    bySchool.set(each.schoolId, files)
  }
  return [...bySchool].flatMap(([schoolId, files]): Twice[] => {
    const all = [...files.values()]
    const isDecided = all.some(({ digest }) => decisions.get(digest)?.take === 'adopt')
    if (!isDecided && !undecided.has(schoolId)) return []
    return [{ schoolId, schoolName: all[0]?.schoolName, files: all }]
  })
}

/** What an official has to look at before the file is as good as it can be. */
export function needsAttention(each: Arrival, tally: Tally | undefined): boolean {
  const own = (tally?.excluded ?? []).filter(
    ({ digest, source }) => digest === each.digest && source === each.source,
  )
  if (own.some(isSettledExclusion)) return false
  if (own.length > 0 || each.type === 'refusal') return true
  if (each.type === 'county') return false
  const { counts, seal, edition } = each
  return (
    counts.logical + counts.empirical + counts.blank > 0 ||
    seal === 'changed' ||
    seal === 'otherEdition' ||
    edition !== undefined
  )
}
