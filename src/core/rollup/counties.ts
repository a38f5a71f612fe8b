import type { Jurisdiction } from '../model/plan'
import type { Expected } from '../model/rollup'
import type { CountySource } from './countySource'

/** The smallest place that all of these lie in or are. */
export function commonPlace(ids: readonly string[], places: readonly Jurisdiction[]): string | undefined {
  const lineages = ids.map((id) => places.find((place) => place.id === id)?.lineage ?? [])
  return lineages[0]?.find((id) => lineages.every((lineage) => lineage.includes(id)))
}

/** Townships of two counties may have one name; above the county each carries the county's. */
export const townshipWithin = (
  township: string | undefined,
  county: string | undefined,
): string | undefined => (township === undefined || county === undefined ? township : `${county}·${township}`)

/**
 * Who should report to several counties together: those on their rosters, of a county without one those it counted,
 * and whoever is on the list of the place above and on none of theirs.
 */
export function rosterOfCounties(
  counties: readonly (CountySource & { readonly within: string | undefined })[],
  own: readonly Expected[] | undefined,
): readonly Expected[] | undefined {
  if (own === undefined && counties.every(({ roster }) => roster === undefined)) return undefined
  const all = new Map<string, Expected>()
  for (const { within, roster, schools } of counties)
    for (const each of roster ?? schools.flatMap(expectedOf))
      all.set(each.schoolId, { ...each, townshipName: townshipWithin(each.townshipName, within) })
  for (const each of own ?? []) if (!all.has(each.schoolId)) all.set(each.schoolId, each)
  return [...all.values()]
}

function expectedOf({ submission: { cells, kind } }: CountySource['schools'][number]): Expected[] {
  const text = (id: string): string => {
    const raw = cells.get(id)
    return raw === undefined || typeof raw === 'object' ? '' : String(raw)
  }
  const townshipName = text('townshipName') || undefined
  return [
    { schoolId: text('schoolId'), schoolName: text('schoolName'), kind, townshipName, flags: new Map() },
  ]
}
