import type { Received } from '#core'
import { receiveEach, type CheckResult } from './check'
import { openAll } from './intake'
import type { Refusal, SourceFile, Tools, Watcher } from './ports'
import { rollUpChecked, type RollupResult, type RollupSettings } from './rollup'

/** What is laid on the desk at once. */
export interface Delivery {
  readonly files: readonly SourceFile[]
  readonly lastYear: readonly SourceFile[]
  /** Beside what lies there already, instead of in its place. */
  readonly isMore: boolean
}

/** A county's desk: what came in stays on it, read once, and is added up as often as somebody decides anew. */
export class CountyDesk {
  private checked: CheckResult = { received: [], refused: [], lastYear: [], lastYearRefused: [] }
  private hasLastYear = false

  constructor(private readonly tools: Tools) {}

  /** Reads and checks files, each told as it comes; returns how many were left unread when the watcher stopped. */
  async receive(
    { files, lastYear, isMore }: Delivery,
    watcher: Watcher,
    onArrival: (each: Received | Refusal) => void,
  ): Promise<number> {
    const of = files.length + (isMore ? 0 : lastYear.length)
    const from = (start: number): Watcher => ({
      step: (done, _, name) => watcher.step(start + done, of, name),
      get isCancelled() {
        return watcher.isCancelled
      },
    })
    if (!isMore) {
      const before = await openAll(lastYear, this.tools, from(0))
      this.checked = { received: [], refused: [], lastYear: before.opened, lastYearRefused: before.refused }
      this.hasLastYear = lastYear.length > 0
    }
    const received = [...this.checked.received]
    const refused = [...this.checked.refused]
    let unread = files.length
    const each = receiveEach(files, this.checked.lastYear, this.tools, from(of - files.length))
    for await (const arrival of each) {
      unread--
      if ('problem' in arrival) refused.push(arrival)
      else received.push(arrival)
      onArrival(arrival)
    }
    this.checked = { ...this.checked, received, refused }
    return unread
  }

  rollUp(settings: RollupSettings): Promise<RollupResult> {
    return rollUpChecked(this.checked, this.hasLastYear, settings, this.tools)
  }
}
