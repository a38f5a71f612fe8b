/** Splits a whole number by weights into whole numbers that add up to it. */
export function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const parts = weights.map((weight) => Math.floor((total * weight) / sum))
  const heaviest = weights.indexOf(Math.max(...weights))
  return parts.map((part, index) =>
    index === heaviest ? part + total - parts.reduce((a, b) => a + b, 0) : part,
  )
}

/** Splits a whole number over parts in proportion, none getting more than the part holds. */
export function within(total: number, caps: readonly number[]): number[] {
  const sum = caps.reduce((a, b) => a + b, 0)
  const parts = caps.map((cap) => (sum === 0 ? 0 : Math.floor((total * cap) / sum)))
  let left = total - parts.reduce((a, b) => a + b, 0)
  return parts.map((part, index) => {
    const more = Math.min(left, (caps[index] ?? 0) - part)
    left -= more
    return part + more
  })
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** `{base}.{id}{suffix}` → number, for every member of a breakdown in order. */
export const spread = (
  base: string,
  ids: readonly string[],
  numbers: readonly number[],
  suffix = '',
): Record<string, number> =>
  Object.fromEntries(ids.map((id, index) => [`${base}.${id}${suffix}`, numbers[index] ?? 0]))
