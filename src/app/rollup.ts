import {
  changesSince,
  rollUp,
  rosterOfCounties,
  type Change,
  type CountySource,
  type Decision,
  type Exclusion,
  type Expected,
  type FieldId,
  type Opened,
  type RawValue,
  type Received,
  type Rollup,
} from '#core'
import { checkAll } from './check'
import { countiesBelow, gather, type Gathered, placeOfAll, schoolsOf, unsettledOf } from './counties'
import type { CountyTools, Refusal, SourceFile, Watcher } from './ports'

/** Files to roll up, and how. */
export interface RollupRequest extends RollupSettings {
  readonly files: readonly SourceFile[]
  readonly lastYear?: readonly SourceFile[]
}

/** What a county decides about its rollup, whatever files have come. */
export interface RollupSettings {
  /** Who should report; without it nobody can be missing. */
  readonly roster?: readonly Expected[] | undefined
  /** What the county decided about files it was sent before. */
  readonly decisions?: readonly Decision[]
  /** Until when schools were to report, as Excel counts days. */
  readonly deadline?: number | undefined
  /** The county's own workbook as it stands, to say what moved since. */
  readonly before?: CountySource | undefined
  /** Figures only the county knows. */
  readonly supplement?: ReadonlyMap<FieldId, RawValue>
  /** Default: what most submissions say. */
  readonly year?: number | undefined
  readonly jurisdiction?: string | undefined
}

/** A rollup with everything that its report has to say. */
export interface RollupResult {
  readonly rollup: Rollup
  /** Every submission that could be read, counted or not. */
  readonly received: readonly Received[]
  /** Files that could not be read and that nobody left out. */
  readonly refused: readonly Refusal[]
  /** Of last year's files those that are not compared with: also the county's own workbook among its schools' files. */
  readonly lastYearRefused: readonly Refusal[]
  /** Since the county's own workbook as it stood; absent where there was none of this year. */
  readonly changes: readonly Change[] | undefined
}

/** Reads, checks and adds up a county's submissions, or the counties' of a place above them. */
export async function rollUpFiles(
  request: RollupRequest,
  tools: CountyTools,
  watcher?: Watcher,
): Promise<RollupResult> {
  const before = request.lastYear && (await gather(request.lastYear, tools))
  return rollUpGathered(await gather(request.files, tools, watcher), before, request, tools)
}

/** Checks and adds up what was opened before; as often as somebody decides anew. */
export function rollUpGathered(
  now: Gathered,
  before: Gathered | undefined,
  request: RollupSettings,
  tools: CountyTools,
): RollupResult {
  const { catalogue } = tools
  const most = mostCommon(now.opened, ({ submission }) => submission.jurisdiction)
  const jurisdiction =
    request.jurisdiction ?? (now.counties.length > 0 ? placeOfAll(now, most, tools) : most) ?? 'national'
  const { below, refused: own } = countiesBelow(now, jurisdiction, tools)
  const opened = [...now.opened, ...below.flatMap(schoolsOf)]
  const earlier = before && countiesBelow(before, jurisdiction, tools)
  const lastYear = before && [...before.opened, ...(earlier?.below ?? []).flatMap(schoolsOf)]
  const lastYearRefused = [...(before?.refused ?? []), ...(earlier?.refused ?? [])]
  const received = checkAll(opened, lastYear ?? [], tools, jurisdiction)
  const { refused, setAside } = leftOut([...now.refused, ...own], request.decisions ?? [])
  const rollup = rollUp(
    {
      received,
      refused: refused.length,
      others: [...setAside, ...unsettledOf(below)],
      roster: below.length > 0 ? rosterOfCounties(below, request.roster) : request.roster,
      decisions: request.decisions,
      deadline: request.deadline,
      lastYear: before && {
        received: checkAll(lastYear ?? [], [], tools, jurisdiction),
        refused: before.refused.length,
      },
      supplement: request.supplement ?? new Map(),
      year: request.year ?? mostCommon(opened, ({ submission }) => submission.year) ?? 0,
      jurisdiction,
    },
    catalogue,
  )
  const changes =
    request.before?.year === rollup.year ? changesSince(request.before, rollup, catalogue) : undefined
  return { rollup, received, refused, lastYearRefused, changes }
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
  received: readonly Opened[],
  of: (each: Opened) => T,
): T | undefined {
  const counts = new Map<T, number>()
  for (const each of received) counts.set(of(each), (counts.get(of(each)) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))[0]?.[0]
}
