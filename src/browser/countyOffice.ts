import {
  countyInputIn,
  CountyDesk,
  problemOf,
  type CountyTools,
  type RollupResult,
  type SourceFile,
  type Watcher,
} from '#app'
import {
  InputProblem,
  markedPlace,
  NO_COUNTY_INPUT,
  submissionNames,
  UnreadableWorkbook,
  type Expected,
} from '#core'
import { readRoster, readWorkbook, WantedNames } from '#files'
import type { Language } from '#messages'
import {
  arrivalOf,
  inputSentence,
  pictureOf,
  proofOf,
  refusalSentence,
  schoolSheetOf,
  tallyOf,
  type Arrival,
} from '#report'
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
        return { type: 'earlier', earlier: await this.earlier(job.file, job.language) }
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

  /** The county's own workbook says what nobody says here. */
  private async rollUp({ typed = NO_COUNTY_INPUT, ...settings }: CountySettings): Promise<RollupResult> {
    const roster = settings.roster ?? typed.roster
    return (this.last = await this.desk.rollUp({
      ...settings,
      ...(roster && { roster }),
      deadline: settings.deadline ?? typed.deadline,
      supplement: typed.supplement,
    }))
  }

  private async roster(file: File, language: Language): Promise<readonly Expected[] | string> {
    try {
      return readRoster(await bytesOf(file), this.tools.catalogue)
    } catch (problem) {
      return sentenceOn(problem, file.name, language)
    }
  }

  private async earlier(file: File, language: Language): Promise<EarlierCounty | string | undefined> {
    try {
      const bytes = await bytesOf(file)
      const typed = countyInputIn(bytes, this.tools)
      return typed && { typed, ...markedPlace(this.tools.readWhole(bytes)) }
    } catch (problem) {
      return sentenceOn(problem, file.name, language)
    }
  }
}

/** What is wrong with a file of the county's own, in words. @throws what is no such thing */
function sentenceOn(problem: unknown, source: string, language: Language): string {
  if (problem instanceof InputProblem) return inputSentence(problem, source, language)
  if (!(problem instanceof UnreadableWorkbook)) throw problem
  return refusalSentence({ source, problem: problemOf(problem) }, language)
}
