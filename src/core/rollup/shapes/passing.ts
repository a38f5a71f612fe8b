import type { Held, TownshipFigure } from '../../model/rollup'

/** How a township stands to one listed target; `undefined`: cannot tell; absent: it is not asked of it. */
export type Standings = ReadonlyMap<string, boolean | undefined>

/**
 * Which townships reach everything that a list asks of them; `value` is how many of the listed they reach.
 * One listed target not reached decides; short of that, one that cannot be told leaves the township untold.
 */
export function passingOf(townships: readonly string[], listed: readonly Standings[]): Held<TownshipFigure> {
  const reached: TownshipFigure[] = []
  const short: TownshipFigure[] = []
  const lacking: TownshipFigure[] = []
  for (const township of townships) {
    const own = listed.flatMap((standings) => (standings.has(township) ? [standings.get(township)] : []))
    if (own.length === 0) continue
    const figure = { township, value: own.filter((each) => each === true).length }
    ;(own.includes(false) ? short : own.includes(undefined) ? lacking : reached).push(figure)
  }
  return { reached, short, lacking }
}
