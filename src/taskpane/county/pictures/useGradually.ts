import { useEffect, useState } from 'react'

/** Counts up to `count`, one with each turn of the page. */
export function useGradually(count: number): number {
  const [shown, setShown] = useState(1)
  useEffect(() => {
    if (shown >= count) return undefined
    const timer = setTimeout(() => setShown(shown + 1))
    return () => clearTimeout(timer)
  }, [shown, count])
  return Math.min(shown, count)
}
