import { inflateRawSync } from 'node:zlib'

/**
 * Inflates raw deflate data (RFC 1951) to at most `size` bytes. Throws when there would be more, and when the
 * data is damaged or ends too early. This file is for Node; browsers get `inflate.browser.ts` in its place.
 */
export function inflateRaw(data: Uint8Array, size: number): Uint8Array {
  // One chunk for the whole output spares zlib the joining; it must leave a byte free to see the end.
  return inflateRawSync(data, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) })
}
