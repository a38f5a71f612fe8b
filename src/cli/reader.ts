import { workerData } from 'node:worker_threads'
import { worker } from 'workerpool'
import { carried, readBytes } from '#app'
import { digest, readWorkbook, WantedNames } from '#files'

/** A thread that reads workbooks, and nothing else. */
const wanted = new WantedNames(workerData as readonly string[])

worker({
  read: async (bytes: Uint8Array) =>
    carried(await readBytes(bytes, { digest, readWorkbook: (content) => readWorkbook(content, wanted) })),
})
