import { Session, type LiveWorkbook, type Timer } from '#app'
import type { Catalogue } from '#core'
import type { Language } from '#messages'
import type { Services } from '#taskpane'
import { digest } from './digest'
import { saveFile } from './save'
import type { WorkbookWorker } from './worker'

const timer: Timer = {
  after(milliseconds, run) {
    const id = setTimeout(run, milliseconds)
    return () => clearTimeout(id)
  },
}

export const startWorker = (): Worker => new Worker(new URL('./workbooks.worker.ts', import.meta.url))

/** What the pane needs, as a browser has it. */
export function browserServices(
  workbook: LiveWorkbook,
  catalogue: Catalogue,
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
    async makeTemplate({ kind, jurisdiction, year, values, explanations, seal, lastYear }) {
      const template = catalogue.templates.get(kind)
      const place = catalogue.jurisdictions.find(({ id }) => id === jurisdiction)
      if (!template || !place) throw new Error(`no template for ${kind} in ${jurisdiction}`)
      const request = {
        template,
        jurisdiction: place,
        plans: catalogue.plans,
        stages: catalogue.stages,
        year,
        language,
        ...(values && { values }),
        ...(explanations && { explanations }),
        ...(seal !== undefined && { seal }),
        ...(lastYear && { lastYear }),
      }
      const { bytes } = await worker.run<'template'>({ type: 'template', request })
      return bytes
    },
    rollUp: (files, watcher) => worker.run<'rollup'>({ type: 'rollup', files, catalogue, language }, watcher),
    save: saveFile,
  }
}
