import { BURST, PATIENCE, Session, type Judged } from '#app'
import { isXuebiaoName, type Finding, type RawValue } from '#core'
import { ExcelWorkbook } from '#excel'
import { HandTimer } from '../app/memoryWorkbook'
import type { ExcelHost } from '../host/excelHost'
import { catalogue } from '../support/catalogue'

/** Milliseconds in which requests and events that are under way have arrived. */
const ON_THE_WAY = 25

/** As long as in the product: a busy machine is not silent. */
const PATIENT = 15_000

/** A session on the workbook that is open in the emulated Excel, with a clock that the test moves. */
export class Watching {
  readonly saved: string[] = []
  readonly excel: ExcelWorkbook
  readonly timer = new HandTimer()
  readonly session: Session

  /** After `silence` milliseconds the host is said not to answer. */
  constructor(
    readonly host: ExcelHost,
    silence = PATIENT,
  ) {
    this.excel = new ExcelWorkbook(
      (name) => isXuebiaoName(name, catalogue),
      (name) => this.saved.push(name),
      { asking: silence, putting: silence },
    )
    this.session = new Session(this.excel, catalogue, this.timer)
  }

  /** Lets events arrive, a burst end, and its read come back, unless the host is slow on purpose. */
  async quiet(milliseconds = BURST): Promise<void> {
    await pause(ON_THE_WAY)
    await this.timer.pass(milliseconds)
    await pause(ON_THE_WAY)
    if (this.host.faults.isSlow) return
    // An answer may lead to another request at once.
    for (let still = 0; still < 3; still++) {
      const { length } = this.host.requests
      await pause(5)
      if (this.host.unanswered > 0 || this.host.requests.length !== length) still = 0
    }
  }

  /** Until nothing more follows: a read may show that another is needed. */
  async atRest(): Promise<void> {
    for (let round = 0; round < 4; round++) await this.quiet(round === 0 ? BURST : PATIENCE)
  }

  get judged(): Judged {
    const { state } = this.session
    if (state.stage !== 'judged') throw new Error(JSON.stringify(state))
    return state
  }

  cell(field: string): RawValue {
    return this.judged.submission.cells.get(field)
  }

  about(field: string): Finding[] {
    return this.judged.report.findings.filter(
      ({ type, fields }) => type !== 'blank' && fields.includes(field),
    )
  }

  /** Forgets what was counted so far. */
  count(): void {
    this.host.requests.length = 0
    this.host.writes.length = 0
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
