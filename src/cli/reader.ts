import { workerData } from 'node:worker_threads'
import { worker } from 'workerpool'
import { readBytes } from '#app'
import { digest, readWorkbook, WantedNames } from '#files'

/** A thread that reads workbooks, and nothing else. */
const wanted = new WantedNames(workerData as readonly string[])

worker({
  read: (bytes: Uint8Array) =>
    readBytes(bytes, { digest, readWorkbook: (content) => readWorkbook(content, wanted) }),
})
