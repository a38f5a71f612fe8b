import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Decision, Expected } from '#core'
import type { CountyPicture, Tally } from '#report'
import { useServices } from '../services'
import { useAction, type Action } from '../useAction'
import type { Decisions } from './decisions'
import { putCounty, type PutCounty } from './putCounty'
import type { CountySettings, EarlierCounty } from './services'
import { useCanFill } from './useCanFill'
import { useOpenCounty } from './useOpenCounty'
import { useReceiving, type Progress, type Reading } from './useReceiving'

/** A county workbook that was made, and what it shows. */
export interface Made {
  readonly put: PutCounty
  readonly tally: Tally
  readonly picture: CountyPicture
}

/** What is chosen, received and made; the worker holds the rest. */
export interface County {
  /** The open county workbook. */
  readonly open: EarlierCounty | undefined
  /** The open one, or the one that was picked. */
  readonly earlier: EarlierCounty | undefined
  readonly choice: Choice
  readonly choose: (change: Partial<Choice>) => void
  readonly decisions: Decisions
  /** Without a decision: what was decided no longer holds. */
  readonly decide: (digest: string, decision: Decision | undefined) => void
  readonly reading: Reading
  readonly tally: Tally | undefined
  readonly made: Made | undefined
  /** What was made is no longer what would be made. */
  readonly isStale: boolean
  /** In words what was typed into the open county workbook that makes no sense. */
  readonly problem: string | undefined
  readonly action: Action
  /** The open workbook takes it; `undefined` as long as Excel has not said so. */
  readonly canFill: boolean | undefined
  /** Into the open workbook, or beside it. */
  readonly fill: (isHere: boolean) => Promise<void>
  /** While sheets are put into the open workbook. */
  readonly filling: Progress | undefined
  readonly stopFilling: () => void
  /** The last filling was stopped. */
  readonly isStopped: boolean
}

export interface Choice {
  /** `undefined`: what most files say. */
  readonly jurisdiction: string | undefined
  readonly year: number | undefined
  /** As Excel counts days; `undefined`: what the earlier county workbook says. */
  readonly deadline: number | undefined
  readonly earlier: EarlierCounty | undefined
  readonly roster: readonly Expected[] | undefined
}

const NOTHING: Choice = {
  jurisdiction: undefined,
  year: undefined,
  deadline: undefined,
  earlier: undefined,
  roster: undefined,
}

/** What was decided here, by digest; `undefined`: taken back. */
type Changes = ReadonlyMap<string, Decision | undefined>

export function useCounty(): County {
  const services = useServices()
  const { county } = services
  const action = useAction()
  const { open: found, read } = useOpenCounty()
  const reading = useReceiving()
  const [choice, setChoice] = useState(NOTHING)
  const [changes, setChanges] = useState<Changes>(new Map())
  const [weighed, setWeighed] = useState<Tally>()
  const [made, setMade] = useState<Made & { readonly of: object }>()
  const [refusal, setRefusal] = useState<string>()
  const canFill = useCanFill()
  const [filling, setFilling] = useState<Progress>()
  const stop = useRef(false)
  const [isStopped, setStopped] = useState(false)

  const { arrivals, round, progress } = reading
  const open = typeof found === 'object' ? found : undefined
  const earlier = open ?? choice.earlier
  const decisions = useMemo(() => decisionsOf(earlier, changes), [earlier, changes])
  const settings = useSettings(choice, earlier, decisions, round)
  const isIdle = progress === undefined && arrivals.length > 0
  // One after another: the second of two quick changes must not be overtaken by the first.
  const turn = useRef(0)
  useEffect(() => {
    if (!isIdle) return
    const own = ++turn.current
    county.weigh(settings).then(
      (tally) => own === turn.current && setWeighed(tally),
      (problem: unknown) => console.error(problem),
    )
  }, [county, settings, isIdle])

  const choose = useCallback((change: Partial<Choice>) => setChoice((now) => ({ ...now, ...change })), [])
  const decide = useCallback<County['decide']>(
    (digest, decision) => setChanges((now) => new Map(now).set(digest, decision)),
    [],
  )

  const fill = async (isHere: boolean): Promise<void> => {
    stop.current = false
    setStopped(false)
    const current = await read()
    setRefusal(typeof current === 'string' ? current : undefined)
    if (typeof current === 'string') return
    // Decisions may have been typed into the open workbook since it was read.
    const latest = current ? [...decisionsOf(current, changes).values()] : settings.decisions
    const filled = await county.fill({ ...settings, ...(latest && { decisions: latest }) })
    const watcher = {
      step: (done: number, of: number, name: string) => setFilling({ done, of, name }),
      get isCancelled() {
        return stop.current
      },
    }
    if (stop.current) return setStopped(true)
    const put = await putCounty(filled, services, isHere, watcher).finally(() => setFilling(undefined))
    if (put) setMade({ put, tally: filled.tally, picture: filled.picture, of: settings })
    else setStopped(true)
  }

  return {
    open,
    earlier,
    choice,
    choose,
    decisions,
    decide,
    reading,
    tally: isIdle ? weighed : undefined,
    made,
    isStale: made !== undefined && made.of !== settings,
    problem: refusal ?? (typeof found === 'string' ? found : undefined),
    action,
    canFill,
    fill,
    filling,
    stopFilling: useCallback(() => void (stop.current = true), []),
    isStopped,
  }
}

/** What the earlier county workbook holds, and what was decided since. */
function decisionsOf(earlier: EarlierCounty | undefined, changes: Changes): Decisions {
  const all = new Map((earlier?.decisions ?? []).map((each) => [each.digest, each]))
  for (const [digest, decision] of changes)
    if (decision) all.set(digest, decision)
    else all.delete(digest)
  return all
}

/** The same object as long as nothing changes that would make another rollup. */
const useSettings = (
  { jurisdiction, year, deadline, roster }: Choice,
  earlier: EarlierCounty | undefined,
  decisions: Decisions,
  round: number,
): CountySettings =>
  useMemo(
    () => ({
      jurisdiction: jurisdiction ?? (earlier?.jurisdiction || undefined),
      year: year ?? (Number.isInteger(earlier?.year) ? earlier?.year : undefined),
      deadline,
      ...(roster && { roster }),
      decisions: [...decisions.values()],
    }),
    // Other files make another rollup of the same settings.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [jurisdiction, year, deadline, roster, earlier, decisions, round],
  )
