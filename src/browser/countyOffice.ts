import {
  countyInputIn,
  CountyDesk,
  type CountyTools,
  type RollupResult,
  type SourceFile,
  type Watcher,
} from '#app'
import { markedPlace, submissionNames, UnreadableWorkbook, type Expected } from '#core'
import { readRoster, readWorkbook, RosterProblem, WantedNames } from '#files'
import { cliMessages, type Language } from '#messages'
import { arrivalOf, pictureOf, proofOf, schoolSheetOf, tallyOf, type Arrival } from '#report'
import type { CountySettings, EarlierCounty } from '#taskpane'
import { bytesOf } from './bytesOf'
import type { BundledCatalogue } from './catalogue'
import { digest } from './digest'
import type { Job, JobResult, NamedFile } from './jobs'

export type CountyJob = Exclude<Job, { type: 'read' | 'template' }>

export interface Receiving extends Watcher {
  arrived(arrival: Arrival): void
}

export async function openOffice(bundled: BundledCatalogue): Promise<CountyOffice> {
  const catalogue = await bundled.whole()
  const wanted = new WantedNames(submissionNames(catalogue))
  return new CountyOffice({
    catalogue,
    readWorkbook: (bytes) => readWorkbook(bytes, wanted),
    readWhole: readWorkbook,
    digest,
  })
}

const sourceOf = ({ name, file }: NamedFile): SourceFile => ({ name, read: () => bytesOf(file) })

/** The county's side of the worker: what came in stays here, and the page gets of it what it shows. */
export class CountyOffice {
  private readonly desk: CountyDesk
  private last: RollupResult | undefined

  constructor(private readonly tools: CountyTools) {
    this.desk = new CountyDesk(tools)
  }

  async work(job: CountyJob, receiving: Receiving): Promise<JobResult> {
    const { catalogue } = this.tools
    switch (job.type) {
      case 'receive': {
        const { files, lastYear, isMore } = job
        const delivery = { files: files.map(sourceOf), lastYear: lastYear.map(sourceOf), isMore }
        const unread = await this.desk.receive(delivery, receiving, (each) =>
          receiving.arrived(arrivalOf(each, catalogue)),
        )
        return { type: 'receive', unread }
      }
      case 'roster':
        return { type: 'roster', roster: await this.roster(job.file, job.language) }
      case 'earlier':
        return { type: 'earlier', earlier: await this.earlier(job.file) }
      case 'weigh':
        return { type: 'weigh', tally: tallyOf(await this.rollUp(job.settings)) }
      case 'fill': {
        const { settings, language } = job
        const result = await this.rollUp(settings)
        const { makeCounty } = await import('./making')
        return {
          type: 'fill',
          tally: tallyOf(result),
          picture: pictureOf(result, catalogue, language),
          workbook: await makeCounty(result, { catalogue, typed: settings.typed, language }),
        }
      }
      case 'proof':
        return {
          type: 'proof',
          proof: this.last && proofOf(this.last.rollup, job.indicator, catalogue, job.language),
        }
      case 'school':
        return {
          type: 'school',
          school: this.last && schoolSheetOf(this.last.rollup, job.schoolId, catalogue, job.language),
        }
    }
  }

  private async rollUp({ typed, ...settings }: CountySettings): Promise<RollupResult> {
    const given = { ...settings, ...(typed && { supplement: typed.supplement }) }
    return (this.last = await this.desk.rollUp(given))
  }

  private async roster(file: File, language: Language): Promise<readonly Expected[] | string> {
    const words = cliMessages[language]
    try {
      return readRoster(await bytesOf(file), this.tools.catalogue)
    } catch (problem) {
      if (problem instanceof RosterProblem)
        return words.roster(file.name, problem.line, words.rosterReason[problem.reason](problem.text))
      if (problem instanceof UnreadableWorkbook) return words.rosterMissing(file.name)
      throw problem
    }
  }

  private async earlier(file: File): Promise<EarlierCounty | undefined> {
    const bytes = await bytesOf(file)
    const typed = countyInputIn(bytes, this.tools)
    if (!typed) return undefined
    return { typed, ...markedPlace(this.tools.readWhole(bytes)) }
  }
}
