import type { CountyMethod } from '../../model/countyCheck'
import type { KindId } from '../../model/field'
import type { CountyFinding, Part, PartValue, Rollup } from '../../model/rollup'

type Peers = Extract<CountyMethod, { type: 'peers' }>
type Found = Omit<CountyFinding, 'check'>

/** One school's ratio, as far as it can stand beside others. */
interface Standing {
  readonly part: Part
  readonly numerator: number
  readonly denominator: number
  readonly value: number
}

/**
 * Ratios far from those of the peers. Ratios are skewed to the right and errors are factors (元 for 万元, a digit too
 * many), so distances are taken between logarithms; a ratio of 0 has none and is left to other checks.
 */
export function outliersAmongPeers(
  method: Peers,
  { parts, indicators }: Pick<Rollup, 'parts' | 'indicators'>,
): Found[] {
  return indicators
    .filter(({ indicator: { key, group } }) => group === undefined && method.indicators.includes(key))
    .flatMap((county) => {
      const { id, per } = county.indicator
      const standing = parts.flatMap((part) => standingOf(part, part.indicators.get(id), method))
      const centres = centresByKind(standing, method)
      return standing.flatMap(({ part, value, numerator, denominator }): Found[] => {
        const centre = centres.get(part.school.kind)
        if (!centre || Math.abs(Math.log(value) - centre.middle) <= method.limit * centre.spread) return []
        const median = Math.exp(centre.middle)
        const others = (county.numerator ?? 0) - numerator
        const corrected = others + (median / per) * denominator
        return [
          {
            schools: [part.school],
            part,
            indicator: id,
            found: value,
            expected: median,
            effect: Math.abs((county.numerator ?? 0) - corrected) / corrected,
          },
        ]
      })
    })
}

function standingOf(part: Part, own: PartValue | undefined, { size, least }: Peers): Standing[] {
  // A ratio that cannot be told stands nowhere, as does one of 0.
  const { numerator = 0, denominator = 0, value = 0 } = own ?? {}
  const pupils = part.school.value(size.replace('{stage}', part.stage ?? ''))
  const isLarge = typeof pupils === 'number' && pupils >= least
  return isLarge && value > 0 ? [{ part, numerator, denominator, value }] : []
}

/** Where the logarithms of ratios lie, and how far apart. */
interface Centre {
  readonly middle: number
  readonly spread: number
}

/** Of the peers of every kind of school: those of its own kind, or all where these are too few. */
function centresByKind(standing: readonly Standing[], { peers }: Peers): Map<KindId, Centre> {
  const byKind = new Map<KindId, Standing[]>()
  for (const each of standing) {
    const { kind } = each.part.school
    const own = byKind.get(kind)
    if (own) own.push(each)
    else byKind.set(kind, [each])
  }
  const centres = new Map<KindId, Centre>()
  for (const [kind, own] of byKind) {
    const among = own.length >= peers ? own : standing
    const logarithms = among.map(({ value }) => Math.log(value))
    const middle = medianOf(logarithms)
    const spread = robustDeviation(logarithms, middle)
    if (among.length >= peers) centres.set(kind, { middle, spread })
  }
  return centres
}

/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const NORMAL = 1.4826

/**
 * The median absolute deviation as a standard deviation; where more than half of the values are alike, the mean one.
 * @see Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993
 */
export function robustDeviation(values: readonly number[], middle: number): number {
  const distances = values.map((value) => Math.abs(value - middle))
  const median = medianOf(distances)
  if (median > 0) return NORMAL * median
  return (Math.sqrt(Math.PI / 2) * distances.reduce((sum, each) => sum + each, 0)) / distances.length
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const upper = sorted[Math.floor(half)] ?? NaN
  return Number.isInteger(half) ? ((sorted[half - 1] ?? NaN) + upper) / 2 : upper
}
