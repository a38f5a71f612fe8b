import { checkSubmission, kindOf, type Catalogue, type RawValue, type Submission } from '#core'
import { figuresOf, withEdits, type Figures } from './figures'
import type { SessionState, Timer } from './state'
import { HostRefusal, type LiveWorkbook, type RefusalCode, type WorkbookChange } from './workbook'

/** Changes that come closer together than this, in milliseconds, get one verdict. */
export const BURST = 100
/** A host that refused is asked again after this time, in milliseconds. */
export const PATIENCE = 1000
/** How often in a row; somebody who types in a cell is waited for without end. */
const ATTEMPTS = 3

/** The forms a session needs; those of a kind may have to be fetched before a workbook of it is judged. */
export interface FormLibrary extends Pick<Catalogue, 'edition' | 'templates'> {
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
  private edits = new Map<string, RawValue>()
  private needsRead = true
  private isReading = false
  private failures = 0
  private cancelNext: (() => void) | undefined
  private unwatch: (() => Promise<void>) | undefined

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

  async stop(): Promise<void> {
    this.cancelNext?.()
    this.cancelNext = undefined
    await this.unwatch?.()
    this.unwatch = undefined
  }

  /** Reads and judges the whole workbook now, and from the first time on after every change, until `stop`. */
  async refresh(): Promise<void> {
    this.needsRead = true
    this.failures = 0
    await this.settle()
  }

  /** Takes the same school's submission of the year before into account, or no longer. */
  compareWith(lastYear: Submission | undefined): void {
    this.lastYear = lastYear
    this.judge()
  }

  private onChange(change: WorkbookChange): void {
    // In a workbook that is not ours only new sheets can matter.
    if (this.current.stage === 'notOurs' && change.type !== 'sheets') return
    if (change.type === 'calculated' && !this.figures?.hasTypedFormulas) return
    if (change.type === 'cell' && this.figures?.submission.cells.has(change.name))
      this.edits.set(change.name, change.value)
    else this.needsRead = true
    this.failures = 0
    this.settleAfter(BURST)
  }

  private settleAfter(milliseconds: number): void {
    this.cancelNext ??= this.timer.after(milliseconds, () => {
      this.cancelNext = undefined
      void this.settle()
    })
  }

  private async settle(): Promise<void> {
    // Whatever came in meanwhile is taken up when the read under way ends.
    if (this.isReading) return
    if (this.needsRead && !(await this.read())) return
    this.judge()
    if (this.needsRead) this.settleAfter(BURST)
  }

  /** One read. What is typed before it is in it; what is typed during it may not be, and is laid over it. */
  private async read(): Promise<boolean> {
    this.isReading = true
    this.needsRead = false
    const before = this.edits
    this.edits = new Map()
    try {
      // Watched before it is read: a change between the two is not lost.
      this.unwatch ??= await this.workbook.watch((change) => this.onChange(change))
      const content = await this.workbook.read()
      const kind = kindOf(content)
      if (kind !== undefined) await this.catalogue.open?.(kind)
      const figures = figuresOf(content, this.workbook.name, this.catalogue)
      this.failures = 0
      if ('code' in figures) {
        this.figures = undefined
        this.publish({ stage: 'notOurs', reason: figures })
        return false
      }
      this.figures = figures
      return true
    } catch (problem) {
      this.edits = new Map([...before, ...this.edits])
      this.needsRead = true
      this.refused(problem)
      return false
    } finally {
      this.isReading = false
    }
  }

  private judge(): void {
    if (!this.figures) return
    this.figures = withEdits(this.figures, this.edits)
    this.edits = new Map()
    const { template, submission } = this.figures
    const lastYear = this.lastYear ?? this.figures.lastYear
    this.publish({
      stage: 'judged',
      template,
      submission,
      report: checkSubmission(template, submission, lastYear),
      lastYear,
      isOtherEdition: submission.edition !== this.catalogue.edition,
      trouble: undefined,
    })
  }

  private refused(problem: unknown): void {
    const code: RefusalCode = problem instanceof HostRefusal ? problem.code : 'failed'
    if (!(problem instanceof HostRefusal)) console.error(problem)
    this.failures++
    if (this.current.stage === 'judged') this.publish({ ...this.current, trouble: code })
    else this.publish({ stage: 'refused', trouble: code })
    if (code === 'cellEdit' || this.failures < ATTEMPTS) this.settleAfter(PATIENCE)
  }

  private publish(state: SessionState): void {
    this.current = state
    for (const listener of this.listeners) listener(state)
  }
}
