import { useCallback, useState } from 'react'
import { HostRefusal, type RefusalCode } from '#app'

export interface Action {
  readonly isRunning: boolean
  readonly trouble: RefusalCode | undefined
  run(work: () => Promise<void>): void
}

/** Something a button does: one at a time, and what the host refused stays to be read. */
export function useAction(): Action {
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<RefusalCode>()
  const run = useCallback((work: () => Promise<void>) => {
    setRunning(true)
    setTrouble(undefined)
    work()
      .catch((problem: unknown) => {
        if (!(problem instanceof HostRefusal)) console.error(problem)
        setTrouble(problem instanceof HostRefusal ? problem.code : 'failed')
      })
      .finally(() => setRunning(false))
  }, [])
  return { isRunning, trouble, run }
}
