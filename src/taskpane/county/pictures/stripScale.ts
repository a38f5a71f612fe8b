/** Where values stand on a strip, in per cent of its length. */
export interface StripScale {
  readonly at: (value: number) => number
  /** Further out than the strip is long: drawn at its right end. */
  readonly isBeyond: (value: number) => boolean
  readonly from: number
  readonly to: number
}

const LEFT = 2
const RIGHT = 96

/** A value so many times what most have is a slip more often than a school: it must not press all others together. */
const FAR = 3
const MOST = 0.9

/** The strip begins at 0, or below where values do, and ends where most values and every limit have found room. */
export function stripScale(values: readonly number[], limits: readonly number[]): StripScale {
  const sorted = [...values].sort((a, b) => a - b)
  const most = sorted[Math.floor((sorted.length - 1) * MOST)] ?? 0
  const greatest = sorted.at(-1) ?? 0
  const reach = Math.max(most, ...limits)
  const to = (greatest > FAR * reach && reach > 0 ? FAR * reach : Math.max(greatest, ...limits)) || 1
  const from = Math.min(0, sorted[0] ?? 0)
  return {
    at: (value) => LEFT + (Math.min(1, (value - from) / (to - from)) * (RIGHT - LEFT) || 0),
    isBeyond: (value) => value > to,
    from,
    to,
  }
}

/**
 * Dots that would hide each other are put on top of each other: how high each one lies, counted from 0. `places` are
 * in order; two on one level lie at least `width` apart.
 */
export function stacked(
  places: readonly number[],
  width: number,
): { readonly heights: readonly number[]; readonly highest: number } {
  const last: number[] = []
  const heights = places.map((place) => {
    const free = last.findIndex((before) => place - before >= width)
    const height = free < 0 ? last.length : free
    last[height] = place
    return height
  })
  return { heights, highest: Math.max(0, last.length - 1) }
}
