import { Inflate } from 'fflate'

/** Deflate grows data at most 1032-fold: one step can go beyond the limit by 16 MiB, not more. */
const STEP_BYTES = 16 * 1024

/** The same as in `inflate.ts`, without Node. */
export function inflateRaw(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RangeError(`more than ${size} bytes`)
    out.set(chunk, length)
    length += chunk.length
  })
  for (let from = 0; from < data.length || from === 0; from += STEP_BYTES) {
    inflate.push(data.subarray(from, from + STEP_BYTES), from + STEP_BYTES >= data.length)
  }
  return out.subarray(0, length)
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** CRC-32 as zip uses it (ISO 3309), going on from that of the data before. */
export function crc32(data: Uint8Array, before = 0): number {
  let crc = ~before
  for (let i = 0; i < data.length; i++) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ data[i]!) & 0xff]!
  return ~crc >>> 0
}
