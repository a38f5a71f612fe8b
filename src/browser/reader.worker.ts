import { Carrier, readSources, type Carried } from '#app'
import { readWorkbook, WantedNames } from '#files'
import { ChosenFile } from './chosenFile'
import { digest } from './digest'

/** Reads workbooks beside the worker that adds them up, and nothing else. */

/** First the names that a submission may have, then one batch of workbooks after the other. */
export type ReaderOrder = { readonly names: readonly string[] } | { readonly files: readonly File[] }

type Read = (files: readonly File[]) => Promise<void>
let read: Read = () => Promise.reject(new Error('no names were given yet'))
let turn = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<ReaderOrder>): void => {
  if ('names' in data) read = readerOf(data.names)
  else turn = turn.then(() => read(data.files)).catch(fail)
}

function readerOf(names: readonly string[]): Read {
  const wanted = new WantedNames(names)
  const carrier = new Carrier(names)
  const tools = { digest, readWorkbook: (content: Uint8Array) => readWorkbook(content, wanted) }
  return async (files) => {
    const chosen = files.map((file) => new ChosenFile(file.name, file))
    const sources = await readSources(chosen, tools)
    self.postMessage(sources.map((source) => carrier.load(source)) satisfies Carried[])
  }
}

/** Only what is thrown outside of a promise reaches who began this worker. */
const fail = (problem: unknown): void =>
  void setTimeout(() => {
    throw problem
  })
