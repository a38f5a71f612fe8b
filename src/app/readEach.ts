import type { Readers, ReadSource, SourceFile } from './ports'
import { readSources, type Reading } from './readSource'

/** Files a thread is asked for at once: each asking takes as long as reading a small file does. */
const BATCH = 8

/** Batches that are asked of a thread: with one, it waits for this thread between two. */
const AHEAD = 2

/**
 * Reads files in their order: by `readers` some ahead, without them each when it is asked for. What a reader dies of is
 * read on the thread that asks.
 */
export function* readEach(
  files: readonly SourceFile[],
  tools: Reading,
  readers: Readers | undefined,
): Generator<{ readonly file: SourceFile; readonly source: Promise<ReadSource> }> {
  const batches = inBatches(files, readers ? BATCH : 1)
  const ahead: Promise<readonly ReadSource[]>[] = []
  const most = (readers?.count ?? 0) * AHEAD
  for (const [index, batch] of batches.entries()) {
    for (const next of batches.slice(index + ahead.length, index + most + 1))
      ahead.push(readBatch(next, tools, readers))
    const read = ahead.shift() as Promise<readonly ReadSource[]>
    for (const [at, file] of batch.entries())
      yield { file, source: read.then((sources) => sources[at] as ReadSource) }
  }
}

async function readBatch(
  batch: readonly SourceFile[],
  tools: Reading,
  readers: Readers | undefined,
): Promise<readonly ReadSource[]> {
  const read = await readers?.read(batch).catch(() => undefined)
  return read?.length === batch.length ? read : readSources(batch, tools)
}

function inBatches<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size)
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size))
}
