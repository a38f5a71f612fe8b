import {
  commonPlace,
  countySourceOf,
  InputProblem,
  type CountySource,
  type Exclusion,
  type Opened,
} from '#core'
import { openEach } from './intake'
import { readSource } from './readSource'
import type { CountyTools, Problem, Refusal, SourceFile, Watcher } from './ports'

/** Submissions, whether they came one by one or within the workbooks of counties. */
export interface Gathered {
  readonly opened: readonly Opened[]
  readonly refused: readonly Refusal[]
  readonly counties: readonly OpenedCounty[]
}

/** A county’s workbook taken apart into its schools. */
export interface OpenedCounty extends CountySource {
  readonly source: string
  readonly digest: string
}

/** Opens every file; a county's workbook counts as the schools in it. */
export async function gather(
  files: readonly SourceFile[],
  tools: CountyTools,
  watcher?: Watcher,
): Promise<Gathered> {
  const gathered = { opened: [] as Opened[], refused: [] as Refusal[], counties: [] as OpenedCounty[] }
  for await (const each of gatherEach(files, tools, watcher)) putIn(each, gathered)
  return gathered
}

/** Opens files like `gather`, each handed over before the next is read. */
export async function* gatherEach(
  files: readonly SourceFile[],
  tools: CountyTools,
  watcher?: Watcher,
): AsyncGenerator<GatheredFile> {
  for await (const { file, result } of openEach(files, tools, watcher)) {
    if ('problem' in result && isCounty(result)) yield (await openCounty(file, tools)) ?? result
    else yield result
  }
}

/** What a file turns out to be: a submission, a county’s workbook, or neither. */
export type GatheredFile = Opened | OpenedCounty | Refusal

/** Puts a file among its like. */
export function putIn(
  each: GatheredFile,
  to: { readonly opened: Opened[]; readonly refused: Refusal[]; readonly counties: OpenedCounty[] },
): void {
  if ('problem' in each) to.refused.push(each)
  else if ('schools' in each) to.counties.push(each)
  else to.opened.push(each)
}

const isCounty = ({ problem }: Refusal): boolean =>
  problem.type === 'notASubmission' && problem.code === 'countyWorkbook'

/** `undefined`: a county's workbook that holds no schools to be read again. */
async function openCounty(file: SourceFile, tools: CountyTools): Promise<OpenedCounty | Refusal | undefined> {
  const { name: source } = file
  const read = await readSource(file, {
    readWorkbook: (bytes) => tools.readWhole(bytes),
    digest: (bytes) => tools.digest(bytes),
  })
  if (!('content' in read)) return { source, ...read }
  const { content, digest } = read
  const refuse = (problem: Problem): Refusal => ({ source, digest, problem })
  try {
    const county = countySourceOf(content, source, tools.catalogue)
    if (!county) return undefined
    return 'code' in county ? refuse({ type: 'notASubmission', ...county }) : { ...county, source, digest }
  } catch (problem) {
    if (problem instanceof InputProblem) return refuse({ type: 'input', problem })
    throw problem
  }
}

/** Which place several counties' workbooks and single schools make together. */
export const placeOfAll = (
  { counties }: Pick<Gathered, 'counties'>,
  schools: string | undefined,
  { catalogue }: Pick<CountyTools, 'catalogue'>,
): string | undefined =>
  commonPlace(
    [...counties.map(({ jurisdiction }) => jurisdiction), ...(schools === undefined ? [] : [schools])],
    catalogue.jurisdictions,
  )

/** A county’s workbook among others that are rolled up. */
export interface WithinCounty extends OpenedCounty {
  /** Name of the county; absent where the rollup is the county's own. */
  readonly within: string | undefined
}

/**
 * The counties below the place that is rolled up. A county's own earlier workbook among its schools is none of them:
 * its schools would count twice.
 */
export function countiesBelow(
  { opened, counties }: Gathered,
  place: string,
  { catalogue }: Pick<CountyTools, 'catalogue'>,
): { below: WithinCounty[]; refused: Refusal[] } {
  const label = (id: string): string | undefined =>
    catalogue.jurisdictions.find((each) => each.id === id)?.label.zh
  const isOwn = ({ jurisdiction }: OpenedCounty): boolean => jurisdiction === place
  const others = opened.length + counties.filter((county) => !isOwn(county)).length
  const isRefused = (county: OpenedCounty): boolean => isOwn(county) && others > 0
  return {
    below: counties
      .filter((county) => !isRefused(county))
      .map((county) => ({
        ...county,
        within: isOwn(county) ? undefined : (label(county.jurisdiction) ?? county.jurisdiction),
      })),
    refused: counties.filter(isRefused).map(({ source, digest }) => ({
      source,
      digest,
      problem: { type: 'notASubmission', code: 'countyWorkbook' },
    })),
  }
}

/** The submissions within a county’s workbook, each with its county’s name. */
export const schoolsOf = ({ schools, within }: WithinCounty): Opened[] =>
  schools.map(({ submission, ...rest }) => ({ ...rest, submission: { ...submission, within } }))

/** What counties below have not settled: their files, and the schools that wait for it. */
export const unsettledOf = (counties: readonly OpenedCounty[]): Exclusion[] =>
  counties.flatMap(({ source, digest, unsettled: files, waiting }) =>
    files > 0
      ? [
          { reason: 'countyIncomplete', source, digest, files },
          // The file is the county's, and its line above is where that is decided about.
          ...waiting.map((schoolId) => ({ reason: 'waitsBelow' as const, source, digest: '', schoolId })),
        ]
      : [],
  )
