import { submissionOf, type Catalogue, type Seal, type Submission } from '#core'
import type { ReadSource, Refusal, SourceFile, Tools, Watcher } from './ports'
import { readEach } from './readEach'

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
  let done = 0
  try {
    for (const { file, source } of readEach(files, tools, readers)) {
      if (watcher?.isCancelled) return
      watcher?.step(done++, files.length, file.name)
      yield { file, result: opened(await source, file, tools) }
    }
  } finally {
    readers?.end()
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
