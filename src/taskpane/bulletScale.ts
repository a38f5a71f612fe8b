import type { Limit } from '#core'

/** Where the parts of a bullet bar end, in per cent of its length. */
export interface BulletScale {
  readonly value: number | undefined
  readonly limit: number
  readonly lastYear: number | undefined
}

/** The longest of value, target and last year's value fills nine tenths of the bar; it always begins at 0. */
export function bulletScale(
  value: number | undefined,
  { value: limit }: Pick<Limit, 'value'>,
  lastYear?: number,
): BulletScale {
  const longest = Math.max(value ?? 0, limit, lastYear ?? 0)
  const at = (amount: number): number => (longest === 0 ? 0 : Math.max(0, (amount / longest) * 90))
  return {
    value: value === undefined ? undefined : at(value),
    limit: at(limit),
    lastYear: lastYear === undefined ? undefined : at(lastYear),
  }
}
