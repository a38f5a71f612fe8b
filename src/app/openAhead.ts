import type { Opened } from '#core'
import { openFiles, type OpeningTools } from './openFile'
import type { Readers, Refusal, SourceFile } from './ports'

/** Files a thread is asked for at once: each asking takes as long as reading a small file does. */
const BATCH = 8

/** Batches that are asked of a thread: with one, it waits for this thread between two. */
const AHEAD = 2

/**
 * Opens files in their order: by `readers` some ahead, without them each when it is asked for. What a reader dies of is
 * opened on the thread that asks.
 */
export function* openAhead(
  files: readonly SourceFile[],
  tools: OpeningTools,
  readers: Readers | undefined,
): Generator<{ readonly file: SourceFile; readonly result: Promise<Opened | Refusal> }> {
  const batches = inBatches(files, readers ? BATCH : 1)
  const ahead: Promise<readonly (Opened | Refusal)[]>[] = []
  const most = (readers?.count ?? 0) * AHEAD
  for (const [index, batch] of batches.entries()) {
    for (const next of batches.slice(index + ahead.length, index + most + 1))
      ahead.push(openBatch(next, tools, readers))
    const opened = ahead.shift() as Promise<readonly (Opened | Refusal)[]>
    for (const [at, file] of batch.entries())
      yield { file, result: opened.then((results) => results[at] as Opened | Refusal) }
  }
}

async function openBatch(
  batch: readonly SourceFile[],
  tools: OpeningTools,
  readers: Readers | undefined,
): Promise<readonly (Opened | Refusal)[]> {
  const opened = await readers?.open(batch).catch(() => undefined)
  return opened?.length === batch.length ? opened : openFiles(batch, tools)
}

function inBatches<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size)
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size))
}
