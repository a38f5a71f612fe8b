import { workerData } from 'node:worker_threads'
import { worker } from 'workerpool'
import { carried, readSource } from '#app'
import { digest, DiskFile, readWorkbook, WantedNames } from '#files'

/** A thread that reads workbooks, and nothing else. */
const wanted = new WantedNames(workerData as readonly string[])
const tools = { digest, readWorkbook: (content: Uint8Array) => readWorkbook(content, wanted) }

worker({ read: async (path: string) => carried(await readSource(new DiskFile(path, path), tools)) })
