import type { Indicator, Part } from '#core'

/** How a ratio spreads between schools, as the helper columns work it out. */
export interface Spread {
  /** Σ numerator ÷ Σ denominator of the schools that have pupils, in the indicator's unit; absent where none has. */
  readonly mean: number | undefined
  /** A school's pupils × the square of its distance from the mean. */
  deviation(part: Part): number | undefined
  /** Of all schools together. */
  readonly deviations: number
}

/** Numerator and denominator where a school has told both. */
export function toldBy(
  part: Part,
  indicator: string,
): { numerator: number; denominator: number } | undefined {
  const { numerator, denominator } = part.indicators.get(indicator) ?? {}
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator }
}

export function spreadOf({ id, per }: Indicator, parts: readonly Part[]): Spread {
  let amount = 0
  let pupils = 0
  for (const part of parts) {
    const told = toldBy(part, id)
    if (!told || told.denominator <= 0) continue
    amount += told.numerator
    pupils += told.denominator
  }
  const mean = pupils > 0 ? (amount / pupils) * per : undefined
  const deviation = (part: Part): number | undefined => {
    const told = toldBy(part, id)
    if (!told || mean === undefined || told.denominator <= 0) return undefined
    return told.denominator * ((told.numerator / told.denominator) * per - mean) ** 2
  }
  return {
    mean,
    deviation,
    deviations: parts.reduce((sum, part) => sum + (deviation(part) ?? 0), 0),
  }
}
