import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createDeflateRaw } from 'node:zlib'

/**
 * Deflates pieces one after another (RFC 1951), on a thread of its own while the next piece is made. This file is for
 * Node; browsers get `deflate.browser.ts` in its place.
 */
export const deflateRaw = (pieces: Iterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> =>
  pipeline(Readable.from(pieces), createDeflateRaw({ level: 6 }), buffer) as Promise<Uint8Array<ArrayBuffer>>
