import type { CountyIndicator, Expected, Part, School, Township } from '../model/rollup'
import { compareText, nameOf } from './reception'

interface Grouped {
  readonly schools: readonly School[]
  readonly parts: readonly Part[]
  /** Expected and not counted. */
  readonly absent: readonly Expected[]
}

/** The county's parts by township, in order of name. Missing schools count where the roster places them. */
export function townshipsOf(
  { schools, parts, absent }: Grouped,
  indicatorsOf: (parts: readonly Part[]) => CountyIndicator[],
): Township[] {
  const names = new Set(
    [
      ...schools.map(({ township }) => township),
      ...absent.map(({ townshipName }) => nameOf(townshipName)),
    ].filter((name) => name !== undefined),
  )
  return [...names].sort(compareText).map((name) => {
    const own = parts.filter(({ school }) => school.township === name)
    const away = absent.filter(({ townshipName }) => nameOf(townshipName) === name)
    return {
      name,
      parts: own,
      missing: away,
      isComplete: away.length === 0,
      indicators: indicatorsOf(own),
    }
  })
}
