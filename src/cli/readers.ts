import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pool } from 'workerpool'
import { unloader, type Readers, type SourceFile, type Unload } from '#app'
import { fieldCatalogue, type FieldCatalogue } from '#core'
import { DiskFile } from '#files'
import type { Answer, ReaderData } from './reader'

/** Fewer files are read before the threads have begun. */
export const WORTH_IT = 500

/** Beyond these the one thread that adds everything up does not keep pace. */
const MOST = 8

/** Opens on as many threads as there are cores; `names` are those a submission may have. */
export function startReaders(
  files: number,
  names: readonly string[],
  catalogue: FieldCatalogue,
): Readers | undefined {
  const count = Math.min(availableParallelism(), MOST)
  if (files < WORTH_IT || count < 2) return undefined
  const threads = pool(join(__dirname, 'reader.js'), {
    workerType: 'thread',
    maxWorkers: count,
    workerThreadOpts: {
      workerData: { names, catalogue: fieldCatalogue(catalogue) } satisfies ReaderData,
    },
  })
  const unloadOf = new Map<number, Unload>()
  const unloaded = ({ thread, opened }: Answer): ReturnType<Unload>[] => {
    const unload = unloadOf.get(thread) ?? unloader(catalogue)
    unloadOf.set(thread, unload)
    return opened.map(unload)
  }
  let isOver = false
  return {
    count,
    open: (batch) =>
      new Promise((resolve, reject) => {
        threads
          .exec('open', [batch.map(onDisk)])
          .then(unloaded)
          .then(resolve, (problem: Error) => {
            if (!isOver) reject(problem)
          })
      }),
    end() {
      isOver = true
      void threads.terminate()
    },
  }
}

function onDisk(file: SourceFile): Pick<DiskFile, 'path' | 'name'> {
  if (!(file instanceof DiskFile)) throw new Error(`${file.name} is not on the disk`)
  const { path, name } = file
  return { path, name }
}
