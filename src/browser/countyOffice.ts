import {
  earlierCountyOf,
  CountyDesk,
  problemOf,
  type CountyTools,
  type EarlierCounty as EarlierBook,
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
import type { CountySettings, Earlier, EarlierCounty } from '#taskpane'
import { bytesOf } from './bytesOf'
import { ChosenFile } from './chosenFile'
import type { BundledCatalogue, LoadPart } from './catalogue'
import { digest } from './digest'
import type { Job, JobResult, NamedFile } from './jobs'
import { startReaders } from './readers'

export type CountyJob = Exclude<Job, { type: 'read' | 'template' }>

export interface Receiving extends Watcher {
  arrived(arrival: Arrival): void
}

const loadTogether: LoadPart = (name) =>
  import(
    /* webpackMode: "lazy-once", webpackChunkName: "catalogue", webpackExclude: /index\.json$/ */
    `../../dist/catalogue/${name}.json`
  ) as ReturnType<LoadPart>

export async function openOffice(bundled: BundledCatalogue): Promise<CountyOffice> {
  const catalogue = await bundled.whole(loadTogether)
  const names = [...submissionNames(catalogue)]
  const wanted = new WantedNames(names)
  return new CountyOffice({
    catalogue,
    readWorkbook: (bytes) => readWorkbook(bytes, wanted),
    readWhole: readWorkbook,
    digest,
    startReaders: (files) => startReaders(files, names, catalogue),
  })
}

const sourceOf = ({ name, file }: NamedFile): SourceFile => new ChosenFile(name, file)

/** The county's side of the worker: what came in stays here, and the page gets of it what it shows. */
export class CountyOffice {
  private readonly desk: CountyDesk
  private last: RollupResult | undefined
  /** The county's workbook as it stands. */
  private book: EarlierBook = NO_BOOK

  constructor(private readonly tools: CountyTools) {
    this.desk = new CountyDesk(tools)
  }

  async work(job: CountyJob, receiving: Receiving): Promise<JobResult> {
    const { catalogue } = this.tools
    switch (job.type) {
      case 'receive': {
        const { files, lastYear, isMore, language } = job
        const delivery = { files: files.map(sourceOf), lastYear: lastYear.map(sourceOf), isMore }
        const unread = await this.desk.receive(delivery, receiving, (each) =>
          receiving.arrived(arrivalOf(each, catalogue, language)),
        )
        return { type: 'receive', unread }
      }
      case 'roster':
        return { type: 'roster', roster: await this.roster(job.file, job.language) }
      case 'earlier':
        return { type: 'earlier', earlier: await this.earlier(job.of, job.language) }
      case 'weigh':
        return { type: 'weigh', tally: tallyOf(this.rollUp(job.settings), job.language) }
      case 'fill': {
        const { settings, language } = job
        const result = this.rollUp(settings)
        const { makeCounty } = await import('./making')
        return {
          type: 'fill',
          tally: tallyOf(result, language),
          picture: pictureOf(result, catalogue, language),
          workbook: await makeCounty(result, { catalogue, typed: this.book.typed, language }),
        }
      }
      case 'withoutCharts': {
        const { makeChartless } = await import('./making')
        const making = { catalogue, typed: this.book.typed, language: job.language }
        return { type: 'withoutCharts', bytes: await makeChartless(this.rolledUp(), making) }
      }
      case 'sendBack': {
        const { makeSendBack } = await import('./making')
        return { type: 'sendBack', ...(await makeSendBack(this.rolledUp(), { ...job, catalogue })) }
      }
      case 'facts': {
        const { makeFacts } = await import('./making')
        return { type: 'facts', ...makeFacts(this.rolledUp(), catalogue) }
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

  private rolledUp(): RollupResult {
    if (!this.last) throw new Error('nothing was rolled up')
    return this.last
  }

  /** The county's own workbook says what nobody says here. */
  private rollUp(settings: CountySettings): RollupResult {
    const { typed, figures } = this.book
    const roster = settings.roster ?? typed.roster
    return (this.last = this.desk.rollUp({
      decisions: typed.decisions,
      ...settings,
      ...(roster && { roster }),
      deadline: settings.deadline ?? typed.deadline,
      supplement: typed.supplement,
      before: figures,
    }))
  }

  private async roster(file: File, language: Language): Promise<readonly Expected[] | string> {
    try {
      return readRoster(await bytesOf(file), this.tools.catalogue)
    } catch (problem) {
      return sentenceOn(problem, file.name, language)
    }
  }

  private async earlier(
    of: Earlier | undefined,
    language: Language,
  ): Promise<EarlierCounty | string | undefined> {
    this.book = NO_BOOK
    if (!of) return undefined
    try {
      const content = 'file' in of ? this.tools.readWhole(await bytesOf(of.file)) : of.content
      const book = earlierCountyOf(content, of.name, this.tools.catalogue)
      if (!book) return undefined
      this.book = book
      const { roster, decisions, deadline } = book.typed
      return { ...markedPlace(content), roster: roster?.length, decisions, deadline }
    } catch (problem) {
      return sentenceOn(problem, of.name, language)
    }
  }
}

const NO_BOOK: EarlierBook = { typed: NO_COUNTY_INPUT, figures: undefined }

/** What is wrong with a file of the county's own, in words. @throws what is no such thing */
function sentenceOn(problem: unknown, source: string, language: Language): string {
  if (problem instanceof InputProblem) return inputSentence(problem, source, language)
  if (!(problem instanceof UnreadableWorkbook)) throw problem
  return refusalSentence({ source, problem: problemOf(problem) }, language)
}
