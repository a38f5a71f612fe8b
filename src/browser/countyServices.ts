import type { Language } from '#messages'
import type { CountyServices } from '#taskpane'
import { namedFiles } from './namedFiles'
import type { WorkbookWorker } from './worker'

/** The county's desk, which stands in the worker. */
export const countyServices = (worker: WorkbookWorker, language: Language): CountyServices => ({
  async receive({ files, lastYear, isMore }, watcher) {
    const named = await namedFiles(files)
    const job = { files: named, lastYear: await namedFiles(lastYear), isMore }
    const { unread } = await worker.run<'receive'>({ type: 'receive', ...job, language }, watcher)
    return named.slice(named.length - unread).map(({ file }) => file)
  },
  roster: async (file) => (await worker.run<'roster'>({ type: 'roster', file, language })).roster,
  earlier: async (of) => (await worker.run<'earlier'>({ type: 'earlier', of, language })).earlier,
  weigh: async (settings) => (await worker.run<'weigh'>({ type: 'weigh', settings, language })).tally,
  fill: (settings) => worker.run<'fill'>({ type: 'fill', settings, language }),
  withoutCharts: async () => (await worker.run<'withoutCharts'>({ type: 'withoutCharts', language })).bytes,
  sendBack: (deadline) => worker.run<'sendBack'>({ type: 'sendBack', deadline, language }),
  facts: () => worker.run<'facts'>({ type: 'facts' }),
  proof: async (indicator) => (await worker.run<'proof'>({ type: 'proof', indicator, language })).proof,
  school: async (schoolId) => (await worker.run<'school'>({ type: 'school', schoolId, language })).school,
})
