import { createDeflateRaw, type DeflateRaw } from 'node:zlib'
import { ROOM } from './encoded'

/**
 * Deflates pieces one after another (RFC 1951), each on zlib's thread while the next one is made: a stream of the pieces
 * would wait for the thread before it asks for another. What comes of a piece fits one answer of the thread, which else
 * would stop in the middle until this thread has time for it. This file is for Node; browsers get
 * `deflate.browser.ts` in its place.
 */
export async function* deflateRaw(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = createDeflateRaw({ level: 6, chunkSize: ROOM })
  const fed = feed(stream, pieces)
  for await (const piece of stream) yield piece as Uint8Array<ArrayBuffer>
  await fed
}

/** What goes wrong with the pieces is told to whoever reads the stream. */
async function feed(stream: DeflateRaw, pieces: Iterable<Uint8Array>): Promise<void> {
  try {
    let written = Promise.resolve()
    for (const piece of pieces) {
      await written
      written = new Promise((resolve) => stream.write(piece, () => resolve()))
    }
    await written
    stream.end()
  } catch (problem) {
    stream.destroy(problem as Error)
  }
}
