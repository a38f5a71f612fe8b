import { figureOf, type Target } from '../model/plan'
import type { Held, Part } from '../model/rollup'
import { partFigures, type Figures } from './figures'
import { reachesMostAt } from './shapes/mostOf'
import { isReachedBy, worthOf } from './shapes/worth'

/** Holds each school to a target; schools it does not concern stand in none of the lists. */
export function bySchools(target: Target, parts: readonly Part[], county: Figures, year: number): Held<Part> {
  const lists = { reached: [] as Part[], short: [] as Part[], lacking: [] as Part[] }
  for (const part of parts) {
    if (part.stage !== target.stage) continue
    const verdict = verdictOf(target, partFigures(part), county, year)
    if (verdict === 'notConcerned') continue
    lists[verdict === undefined ? 'lacking' : verdict ? 'reached' : 'short'].push(part)
  }
  return lists
}

function verdictOf(
  target: Target,
  figures: Figures,
  county: Figures,
  year: number,
): boolean | undefined | 'notConcerned' {
  if (target.shape.type === 'kOfN') return reachesMostAt(target.shape, figures)
  const shape = figureOf(target.shape)
  if (shape.type === 'passing') return 'notConcerned'
  const worth = worthOf(shape, target, { own: figures, county, lastYear: undefined, year })
  return worth ? isReachedBy(target, worth) : 'notConcerned'
}
