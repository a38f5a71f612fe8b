import { submissionOf, UnreadableWorkbook, type Catalogue, type Seal, type Submission } from '#core'
import type { Problem, ReadSource, ReadWorkbook, Refusal, SourceFile, Tools, Watcher } from './ports'

/** A submission that could be read, not checked yet. */
export interface Opened {
  readonly submission: Submission
  readonly digest: string
  /** Where it was looked at already; as the county saw it, where the submission comes out of a county workbook. */
  readonly seal?: Seal
}

/** Opening files takes no more of the catalogue than the forms. */
export interface IntakeTools extends Pick<Tools, 'readWorkbook' | 'digest' | 'startReaders'> {
  readonly catalogue: Pick<Catalogue, 'templates'>
}

/** Files a thread is asked for at once: with one, it waits for this thread between two. */
const AHEAD = 2

/** Opens files in their order; memory holds no more of them than are read at once. A bad file never stops the others. */
export async function openAll(
  files: readonly SourceFile[],
  tools: IntakeTools,
  watcher?: Watcher,
): Promise<{ opened: Opened[]; refused: Refusal[] }> {
  const opened: Opened[] = []
  const refused: Refusal[] = []
  for await (const { result } of openEach(files, tools, watcher))
    if ('submission' in result) opened.push(result)
    else refused.push(result)
  return { opened, refused }
}

/**
 * Opens files one after another, each handed over as it comes, with the file it is: two may have one name. Ends early
 * where the watcher is told to stop.
 */
export async function* openEach(
  files: readonly SourceFile[],
  tools: IntakeTools,
  watcher?: Watcher,
): AsyncGenerator<{ readonly file: SourceFile; readonly result: Opened | Refusal }> {
  const readers = tools.startReaders?.(files.length)
  const read = (file: SourceFile): Promise<ReadSource> => {
    const here = (): Promise<ReadSource> => readSource(file, tools)
    return readers ? readers.read(file).catch(here) : here()
  }
  const ahead: Promise<ReadSource>[] = []
  try {
    const most = (readers?.count ?? 0) * AHEAD
    for (const [index, file] of files.entries()) {
      if (watcher?.isCancelled) return
      watcher?.step(index, files.length, file.name)
      const last = Math.min(index + most, files.length - 1)
      for (const next of files.slice(index + ahead.length, last + 1)) ahead.push(read(next))
      const result = await ahead.shift()
      if (result) yield { file, result: opened(result, file, tools) }
    }
  } finally {
    readers?.end()
  }
}

type Reading = Pick<Tools, 'readWorkbook' | 'digest'>

/** On the thread that asks. */
export async function readSource(file: SourceFile, tools: Reading): Promise<ReadSource> {
  let bytes: Uint8Array
  try {
    bytes = await file.read()
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) return { problem: problemOf(problem) }
    return { problem: { type: 'cannotOpen', reason: reasonOf(problem) } }
  }
  return readBytes(bytes, tools)
}

async function readBytes(bytes: Uint8Array, tools: Reading): Promise<ReadWorkbook> {
  const digest = await tools.digest(bytes)
  try {
    return { digest, content: tools.readWorkbook(bytes) }
  } catch (problem) {
    if (!(problem instanceof UnreadableWorkbook)) throw problem
    return { digest, problem: problemOf(problem) }
  }
}

function opened(result: ReadSource, { name }: SourceFile, { catalogue }: IntakeTools): Opened | Refusal {
  if (!('content' in result)) return { source: name, ...result }
  const { digest, content } = result
  const submission = submissionOf(content, name, catalogue)
  if ('code' in submission)
    return { source: name, digest, problem: { type: 'notASubmission', ...submission } }
  return { submission, digest }
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
const LONGEST_SPOT = 40

/** What stands in a file that is refused may be of any length; a sentence may not. */
const short = (text: string): string =>
  text.length > LONGEST_SPOT ? `${text.slice(0, LONGEST_SPOT)}…` : text

const reasonOf = (problem: unknown): string =>
  problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
