import { figureOf, type Target } from '../model/plan'
import type { Held, Part, Township, TownshipFigure } from '../model/rollup'
import { areaFigures, type Figures } from './figures'
import type { Standings } from './shapes/passing'
import { isReachedBy, worthOf } from './shapes/worth'

/**
 * Holds each township to a target. A township is left out where none of its schools is concerned and none is
 * missing; where one is missing, or a figure, it cannot be told.
 */
export function byTownships(
  target: Target,
  townships: readonly Township[],
  county: Figures,
  year: number,
): Held<TownshipFigure> {
  const lists = {
    reached: [] as TownshipFigure[],
    short: [] as TownshipFigure[],
    lacking: [] as TownshipFigure[],
  }
  const shape = target.shape.type === 'kOfN' ? undefined : figureOf(target.shape)
  if (shape === undefined || shape.type === 'passing') return lists
  for (const { name, indicators, isComplete } of townships) {
    const own = areaFigures(indicators, isComplete)
    const worth = worthOf(shape, target, { own, county, lastYear: undefined, year })
    if (!worth && isComplete) continue
    const figure = { township: name, value: typeof worth?.value === 'number' ? worth.value : undefined }
    const verdict = worth?.isWhole ? isReachedBy(target, worth) : undefined
    lists[verdict === undefined ? 'lacking' : verdict ? 'reached' : 'short'].push(figure)
  }
  return lists
}

export const standingsOfTownships = ({ reached, short, lacking }: Held<TownshipFigure>): Standings =>
  new Map([
    ...reached.map(({ township }) => [township, true] as const),
    ...short.map(({ township }) => [township, false] as const),
    ...lacking.map(({ township }) => [township, undefined] as const),
  ])

/** A township reaches what each of its schools reaches; one school that falls short decides. */
export function standingsOfSchools(
  { reached, short, lacking }: Held<Part>,
  townships: readonly Township[],
): Standings {
  const standings = new Map<string, boolean | undefined>()
  for (const { school } of reached) if (school.township) standings.set(school.township, true)
  for (const { school } of lacking) if (school.township) standings.set(school.township, undefined)
  for (const { name, isComplete } of townships) if (!isComplete) standings.set(name, undefined)
  for (const { school } of short) if (school.township) standings.set(school.township, false)
  return standings
}
