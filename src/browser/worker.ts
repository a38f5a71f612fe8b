import { problemOf, type Problem, type Watcher } from '#app'
import { kindOf, submissionOf, UnreadableWorkbook, type Submission, type WorkbookContent } from '#core'
import type { Arrival } from '#report'
import type { BundledCatalogue } from './catalogue'
import type { Job, JobResult, Order, Report } from './jobs'

/** Follows a long job; of those that receive files, each file that has come. */
export interface JobWatcher extends Watcher {
  readonly arrived?: (arrival: Arrival) => void
}

interface Waiting {
  readonly resolve: (result: JobResult) => void
  readonly reject: (problem: Error) => void
  readonly watcher: JobWatcher | undefined
}

type ResultOf<T extends Job['type']> = Extract<JobResult, { type: T }>

/** The worker beside the page, begun with the first job. */
export class WorkbookWorker {
  private worker: Worker | undefined
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0

  constructor(private readonly begin: () => Worker) {}

  /** @throws UnreadableWorkbook */
  run<T extends Job['type']>(job: Extract<Job, { type: T }>, watcher?: JobWatcher): Promise<ResultOf<T>> {
    this.worker ??= this.start()
    const id = ++this.lastId
    const order: Order = { id, job }
    this.worker.postMessage(order)
    return new Promise<JobResult>((resolve, reject) =>
      this.waiting.set(id, { resolve, reject, watcher }),
    ) as Promise<ResultOf<T>>
  }

  /** Any workbook, or what is wrong with the file. */
  async read(file: File): Promise<{ readonly content: WorkbookContent } | { readonly problem: Problem }> {
    try {
      return await this.run<'read'>({ type: 'read', file })
    } catch (problem) {
      if (!(problem instanceof UnreadableWorkbook)) throw problem
      return { problem: problemOf(problem) }
    }
  }

  /** A school's figures; what is wrong with a file that has none comes back as a problem. */
  async open(file: File, bundled: BundledCatalogue): Promise<Submission | Problem> {
    const read = await this.read(file)
    if ('problem' in read) return read.problem
    const kind = kindOf(read.content)
    if (kind !== undefined) await bundled.open(kind)
    const submission = submissionOf(read.content, file.name, bundled)
    return 'code' in submission ? { type: 'notASubmission', ...submission } : submission
  }

  private start(): Worker {
    const worker = this.begin()
    worker.onmessage = ({ data }: MessageEvent<Report>) => this.onReport(data)
    worker.onerror = (event) => {
      for (const { reject } of this.waiting.values()) reject(new Error(event.message))
      this.waiting.clear()
      this.worker = undefined
    }
    return worker
  }

  private onReport(report: Report): void {
    const { id } = report
    const waiting = this.waiting.get(id)
    if (!waiting) return
    if (report.type === 'step') {
      waiting.watcher?.step(report.done, report.of, report.name)
      if (waiting.watcher?.isCancelled) this.worker?.postMessage({ id, isCancelled: true } satisfies Order)
      return
    }
    if (report.type === 'arrival') return waiting.watcher?.arrived?.(report.arrival)
    this.waiting.delete(id)
    if (report.type === 'done') waiting.resolve(report.result)
    else if (report.type === 'unreadable')
      waiting.reject(new UnreadableWorkbook(report.code, report.message, report.spot))
    else waiting.reject(new Error(report.message))
  }
}
