import { unloader, type Carried, type Readers, type Refusal, type SourceFile, type Unload } from '#app'
import { fieldCatalogue, type FieldCatalogue, type Opened } from '#core'
import { ChosenFile } from './chosenFile'
import type { NamedFile } from './jobs'
import type { ReaderData, ReaderOrder } from './reader.worker'

/** Fewer files are read before the workers have begun. */
const WORTH_IT = 60

/** Each takes as much memory as a page. */
const MOST = 4

/** Opens in as many workers as there are cores; `names` are those a submission may have. */
export function startReaders(
  files: number,
  names: readonly string[],
  catalogue: FieldCatalogue,
): Readers | undefined {
  const count = Math.min(navigator.hardwareConcurrency, MOST)
  if (files < WORTH_IT || count < 2) return undefined
  const data = { names, catalogue: fieldCatalogue(catalogue) }
  const readers = Array.from({ length: count }, () => new Reader(data))
  let next = 0
  return {
    count,
    open: async (files) => (readers[next++ % count] as Reader).open(files.map(chosen)),
    end: () => readers.forEach((reader) => reader.end()),
  }
}

function chosen(file: SourceFile): NamedFile {
  if (!(file instanceof ChosenFile)) throw new Error(`${file.name} was not chosen on the page`)
  return { name: file.name, file: file.file }
}

type Answer = Parameters<ConstructorParameters<typeof Promise<readonly Carried[]>>[0]>

/** A worker that answers in the order in which it is asked. */
class Reader {
  private readonly worker = new Worker(
    /* webpackChunkName: "reader" */ new URL('./reader.worker.ts', import.meta.url),
  )
  private readonly waiting: Answer[] = []
  private readonly unload: Unload
  private isDead = false

  constructor(data: ReaderData) {
    this.unload = unloader(data.catalogue)
    this.worker.onmessage = ({ data: carried }: MessageEvent<readonly Carried[]>) =>
      this.waiting.shift()?.[0](carried)
    this.worker.onerror = ({ message }) => {
      this.isDead = true
      for (const [, reject] of this.waiting.splice(0)) reject(new Error(message))
    }
    this.ask(data)
  }

  open(files: readonly NamedFile[]): Promise<readonly (Opened | Refusal)[]> {
    if (this.isDead) return Promise.reject(new Error('the reader is dead'))
    const answered = new Promise<readonly Carried[]>((...answer) => {
      this.waiting.push(answer)
      this.ask({ files })
    })
    return answered.then((carried) => carried.map(this.unload))
  }

  end(): void {
    this.worker.terminate()
  }

  private ask(order: ReaderOrder): void {
    this.worker.postMessage(order)
  }
}
