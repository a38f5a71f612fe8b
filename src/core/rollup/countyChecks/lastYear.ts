import type { Band, CountyMethod } from '../../model/countyCheck'
import type { FieldId } from '../../model/field'
import type { CountyFinding, Rollup, School } from '../../model/rollup'

type AgainstLastYear = Extract<CountyMethod, { type: 'lastYear' }>
type Found = Omit<CountyFinding, 'check'>

/** Figures that moved too far since last year. Schools that were not there, or are gone, are no movement. */
export function movedSinceLastYear(
  { level, fields, bands }: AgainstLastYear,
  { schools, lastYear }: Pick<Rollup, 'schools' | 'lastYear'>,
): Found[] {
  const before = new Map(lastYear?.schools.map((school) => [school.schoolId, school]))
  return fields.flatMap((field): Found[] => {
    const pairs = schools.flatMap((school) => pairOf(school, before.get(school.schoolId), field))
    const total = sum(pairs.map(({ now }) => now))
    if (level === 'school')
      return pairs
        .filter(({ now, then }) => isTooFar(now, then, bands))
        .map(({ school, now, then }) => ({
          schools: [school],
          field,
          found: now,
          expected: then,
          effect: ratio(Math.abs(now - then), total),
        }))
    const then = sum(pairs.map((pair) => pair.then))
    if (!isTooFar(total, then, bands)) return []
    return [
      { schools: [], field, found: total, expected: then, effect: ratio(Math.abs(total - then), total) },
    ]
  })
}

interface Pair {
  readonly school: School
  readonly now: number
  readonly then: number
}

function pairOf(school: School, before: School | undefined, field: FieldId): Pair[] {
  const [now, then] = [school.value(field), before?.value(field)]
  return typeof now === 'number' && typeof then === 'number' ? [{ school, now, then }] : []
}

/** Beyond both limits of the band that last year's figure belongs to. */
export function isTooFar(now: number, then: number, bands: readonly Band[]): boolean {
  const band = bands.find(({ upTo }) => upTo === undefined || then <= upTo)
  const change = Math.abs(now - then)
  return band !== undefined && change > band.absolute && change > band.relative * then
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const ratio = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole)
