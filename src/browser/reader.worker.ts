import { loader, openFiles, type Carried } from '#app'
import type { FieldCatalogue } from '#core'
import { readWorkbook, WantedNames } from '#files'
import { ChosenFile } from './chosenFile'
import { digest } from './digest'
import type { NamedFile } from './jobs'

/** Opens workbooks beside the worker that adds them up, and nothing else. */

/** What it knows: the names a submission may have, and the fields. */
export interface ReaderData {
  readonly names: readonly string[]
  readonly catalogue: FieldCatalogue
}

/** First what it knows, then one batch of workbooks after the other. */
export type ReaderOrder = ReaderData | { readonly files: readonly NamedFile[] }

type Open = (files: readonly NamedFile[]) => Promise<void>
let open: Open = () => Promise.reject(new Error('no names were given yet'))
let turn = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<ReaderOrder>): void => {
  if ('names' in data) open = opener(data)
  else turn = turn.then(() => open(data.files)).catch(fail)
}

function opener({ names, catalogue }: ReaderData): Open {
  const wanted = new WantedNames(names)
  const tools = { catalogue, digest, readWorkbook: (content: Uint8Array) => readWorkbook(content, wanted) }
  const load = loader()
  return async (files) => {
    const chosen = files.map(({ name, file }) => new ChosenFile(name, file))
    const opened = await openFiles(chosen, tools)
    self.postMessage(opened.map(load) satisfies Carried[])
  }
}

/** Only what is thrown outside of a promise reaches who began this worker. */
const fail = (problem: unknown): void =>
  void setTimeout(() => {
    throw problem
  })
