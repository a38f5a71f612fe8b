import { Carrier, readSource, type Carried } from '#app'
import { readWorkbook, WantedNames } from '#files'
import { ChosenFile } from './chosenFile'
import { digest } from './digest'

/** Reads workbooks beside the worker that adds them up, and nothing else. */

/** First the names that a submission may have, then one workbook after the other. */
export type ReaderOrder = readonly string[] | File

let read: (file: File) => Promise<void> = () => Promise.reject(new Error('no names were given yet'))
let turn = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<ReaderOrder>): void => {
  if (data instanceof File) turn = turn.then(() => read(data)).catch(fail)
  else read = readerOf(data)
}

function readerOf(names: readonly string[]): typeof read {
  const wanted = new WantedNames(names)
  const carrier = new Carrier(names)
  const tools = { digest, readWorkbook: (content: Uint8Array) => readWorkbook(content, wanted) }
  return async (file) => {
    const source = await readSource(new ChosenFile(file.name, file), tools)
    self.postMessage(carrier.load(source) satisfies Carried)
  }
}

/** Only what is thrown outside of a promise reaches who began this worker. */
const fail = (problem: unknown): void =>
  void setTimeout(() => {
    throw problem
  })
