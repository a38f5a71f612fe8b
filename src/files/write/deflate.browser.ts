import { Deflate } from 'fflate'

/** The same as in `deflate.ts`, without Node. */
export function* deflateRaw(pieces: Iterable<Uint8Array>): Generator<Uint8Array<ArrayBuffer>> {
  const ready: Uint8Array<ArrayBuffer>[] = []
  const deflate = new Deflate({ level: 6 }, (piece) => ready.push(piece))
  for (const piece of pieces) {
    deflate.push(piece)
    yield* ready.splice(0)
  }
  deflate.push(new Uint8Array(), true)
  yield* ready
}
