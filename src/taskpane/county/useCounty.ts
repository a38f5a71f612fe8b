import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Expected } from '#core'
import type { CountyPicture, Tally } from '#report'
import { useAction, type Action } from '../useAction'
import { useServices } from '../services'
import type { Decisions } from './decisions'
import { placeCounty, type Placed } from './placeCounty'
import type { CountySettings, Decision, EarlierCounty } from './services'
import { useOpenCounty } from './useOpenCounty'
import { useReceiving, type Reading } from './useReceiving'

/** A county workbook that was made, and what it shows. */
export interface Made {
  readonly placed: Placed
  readonly tally: Tally
  readonly picture: CountyPicture
}

/** What is chosen, received and made; the worker holds the rest. */
export interface County {
  readonly open: EarlierCounty | undefined
  readonly earlier: EarlierCounty | undefined
  readonly choice: Choice
  readonly choose: (change: Partial<Choice>) => void
  readonly decisions: Decisions
  readonly decide: (decision: Decision | { readonly digest: string; readonly take: undefined }) => void
  readonly reading: Reading
  readonly tally: Tally | undefined
  readonly made: Made | undefined
  /** What was made is no longer what would be made. */
  readonly isStale: boolean
  readonly action: Action
  readonly fill: () => Promise<void>
}

export interface Choice {
  /** `undefined`: what most files say. */
  readonly jurisdiction: string | undefined
  readonly year: number | undefined
  readonly earlier: EarlierCounty | undefined
  readonly roster: readonly Expected[] | undefined
}

const NOTHING: Choice = { jurisdiction: undefined, year: undefined, earlier: undefined, roster: undefined }

export function useCounty(): County {
  const services = useServices()
  const { county } = services
  const action = useAction()
  const { county: open, read } = useOpenCounty()
  const reading = useReceiving()
  const [choice, setChoice] = useState(NOTHING)
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const [weighed, setWeighed] = useState<{ readonly tally: Tally; readonly of: object }>()
  const [made, setMade] = useState<Made & { readonly of: object }>()

  const { arrivals, round, progress } = reading
  const earlier = open ?? choice.earlier
  const settings = useSettings(choice, earlier, decisions, round)
  const isIdle = progress === undefined && arrivals.length > 0
  // One after another: the second of two quick changes must not be overtaken by the first.
  const turn = useRef(0)
  useEffect(() => {
    if (!isIdle) return
    const own = ++turn.current
    county.weigh(settings).then(
      (tally) => own === turn.current && setWeighed({ tally, of: settings }),
      (problem: unknown) => console.error(problem),
    )
  }, [county, settings, isIdle])

  const choose = useCallback((change: Partial<Choice>) => setChoice((now) => ({ ...now, ...change })), [])
  const decide = useCallback<County['decide']>((decision) => {
    setDecisions((now) => {
      const next = new Map(now)
      if (decision.take === undefined) next.delete(decision.digest)
      else next.set(decision.digest, decision)
      return next
    })
  }, [])

  const fill = async (): Promise<void> => {
    const current = (await read())?.typed ?? choice.earlier?.typed
    const filled = await county.fill({ ...settings, ...(current && { typed: current }) })
    const placed = await placeCounty(filled, services)
    setMade({ placed, tally: filled.tally, picture: filled.picture, of: settings })
  }

  return {
    open,
    earlier,
    choice,
    choose,
    decisions,
    decide,
    reading,
    tally: isIdle ? weighed?.tally : undefined,
    made,
    isStale: made !== undefined && made.of !== settings,
    action,
    fill,
  }
}

/** The same object as long as nothing changes that would make another rollup. */
const useSettings = (
  { jurisdiction, year, roster }: Choice,
  earlier: EarlierCounty | undefined,
  decisions: Decisions,
  round: number,
): CountySettings =>
  useMemo(
    () => ({
      jurisdiction: jurisdiction ?? (earlier?.jurisdiction || undefined),
      year: year ?? (Number.isInteger(earlier?.year) ? earlier?.year : undefined),
      ...(roster && { roster }),
      ...(earlier && { typed: earlier.typed }),
      decisions: [...decisions.values()],
    }),
    // Other files make another rollup of the same settings.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [jurisdiction, year, roster, earlier, decisions, round],
  )
