import {
  rollUp,
  type Decision,
  type Exclusion,
  type Expected,
  type FieldId,
  type RawValue,
  type Received,
  type Rollup,
} from '#core'
import { checkFiles, receivedOf, type CheckResult } from './check'
import type { Refusal, SourceFile, Tools, Watcher } from './ports'

export interface RollupRequest extends RollupSettings {
  readonly files: readonly SourceFile[]
  readonly lastYear?: readonly SourceFile[]
}

/** What a county decides about its rollup, whatever files have come. */
export interface RollupSettings {
  /** Who should report; without it nobody can be missing. */
  readonly roster?: readonly Expected[]
  /** What the county decided about files it was sent before. */
  readonly decisions?: readonly Decision[]
  /** Until when schools were to report, as Excel counts days. */
  readonly deadline?: number | undefined
  /** Figures only the county knows. */
  readonly supplement?: ReadonlyMap<FieldId, RawValue>
  /** Default: what most submissions say. */
  readonly year?: number | undefined
  readonly jurisdiction?: string | undefined
}

export interface RollupResult {
  readonly rollup: Rollup
  /** Every submission that could be read, counted or not. */
  readonly received: readonly Received[]
  /** Files that could not be read and that nobody left out. */
  readonly refused: readonly Refusal[]
}

/** Reads, checks and adds up a county's submissions. */
export async function rollUpFiles(
  request: RollupRequest,
  tools: Tools,
  watcher?: Watcher,
): Promise<RollupResult> {
  const checked = await checkFiles(request.files, request.lastYear ?? [], tools, watcher)
  return rollUpChecked(checked, request.lastYear !== undefined, request, tools)
}

/** Adds up what was received and checked before; as often as somebody decides anew. */
export async function rollUpChecked(
  checked: CheckResult,
  hasLastYear: boolean,
  settings: RollupSettings,
  tools: Tools,
): Promise<RollupResult> {
  const { received } = checked
  const { refused, setAside } = leftOut(checked.refused, settings.decisions ?? [])
  const rollup = rollUp(
    {
      received,
      refused: refused.length,
      setAside,
      roster: settings.roster,
      decisions: settings.decisions,
      deadline: settings.deadline,
      lastYear: hasLastYear
        ? {
            received: await Promise.all(checked.lastYear.map((each) => receivedOf(each, tools))),
            refused: checked.lastYearRefused.length,
          }
        : undefined,
      supplement: settings.supplement ?? new Map(),
      year: settings.year ?? mostCommon(received, ({ submission }) => submission.year) ?? 0,
      jurisdiction:
        settings.jurisdiction ??
        mostCommon(received, ({ submission }) => submission.jurisdiction) ??
        'national',
    },
    tools.catalogue,
  )
  return { rollup, received, refused }
}

/** Files nobody can read may be no submissions at all; the county says so. */
function leftOut(
  refused: readonly Refusal[],
  decisions: readonly Decision[],
): { refused: Refusal[]; setAside: Exclusion[] } {
  const excluded = new Map(
    decisions.flatMap((each) => (each.take === 'exclude' ? [[each.digest, each]] : [])),
  )
  const setAside: Exclusion[] = []
  const others = refused.filter(({ source, digest }) => {
    const decision = digest === undefined ? undefined : excluded.get(digest)
    if (digest === undefined || !decision) return true
    setAside.push({ reason: 'setAside', source, digest, why: decision.reason })
    return false
  })
  return { refused: others, setAside }
}

/** The value most submissions share; of equals, the greatest. */
function mostCommon<T extends string | number>(
  received: readonly Received[],
  of: (each: Received) => T,
): T | undefined {
  const counts = new Map<T, number>()
  for (const each of received) counts.set(of(each), (counts.get(of(each)) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))[0]?.[0]
}
