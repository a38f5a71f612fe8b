import { Deflate } from 'fflate'

/** The same as in `deflate.ts`, without Node. */
export function deflateRaw(pieces: Iterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>[]> {
  const deflated: Uint8Array<ArrayBuffer>[] = []
  const deflate = new Deflate({ level: 6 }, (piece) => deflated.push(piece))
  for (const piece of pieces) deflate.push(piece)
  deflate.push(new Uint8Array(), true)
  return Promise.resolve(deflated)
}
