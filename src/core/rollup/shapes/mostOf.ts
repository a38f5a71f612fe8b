import type { Shape } from '../../model/plan'
import { reachesMost } from '../verdict'
import type { Figures } from '../figures'

/**
 * Whether a place reaches at least k of n numbers and the floor of the others. `'notConcerned'` where one of
 * them is not asked of it.
 */
export function reachesMostAt(
  shape: Extract<Shape, { type: 'kOfN' }>,
  figures: Figures,
): boolean | undefined | 'notConcerned' {
  const measured = shape.of.map((limit) => ({ limit, figure: figures.figure(limit.subject) }))
  if (measured.some(({ figure }) => !figure?.isConcerned)) return 'notConcerned'
  return reachesMost(
    measured.map(({ limit, figure }) => ({ limit, value: figure?.value })),
    shape.atLeast,
    shape.floor,
  )
}
