import { useEffect, useState } from 'react'

/** What the worker answers to one question; `asked` must be the same function as long as the question is the same. */
export function useAsked<T>(asked: () => Promise<T | undefined>): {
  readonly isThere: boolean
  readonly answer?: T | undefined
} {
  const [found, setFound] = useState<{ readonly of: unknown; readonly answer: T | undefined }>()
  useEffect(() => {
    let isGone = false
    asked().then(
      (answer) => !isGone && setFound({ of: asked, answer }),
      (problem: unknown) => {
        console.error(problem)
        if (!isGone) setFound({ of: asked, answer: undefined })
      },
    )
    return () => void (isGone = true)
  }, [asked])
  return found?.of === asked ? { isThere: true, answer: found.answer } : { isThere: false }
}
