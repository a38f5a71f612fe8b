import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pool } from 'workerpool'
import { Carrier, type Carried, type Readers, type SourceFile } from '#app'
import { DiskFile } from '#files'

/** Fewer files are read before the threads have begun. */
export const WORTH_IT = 500

/** Beyond these the one thread that adds everything up does not keep pace. */
const MOST = 8

/** Reads on as many threads as there are cores; `names` are those a submission may have. */
export function startReaders(files: number, names: readonly string[]): Readers | undefined {
  const count = Math.min(availableParallelism(), MOST)
  if (files < WORTH_IT || count < 2) return undefined
  const threads = pool(join(__dirname, 'reader.js'), {
    workerType: 'thread',
    maxWorkers: count,
    workerThreadOpts: { workerData: names },
  })
  const carrier = new Carrier(names)
  let isOver = false
  return {
    count,
    read: (batch) =>
      new Promise((resolve, reject) => {
        threads.exec('read', [batch.map(pathOf)]).then(
          (read: Carried[]) => resolve(read.map((each) => carrier.unload(each))),
          (problem) => {
            if (!isOver) reject(problem)
          },
        )
      }),
    end() {
      isOver = true
      void threads.terminate()
    },
  }
}

function pathOf(file: SourceFile): string {
  if (!(file instanceof DiskFile)) throw new Error(`${file.name} is not on the disk`)
  return file.path
}
