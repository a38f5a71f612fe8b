import { UnreadableWorkbook } from '#core'
import { readWorkbook } from '#files'
import { bytesOf } from './bytesOf'
import { BundledCatalogue } from './catalogue'
import type { CountyJob, CountyOffice } from './countyOffice'
import type { Job, JobResult, Order, Report } from './jobs'

/** Reads and makes workbooks beside the page, so that it never stops answering. */

/** Its own, in both languages: workbooks are made in either. */
const bundled = new BundledCatalogue('both')

const cancelled = new Set<number>()
const tell = (report: Report, transfer: Transferable[] = []): void => self.postMessage(report, { transfer })

self.onmessage = ({ data }: MessageEvent<Order>): void => {
  if ('isCancelled' in data) cancelled.add(data.id)
  else void work(data.id, data.job)
}

async function work(id: number, job: Job): Promise<void> {
  try {
    const result = await resultOf(id, job)
    tell({ id, type: 'done', result }, result.type === 'fill' ? [result.workbook.bytes.buffer] : [])
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) {
      const { code, message, part, sheet, cell, found } = problem
      const spot = {
        ...(part && { part }),
        ...(sheet && { sheet }),
        ...(cell && { cell }),
        ...(found && { found }),
      }
      tell({ id, type: 'unreadable', code, message, spot })
    } else tell({ id, type: 'failed', message: String(problem) })
  } finally {
    cancelled.delete(id)
  }
}

let office: Promise<CountyOffice> | undefined
/** Beginning with the first county job: a school's pane needs nothing of it. */
const countyOffice = (): Promise<CountyOffice> =>
  (office ??= import('./countyOffice')
    .then((room) => room.openOffice(bundled))
    .catch((problem: unknown) => {
      // What did not arrive is asked for again.
      office = undefined
      throw problem
    }))

async function county(id: number, job: CountyJob): Promise<JobResult> {
  return (await countyOffice()).work(job, {
    step: (done, of, name) => tell({ id, type: 'step', done, of, name }),
    arrived: (arrival) => tell({ id, type: 'arrival', arrival }),
    get isCancelled() {
      return cancelled.has(id)
    },
  })
}

async function resultOf(id: number, job: Job): Promise<JobResult> {
  if (job.type === 'read') return { type: 'read', content: readWorkbook(await bytesOf(job.file)) }
  if (job.type === 'template') {
    const { makeTemplate } = await import('./making')
    return { type: 'template', bytes: await makeTemplate(job.wish, job.language, bundled) }
  }
  return county(id, job)
}
