import { once } from 'node:events'
import { createDeflateRaw } from 'node:zlib'

/**
 * Deflates pieces one after another (RFC 1951), each on zlib's thread while the next one is made: a stream of the pieces
 * would wait for the thread before it asks for another. This file is for Node; browsers get
 * `deflate.browser.ts` in its place.
 */
export async function deflateRaw(pieces: Iterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>[]> {
  const deflated: Uint8Array<ArrayBuffer>[] = []
  const stream = createDeflateRaw({ level: 6 }).on('data', (piece: Uint8Array<ArrayBuffer>) =>
    deflated.push(piece),
  )
  const ended = once(stream, 'end')
  const feed = async (): Promise<void> => {
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
  await Promise.all([ended, feed()])
  return deflated
}
