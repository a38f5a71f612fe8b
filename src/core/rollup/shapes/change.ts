import { reaches } from '../verdict'
import type { Figure, Worth } from '../figures'

/**
 * This year − last year: rising, not rising. Without last year's figure it cannot be told. What has come to the
 * `ceiling` cannot rise and has reached whatever a rise is asked of.
 */
export function changeOf(
  now: Figure | undefined,
  before: Figure | undefined,
  ceiling: number | undefined,
): Worth | undefined {
  if (!now) return undefined
  const isTold = typeof now.value === 'number' && typeof before?.value === 'number'
  const isFull = ceiling !== undefined && reaches('>=', now.value, ceiling) === true
  return {
    value: isTold ? now.value - before?.value : undefined,
    isWhole: now.isWhole && (isFull || before?.isWhole === true),
    ...(isFull && { isReached: true }),
  }
}
