import { SlotMap } from '../check/fieldMap'
import type { Indicator } from '../model/indicator'
import type { PartValue } from '../model/rollup'
import { partValue } from './indicatorValue'

/** Indicators, and where each stands among them. */
export interface PlacedIndicators {
  readonly indicators: readonly Indicator[]
  readonly slots: ReadonlyMap<string, number>
}

const SCOPES = [undefined, false, true] as const

/** An indicator's numbers: scope, numerator, denominator. */
const EACH = 3

/**
 * A part's values as bare numbers, objects only for who asks: a county's ten thousand schools have half a million.
 * NaN stands for what cannot be told.
 */
export class PartIndicators extends SlotMap<PartValue> {
  private readonly numbers: Float64Array

  constructor(
    private readonly own: PlacedIndicators,
    values: readonly PartValue[],
  ) {
    super(own.slots)
    this.numbers = new Float64Array(values.length * EACH)
    values.forEach(({ inScope, numerator = NaN, denominator = NaN }, slot) =>
      this.numbers.set([SCOPES.indexOf(inScope), numerator, denominator], slot * EACH),
    )
  }

  protected hasAt(): boolean {
    return true
  }

  protected at(slot: number): PartValue | undefined {
    const indicator = this.own.indicators[slot]
    if (!indicator) return undefined
    const { numbers } = this
    const from = slot * EACH
    const figure = (at: number): number | undefined => {
      const told = numbers[from + at]
      return Number.isNaN(told) ? undefined : told
    }
    return partValue(indicator, SCOPES[numbers[from] ?? 0], figure(1), figure(2))
  }
}
