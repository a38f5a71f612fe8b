import { submissionOf, UnreadableWorkbook, type Submission } from '#core'
import type { Problem, Refusal, SourceFile, Tools, Watcher } from './ports'

export interface Opened {
  readonly submission: Submission
  readonly digest: string
}

/** Reads files one by one, so that memory holds one at a time; a bad file never stops the others. */
export async function openAll(
  files: readonly SourceFile[],
  tools: Tools,
  watcher?: Watcher,
): Promise<{ opened: Opened[]; refused: Refusal[] }> {
  const opened: Opened[] = []
  const refused: Refusal[] = []
  for (const [index, file] of files.entries()) {
    if (watcher?.isCancelled) break
    watcher?.step(index, files.length, file.name)
    const result = await open(file, tools)
    if ('submission' in result) opened.push(result)
    else refused.push({ source: file.name, problem: result })
  }
  return { opened, refused }
}

async function open(file: SourceFile, tools: Tools): Promise<Opened | Problem> {
  let bytes: Uint8Array
  try {
    bytes = await file.read()
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) return problemOf(problem)
    return { type: 'cannotOpen', reason: reasonOf(problem) }
  }
  try {
    const submission = submissionOf(tools.readWorkbook(bytes), file.name, tools.catalogue)
    if ('code' in submission) return { type: 'notASubmission', ...submission }
    return { submission, digest: await tools.digest(bytes) }
  } catch (problem) {
    if (!(problem instanceof UnreadableWorkbook)) throw problem
    return problemOf(problem)
  }
}

/** What there is to say about a file that is no readable workbook. */
export function problemOf({ code, sheet, cell, found }: UnreadableWorkbook): Problem {
  return {
    type: 'unreadable',
    code,
    ...(sheet && { sheet }),
    ...(cell && { cell }),
    ...(found && { found }),
  }
}

const reasonOf = (problem: unknown): string =>
  problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
