import { submissionOf, UnreadableWorkbook, type Catalogue, type Seal, type Submission } from '#core'
import type { Problem, Refusal, SourceFile, Tools, Watcher } from './ports'

export interface Opened {
  readonly submission: Submission
  readonly digest: string
  /** As the county saw it, where the submission comes out of a county workbook. */
  readonly seal?: Seal
}

/** Opening files takes no more of the catalogue than the forms. */
export interface IntakeTools extends Pick<Tools, 'readWorkbook' | 'digest'> {
  readonly catalogue: Pick<Catalogue, 'templates'>
}

/** Reads files one by one, so that memory holds one at a time; a bad file never stops the others. */
export async function openAll(
  files: readonly SourceFile[],
  tools: IntakeTools,
  watcher?: Watcher,
): Promise<{ opened: Opened[]; refused: Refusal[] }> {
  const opened: Opened[] = []
  const refused: Refusal[] = []
  for await (const each of openEach(files, tools, watcher))
    if ('submission' in each) opened.push(each)
    else refused.push(each)
  return { opened, refused }
}

/** The same, each file handed over before the next is read; ends early where the watcher is told to stop. */
export async function* openEach(
  files: readonly SourceFile[],
  tools: IntakeTools,
  watcher?: Watcher,
): AsyncGenerator<Opened | Refusal> {
  for (const [index, file] of files.entries()) {
    if (watcher?.isCancelled) return
    watcher?.step(index, files.length, file.name)
    const result = await open(file, tools)
    yield 'submission' in result ? result : { source: file.name, ...result }
  }
}

async function open(file: SourceFile, tools: IntakeTools): Promise<Opened | Omit<Refusal, 'source'>> {
  let bytes: Uint8Array
  try {
    bytes = await file.read()
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) return { problem: problemOf(problem) }
    return { problem: { type: 'cannotOpen', reason: reasonOf(problem) } }
  }
  const digest = await tools.digest(bytes)
  try {
    const submission = submissionOf(tools.readWorkbook(bytes), file.name, tools.catalogue)
    if ('code' in submission) return { digest, problem: { type: 'notASubmission', ...submission } }
    return { submission, digest }
  } catch (problem) {
    if (!(problem instanceof UnreadableWorkbook)) throw problem
    return { digest, problem: problemOf(problem) }
  }
}

/** What there is to say about a file that is no readable workbook. */
export function problemOf({ code, sheet, cell, found }: UnreadableWorkbook): Problem {
  return {
    type: 'unreadable',
    code,
    ...(sheet && { sheet: short(sheet) }),
    ...(cell && { cell: short(cell) }),
    ...(found && { found }),
  }
}

/** Longer than the name of any sheet in Excel. */
const LONGEST_PLACE = 40

/** What stands in a file that is refused may be of any length; a sentence may not. */
const short = (text: string): string =>
  text.length > LONGEST_PLACE ? `${text.slice(0, LONGEST_PLACE)}…` : text

const reasonOf = (problem: unknown): string =>
  problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
