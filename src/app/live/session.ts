import { checkSubmission, kindOf, type Catalogue, type Submission } from '#core'
import { figuresOf, withEdits, type CellEdit, type Figures } from './figures'
import type { SessionState, Timer } from './state'
import { HostRefusal, type LiveWorkbook, type RefusalCode, type WorkbookChange } from './workbook'

/** Changes that come closer together than this, in milliseconds, get one verdict. */
export const BURST = 100
/** A host that refused is asked again after this time, in milliseconds. */
export const PATIENCE = 1000
/** How often in a row. */
const ATTEMPTS = 3
/** Somebody types in a cell, or has a dialog open: that ends, and is waited for as long as it takes. */
const PASSING: ReadonlySet<RefusalCode> = new Set(['cellEdit', 'silent'])

/** The forms a session needs; those of a kind may have to be fetched before a workbook of it is judged. */
export interface FormLibrary extends Pick<Catalogue, 'edition' | 'templates' | 'jurisdictions'> {
  readonly open?: (kind: string) => Promise<unknown>
}

/**
 * Watches one open workbook and keeps a verdict on it. What is typed comes with its event and costs no request;
 * whatever else happens costs one read. Every verdict is the core's, over the whole workbook.
 */
export class Session {
  private current: SessionState = { stage: 'loading' }
  private readonly listeners = new Set<(state: SessionState) => void>()
  private figures: Figures | undefined
  private lastYear: Submission | undefined
  /** Typed and not judged yet, or typed while a read was under way and perhaps not in it. */
  private edits: CellEdit[] = []
  private needsRead = true
  /** Formulas got new results while a read was under way, which may have come too early for them. */
  private wasCalculated = false
  private isReading = false
  private settling: Promise<void> | undefined
  private failures = 0
  private trouble: RefusalCode | undefined
  private cancelNext: (() => void) | undefined
  private unwatch: (() => Promise<void>) | undefined
  /** Which of the listeners given to the workbook is heard. */
  private watch = 0

  constructor(
    private readonly workbook: LiveWorkbook,
    private readonly catalogue: FormLibrary,
    private readonly timer: Timer,
  ) {}

  get state(): SessionState {
    return this.current
  }

  /** Calls back with the state as it is, and with every new one. */
  subscribe(listener: (state: SessionState) => void): () => void {
    this.listeners.add(listener)
    listener(this.current)
    return () => void this.listeners.delete(listener)
  }

  /** Hears nothing more, until `refresh`. */
  async stop(): Promise<void> {
    this.watch++
    await this.settling
    this.callOff()
    const { unwatch } = this
    this.unwatch = undefined
    // Who is not heard does no harm if the host keeps him.
    await unwatch?.().catch((problem: unknown) => this.report(problem))
  }

  /** Reads and judges the whole workbook now, and from the first time on after every change, until `stop`. */
  async refresh(): Promise<void> {
    this.needsRead = true
    this.failures = 0
    // A read that began before this call may have missed what it is about.
    await this.settling
    await this.settle()
  }

  /** Takes the same school's submission of the year before into account, or no longer. */
  compareWith(lastYear: Submission | undefined): void {
    this.lastYear = lastYear
    this.judge()
  }

  private onChange(change: WorkbookChange): void {
    // In a workbook that is not ours only new sheets can matter.
    if (this.current.stage === 'notOurs' && !this.isReading && change.type !== 'sheets') return
    if (change.type === 'calculated') {
      if (this.isReading) this.wasCalculated = true
      if (!this.figures?.hasTypedFormulas) return
    }
    if (change.type === 'cell') this.edits.push(change)
    else this.needsRead = true
    this.failures = 0
    // A host that refuses is asked later; what was typed is known without it.
    if (change.type === 'cell' && this.trouble !== undefined) this.judge()
    this.settleAfter(BURST)
  }

  private settleAfter(milliseconds: number): void {
    this.cancelNext ??= this.timer.after(milliseconds, () => {
      this.cancelNext = undefined
      void this.settle()
    })
  }

  private callOff(): void {
    this.cancelNext?.()
    this.cancelNext = undefined
  }

  /** Whatever comes in during a read is taken up when it ends; what was typed is shown at once, over what is known. */
  private settle(): Promise<void> {
    if (this.isReading) this.judge()
    this.settling ??= this.settleNow().finally(() => (this.settling = undefined))
    return this.settling
  }

  private async settleNow(): Promise<void> {
    this.callOff()
    if (this.figures && !this.needsRead) this.takeEdits(false)
    if (this.needsRead) await this.read()
    else this.judge()
    if (this.needsRead && this.trouble === undefined) this.settleAfter(BURST)
  }

  /** One read. What is typed before it is in it; what is typed during it may not be, and is laid over it. */
  private async read(): Promise<void> {
    this.isReading = true
    this.needsRead = false
    this.wasCalculated = false
    const before = this.edits
    this.edits = []
    try {
      // Watched before it is read: a change between the two is not lost.
      this.unwatch ??= await this.listen()
      const content = await this.workbook.read()
      const kind = kindOf(content)
      if (kind !== undefined) await this.catalogue.open?.(kind)
      this.isReading = false
      this.failures = 0
      this.trouble = undefined
      this.take(figuresOf(content, this.workbook.name, this.catalogue))
    } catch (problem) {
      this.isReading = false
      this.edits = [...before, ...this.edits]
      this.needsRead = true
      this.refused(problem)
    }
  }

  private listen(): Promise<() => Promise<void>> {
    const id = ++this.watch
    return this.workbook.watch((change) => {
      if (id === this.watch) this.onChange(change)
    })
  }

  private take(figures: ReturnType<typeof figuresOf>): void {
    if ('code' in figures) {
      this.figures = undefined
      // What was typed meanwhile may be what makes it ours.
      this.needsRead ||= this.edits.length > 0
      this.edits = []
      this.publish({ stage: 'notOurs', reason: figures })
      return
    }
    this.figures = figures
    this.needsRead ||= this.wasCalculated && figures.hasTypedFormulas
    this.takeEdits(true)
    this.judge()
  }

  /** Lays what was typed over the figures; what does not fit them shows that an event was missed. */
  private takeEdits(mayBeIn: boolean): void {
    if (!this.figures) return
    const { figures, isCertain } = withEdits(this.figures, this.edits, mayBeIn)
    this.figures = figures
    this.needsRead ||= !isCertain
    this.edits = []
  }

  private judge(): void {
    if (!this.figures) return
    const { figures } = withEdits(this.figures, this.edits, true)
    const { template, submission } = figures
    const lastYear = this.lastYear ?? figures.lastYear
    this.publish({
      stage: 'judged',
      template,
      submission,
      report: checkSubmission(template, submission, lastYear),
      lastYear,
      isOtherEdition: submission.edition !== this.catalogue.edition,
      trouble: this.trouble,
    })
  }

  private refused(problem: unknown): void {
    this.report(problem)
    const code: RefusalCode = problem instanceof HostRefusal ? problem.code : 'failed'
    this.trouble = code
    this.failures++
    if (this.figures) this.judge()
    else this.publish({ stage: 'refused', trouble: code })
    if (PASSING.has(code) || this.failures < ATTEMPTS) this.settleAfter(PATIENCE)
  }

  /** A host may refuse; anything else is a mistake of ours. */
  private report(problem: unknown): void {
    if (!(problem instanceof HostRefusal)) console.error(problem)
  }

  private publish(state: SessionState): void {
    this.current = state
    for (const listener of this.listeners) listener(state)
  }
}
