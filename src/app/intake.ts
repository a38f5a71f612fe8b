import type { Opened } from '#core'
import { openAhead } from './openAhead'
import type { OpeningTools } from './openFile'
import type { Refusal, SourceFile, Tools, Watcher } from './ports'

export type IntakeTools = OpeningTools & Pick<Tools, 'startReaders'>

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
    for (const { file, result } of openAhead(files, tools, readers)) {
      if (watcher?.isCancelled) return
      watcher?.step(done++, files.length, file.name)
      yield { file, result: await result }
    }
  } finally {
    readers?.end()
  }
}
