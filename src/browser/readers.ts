import { Carrier, type Carried, type Readers, type ReadSource, type SourceFile } from '#app'
import { ChosenFile } from './chosenFile'
import type { ReaderOrder } from './reader.worker'

/** Fewer files are read before the workers have begun. */
const WORTH_IT = 60

/** Each takes as much memory as a page. */
const MOST = 4

/** Reads in as many workers as there are cores; `names` are those a submission may have. */
export function startReaders(files: number, names: readonly string[]): Readers | undefined {
  const count = Math.min(navigator.hardwareConcurrency, MOST)
  if (files < WORTH_IT || count < 2) return undefined
  const readers = Array.from({ length: count }, () => new Reader(names))
  let next = 0
  return {
    count,
    read: async (files) => (readers[next++ % count] as Reader).read(files.map(chosen)),
    end: () => readers.forEach((reader) => reader.end()),
  }
}

function chosen(file: SourceFile): File {
  if (!(file instanceof ChosenFile)) throw new Error(`${file.name} was not chosen on the page`)
  return file.file
}

type Answer = Parameters<ConstructorParameters<typeof Promise<readonly ReadSource[]>>[0]>

/** A worker that answers in the order in which it is asked. */
class Reader {
  private readonly worker = new Worker(
    /* webpackChunkName: "reader" */ new URL('./reader.worker.ts', import.meta.url),
  )
  private readonly waiting: Answer[] = []
  private readonly carrier: Carrier
  private isDead = false

  constructor(names: readonly string[]) {
    this.carrier = new Carrier(names)
    this.worker.onmessage = ({ data }: MessageEvent<readonly Carried[]>) =>
      this.waiting.shift()?.[0](data.map((each) => this.carrier.unload(each)))
    this.worker.onerror = ({ message }) => {
      this.isDead = true
      for (const [, reject] of this.waiting.splice(0)) reject(new Error(message))
    }
    this.ask({ names })
  }

  read(files: readonly File[]): Promise<readonly ReadSource[]> {
    if (this.isDead) return Promise.reject(new Error('the reader is dead'))
    return new Promise((...answer) => {
      this.waiting.push(answer)
      this.ask({ files })
    })
  }

  end(): void {
    this.worker.terminate()
  }

  private ask(order: ReaderOrder): void {
    this.worker.postMessage(order)
  }
}
