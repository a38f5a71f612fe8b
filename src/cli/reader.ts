import { workerData } from 'node:worker_threads'
import { worker } from 'workerpool'
import { Carrier, readSource } from '#app'
import { digest, DiskFile, readWorkbook, WantedNames } from '#files'

/** A thread that reads workbooks, and nothing else. */
const names = workerData as readonly string[]
const wanted = new WantedNames(names)
const carrier = new Carrier(names)
const tools = { digest, readWorkbook: (content: Uint8Array) => readWorkbook(content, wanted) }

worker({ read: async (path: string) => carrier.load(await readSource(new DiskFile(path, path), tools)) })
