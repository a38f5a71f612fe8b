/** One school's stage: what it has of a resource, and how many pupils share it. */
export interface Share {
  readonly amount: number
  readonly pupils: number
}

/** How far schools lie apart, weighted by pupils. */
export interface Variation {
  /** Σ amount ÷ Σ pupils: the county's own ratio, not the mean of the schools' ratios. */
  readonly mean: number
  /** Standard deviation of the schools' ratios, each weighted by its share of the county's pupils. */
  readonly deviation: number
  /** Coefficient of variation (差异系数): deviation ÷ mean. */
  readonly variation: number
}

/**
 * The pupil-weighted coefficient of variation between schools: X̄ = ΣXᵢ/ΣPᵢ, S = √Σ(Pᵢ/P)(Xᵢ/Pᵢ − X̄)².
 * It does not depend on the unit of `amount`. Schools without pupils have no ratio and no weight.
 * `undefined` where there are no pupils or nothing to share.
 * @see 教督〔2017〕6号
 */
export function weightedVariation(parts: readonly Share[]): Variation | undefined {
  const schools = parts.filter(({ pupils }) => pupils > 0)
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0)
  const amount = schools.reduce((sum, school) => sum + school.amount, 0)
  // Without pupils there is no school left, and so nothing to share.
  if (amount === 0) return undefined
  const mean = amount / pupils
  const variance = schools.reduce(
    (sum, school) => sum + (school.pupils / pupils) * (school.amount / school.pupils - mean) ** 2,
    0,
  )
  const deviation = Math.sqrt(variance)
  return { mean, deviation, variation: deviation / mean }
}
