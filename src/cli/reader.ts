import { threadId, workerData } from 'node:worker_threads'
import { worker } from 'workerpool'
import { loader, openFiles, type Carried } from '#app'
import type { FieldCatalogue } from '#core'
import { digest, DiskFile, readWorkbook, WantedNames } from '#files'

/** What a thread that opens workbooks knows. */
export interface ReaderData {
  /** Those a submission may have. */
  readonly names: readonly string[]
  readonly catalogue: FieldCatalogue
}

/** What a thread has opened; what it says of a file builds on what it said before. */
export interface Answer {
  readonly thread: number
  readonly opened: readonly Carried[]
}

const { names, catalogue } = workerData as ReaderData
const wanted = new WantedNames(names)
const tools = { catalogue, digest, readWorkbook: (content: Uint8Array) => readWorkbook(content, wanted) }
const load = loader()

worker({
  async open(files: readonly Pick<DiskFile, 'path' | 'name'>[]): Promise<Answer> {
    const opened = await openFiles(
      files.map(({ path, name }) => new DiskFile(path, name)),
      tools,
    )
    return { thread: threadId, opened: opened.map(load) }
  },
})
