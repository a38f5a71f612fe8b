import { Carrier, readSource, type Carried } from '#app'
import { readWorkbook, WantedNames } from '#files'
import { ChosenFile } from './chosenFile'
import { digest } from './digest'

/** Reads workbooks beside the worker that adds them up, and nothing else. */

/** First the names that a submission may have, then one workbook after the other. */
export type ReaderOrder = readonly string[] | File

let wanted: WantedNames | undefined
let carrier = new Carrier([])
let turn = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<ReaderOrder>): void => {
  if (data instanceof File) turn = turn.then(() => read(data)).catch(fail)
  else {
    wanted = new WantedNames(data)
    carrier = new Carrier(data)
  }
}

async function read(file: File): Promise<void> {
  const tools = { digest, readWorkbook: (content: Uint8Array) => readWorkbook(content, wanted) }
  self.postMessage(carrier.load(await readSource(new ChosenFile(file.name, file), tools)) satisfies Carried)
}

/** Only what is thrown outside of a promise reaches who began this worker. */
const fail = (problem: unknown): void =>
  void setTimeout(() => {
    throw problem
  })
