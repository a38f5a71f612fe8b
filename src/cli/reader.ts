import { workerData } from 'node:worker_threads'
import { worker } from 'workerpool'
import { Carrier, readSources } from '#app'
import { digest, DiskFile, readWorkbook, WantedNames } from '#files'

/** A thread that reads workbooks, and nothing else. */
const names = workerData as readonly string[]
const wanted = new WantedNames(names)
const carrier = new Carrier(names)
const tools = { digest, readWorkbook: (content: Uint8Array) => readWorkbook(content, wanted) }

worker({
  async read(paths: readonly string[]) {
    const files = paths.map((path) => new DiskFile(path, path))
    return (await readSources(files, tools)).map((source) => carrier.load(source))
  },
})
