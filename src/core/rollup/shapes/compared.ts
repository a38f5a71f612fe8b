import type { Figure, Worth } from '../figures'

/**
 * Two groups of schools held against each other. Where there is nobody of the first group, nobody is asked;
 * where there is nobody of the second, it cannot be told.
 */
export function compared(
  of: Figure | undefined,
  to: Figure | undefined,
  calculate: (of: number, to: number) => number | undefined,
): Worth | undefined {
  if (!of) return undefined
  const isTold = typeof of.value === 'number' && typeof to?.value === 'number'
  return {
    value: isTold ? calculate(of.value, to?.value) : undefined,
    isWhole: of.isWhole && to?.isWhole === true,
  }
}
