import { useCallback, useRef, useState } from 'react'
import { HostRefusal, type RefusalCode } from '#app'

export interface Action {
  readonly isRunning: boolean
  readonly trouble: RefusalCode | 'program' | undefined
  run(work: () => Promise<void>): void
}

/** Something a button does: one at a time, and what the host refused stays to be read. */
export function useAction(): Action {
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<Action['trouble']>()
  const isBusy = useRef(false)
  const run = useCallback((work: () => Promise<void>) => {
    // Buttons stay enabled while they work, so that they do not lose the focus; pressing twice does nothing.
    if (isBusy.current) return
    isBusy.current = true
    setRunning(true)
    setTrouble(undefined)
    work()
      .catch((problem: unknown) => {
        if (!(problem instanceof HostRefusal)) console.error(problem)
        setTrouble(problem instanceof HostRefusal ? problem.code : 'program')
      })
      .finally(() => {
        isBusy.current = false
        setRunning(false)
      })
  }, [])
  return { isRunning, trouble, run }
}
