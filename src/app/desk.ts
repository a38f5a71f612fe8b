import type { Opened, Received } from '#core'
import { checker } from './check'
import { gather, gatherEach, schoolsOf, putIn, type Gathered, type OpenedCounty } from './counties'
import type { CountyTools, Refusal, SourceFile, Watcher } from './ports'
import { rollUpGathered, type RollupResult, type RollupSettings } from './rollup'

/** What is laid on the desk at once. */
export interface Delivery {
  readonly files: readonly SourceFile[]
  readonly lastYear: readonly SourceFile[]
  /** Beside what lies there already, instead of in its place. */
  readonly isMore: boolean
}

/** A county's desk: what came in stays on it, read once, and is added up as often as somebody decides anew. */
export class CountyDesk {
  private now = emptied()
  private before: Gathered | undefined

  constructor(private readonly tools: CountyTools) {}

  /** Reads and checks files, each told as it comes; returns how many were left unread when the watcher stopped. */
  async receive(
    { files, lastYear, isMore }: Delivery,
    watcher: Watcher,
    onArrival: (each: Received | OpenedCounty | Refusal) => void,
  ): Promise<number> {
    const of = files.length + (isMore ? 0 : lastYear.length)
    const from = (start: number): Watcher => ({
      step: (done, _, name) => watcher.step(start + done, of, name),
      get isCancelled() {
        return watcher.isCancelled
      },
    })
    if (!isMore) {
      this.now = emptied()
      this.before = lastYear.length > 0 ? await gather(lastYear, this.tools, from(0)) : undefined
    }
    const { opened = [], counties = [] } = this.before ?? {}
    const check = checker(
      [...opened, ...counties.flatMap((county) => schoolsOf({ ...county, within: undefined }))],
      this.tools,
    )
    let unread = files.length
    for await (const each of gatherEach(files, this.tools, from(of - files.length))) {
      unread--
      putIn(each, this.now)
      onArrival('submission' in each ? check(each) : each)
    }
    return unread
  }

  rollUp(settings: RollupSettings): RollupResult {
    return rollUpGathered(this.now, this.before, settings, this.tools)
  }
}

const emptied = () => ({
  opened: [] as Opened[],
  refused: [] as Refusal[],
  counties: [] as OpenedCounty[],
})
