import { rollUpFiles, type SourceFile, type CountyTools, type Watcher } from '#app'
import { submissionNames, UnreadableWorkbook } from '#core'
import { LIMITS, readWorkbook, WantedNames } from '#files'
import { BundledCatalogue } from './catalogue'
import { digest } from './digest'
import type { Job, JobResult, Order, Report } from './jobs'

/** Reads and makes workbooks beside the page, so that it never stops answering. */

/** Its own, in both languages: workbooks are made in either. */
const bundled = new BundledCatalogue('both')

const cancelled = new Set<number>()
const tell = (report: Report): void => self.postMessage(report)

self.onmessage = ({ data }: MessageEvent<Order>): void => {
  if ('isCancelled' in data) cancelled.add(data.id)
  else void work(data.id, data.job)
}

async function work(id: number, job: Job): Promise<void> {
  try {
    tell({ id, type: 'done', result: await resultOf(id, job) })
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) {
      const { code, message, part, sheet, cell, found } = problem
      const place = {
        ...(part && { part }),
        ...(sheet && { sheet }),
        ...(cell && { cell }),
        ...(found && { found }),
      }
      tell({ id, type: 'unreadable', code, message, place })
    } else tell({ id, type: 'failed', message: String(problem) })
  } finally {
    cancelled.delete(id)
  }
}

/** @throws UnreadableWorkbook 'tooLarge' before it takes the file into memory */
async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LIMITS.fileBytes) throw new UnreadableWorkbook('tooLarge', `${file.size} bytes`)
  return new Uint8Array(await file.arrayBuffer())
}

async function resultOf(id: number, job: Job): Promise<JobResult> {
  switch (job.type) {
    case 'read': {
      const bytes = await bytesOf(job.file)
      return { type: 'read', content: readWorkbook(bytes), digest: await digest(bytes) }
    }
    case 'template': {
      const { makeTemplate } = await import('./making')
      return { type: 'template', bytes: await makeTemplate(job.wish, job.language, bundled) }
    }
    case 'rollup': {
      const { files, language } = job
      const catalogue = await bundled.whole()
      const sources = files.map((file): SourceFile => ({ name: file.name, read: () => bytesOf(file) }))
      const wanted = new WantedNames(submissionNames(catalogue))
      const tools: CountyTools = {
        catalogue,
        readWorkbook: (bytes) => readWorkbook(bytes, wanted),
        readWhole: readWorkbook,
        digest,
      }
      const watcher: Watcher = {
        step: (done, of, name) => tell({ id, type: 'step', done, of, name }),
        get isCancelled() {
          return cancelled.has(id)
        },
      }
      const result = await rollUpFiles({ files: sources }, tools, watcher)
      const { makeCounty } = await import('./making')
      const { jurisdiction, year, schools } = result.rollup
      return {
        type: 'rollup',
        jurisdiction,
        year,
        schools: schools.length,
        refused: result.refused,
        workbook: await makeCounty(result, catalogue, language),
      }
    }
  }
}
