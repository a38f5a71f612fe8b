import { Session, type LiveWorkbook, type Timer } from '#app'
import type { Language } from '#messages'
import type { Services } from '#taskpane'
import type { BundledCatalogue } from './catalogue'
import { countyServices } from './countyServices'
import { digest } from './digest'
import { saveFile } from './save'
import type { WorkbookWorker } from './worker'

const timer: Timer = {
  after(milliseconds, run) {
    const id = setTimeout(run, milliseconds)
    return () => clearTimeout(id)
  },
}

/** Starts the worker that makes and adds up workbooks. */
export const startWorker = (): Worker => new Worker(new URL('./workbooks.worker.ts', import.meta.url))

/** What the pane needs, as a browser has it. */
export function browserServices(
  workbook: LiveWorkbook,
  catalogue: BundledCatalogue,
  language: Language,
  worker: WorkbookWorker,
): Services {
  return {
    catalogue,
    language,
    workbook,
    session: new Session(workbook, catalogue, timer),
    today: () => new Date(),
    digest,
    openSubmission: (file) => worker.open(file, catalogue),
    async makeTemplate(wish) {
      const { values, lastYear } = wish
      // What goes to a worker is copied, and only plain maps keep what they can.
      const plain = {
        ...wish,
        ...(values && { values: new Map(values) }),
        ...(lastYear && { lastYear: new Map(lastYear) }),
      }
      const { bytes } = await worker.run<'template'>({ type: 'template', wish: plain, language })
      return bytes
    },
    county: countyServices(worker, language),
    save: saveFile,
  }
}
