import { useCallback, useRef, useState } from 'react'
import type { Arrival } from '#report'
import { useServices } from '../services'

export interface Progress {
  readonly done: number
  readonly of: number
  readonly name: string
}

export interface Reading {
  readonly arrivals: readonly Arrival[]
  /** While files are read. */
  readonly progress: Progress | undefined
  /** Files left unread because somebody stopped. */
  readonly rest: readonly File[]
  /** How often files were received: what was weighed before is out of date then. */
  readonly round: number
  readonly lastYear: readonly File[]
  readonly start: (files: readonly File[]) => Promise<void>
  /** Beside what was received before. */
  readonly add: (files: readonly File[]) => Promise<void>
  /** Checks everything anew, beside the figures of the year before. */
  readonly compare: (lastYear: readonly File[]) => Promise<void>
  readonly stop: () => void
}

/** Milliseconds between two pictures of a reading: hundreds of files come faster than anybody reads. */
const PAUSE = 120

/** The files that the worker has read, as they come. */
export function useReceiving(): Reading {
  const { county } = useServices()
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([])
  const [progress, setProgress] = useState<Progress>()
  const [rest, setRest] = useState<readonly File[]>([])
  const [round, setRound] = useState(0)
  const [lastYear, setLastYear] = useState<readonly File[]>([])
  const chosen = useRef<readonly File[]>([])
  const arrived = useRef<readonly Arrival[]>([])
  const isStopped = useRef(false)

  const receive = useCallback(
    async (files: readonly File[], before: readonly File[], isMore: boolean) => {
      isStopped.current = false
      if (!isMore) arrived.current = []
      let latest: Progress | undefined = { done: 0, of: files.length + before.length, name: '' }
      const show = (): void => {
        setArrivals(arrived.current)
        setProgress(latest)
      }
      const timer = setInterval(show, PAUSE)
      setRest([])
      show()
      try {
        const left = await county.receive(
          { files, lastYear: before, isMore },
          {
            step: (done, of, name) => (latest = { done, of, name }),
            arrived: (arrival) => (arrived.current = [...arrived.current, arrival]),
            get isCancelled() {
              return isStopped.current
            },
          },
        )
        setRest(left)
      } finally {
        clearInterval(timer)
        latest = undefined
        show()
        setRound((now) => now + 1)
      }
    },
    [county],
  )

  return {
    arrivals,
    progress,
    rest,
    round,
    lastYear,
    start: useCallback(
      (files) => {
        chosen.current = files
        return receive(files, lastYear, false)
      },
      [receive, lastYear],
    ),
    add: useCallback(
      (files) => {
        chosen.current = [...chosen.current.filter((each) => !files.includes(each)), ...files]
        // Nothing lies there yet when somebody stopped before the first file: then last year is read again, too.
        const isMore = arrived.current.length > 0
        return receive(files, isMore ? [] : lastYear, isMore)
      },
      [receive, lastYear],
    ),
    compare: useCallback(
      async (before) => {
        setLastYear(before)
        if (chosen.current.length > 0) await receive(chosen.current, before, false)
      },
      [receive],
    ),
    stop: useCallback(() => void (isStopped.current = true), []),
  }
}
