import { Inflate, inflateSync } from 'fflate'

/** Deflate grows data at most 1032-fold: one step can go beyond the limit by 64 MiB, not more. */
const STEP_BYTES = 64 * 1024

/** The same as in `inflate.ts`, without Node. */
export function inflateRaw(data: Uint8Array, size: number): Uint8Array {
  return data.length <= STEP_BYTES ? inflateAtOnce(data, size) : inflateInSteps(data, size)
}

/** fflate writes nothing beyond what it was given: a byte more than the size shows that there is more. */
function inflateAtOnce(data: Uint8Array, size: number): Uint8Array {
  const content = inflateSync(data, { out: new Uint8Array(size + 1) })
  refuseBeyond(size, content.length)
  return content
}

/** Several times slower, for it copies every step's output twice. */
function inflateInSteps(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate((chunk) => {
    refuseBeyond(size, length + chunk.length)
    out.set(chunk, length)
    length += chunk.length
  })
  for (let from = 0; from < data.length; from += STEP_BYTES) {
    inflate.push(data.subarray(from, from + STEP_BYTES), from + STEP_BYTES >= data.length)
  }
  return out.subarray(0, length)
}

function refuseBeyond(size: number, length: number): void {
  if (length > size) throw new RangeError(`more than ${size} bytes`)
}

const CRC_OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})
/** The table for a byte that one more follows than in the table before. */
const followed = (table: Uint32Array): Uint32Array =>
  table.map((crc) => (crc >>> 8) ^ CRC_OF_BYTE[crc & 0xff]!)
const FOLLOWED_BY_1 = followed(CRC_OF_BYTE)
const FOLLOWED_BY_2 = followed(FOLLOWED_BY_1)
const FOLLOWED_BY_3 = followed(FOLLOWED_BY_2)

/**
 * CRC-32 as zip uses it (ISO 3309), going on from that of the data before. Four bytes at a time, which is three times as
 * fast as one by one.
 */
export function crc32(data: Uint8Array, before = 0): number {
  let crc = ~before
  let i = 0
  for (const end = data.length - 3; i < end; i += 4) {
    crc ^= data[i]! | (data[i + 1]! << 8) | (data[i + 2]! << 16) | (data[i + 3]! << 24)
    crc =
      FOLLOWED_BY_3[crc & 0xff]! ^
      FOLLOWED_BY_2[(crc >>> 8) & 0xff]! ^
      FOLLOWED_BY_1[(crc >>> 16) & 0xff]! ^
      CRC_OF_BYTE[crc >>> 24]!
  }
  for (; i < data.length; i++) crc = (crc >>> 8) ^ CRC_OF_BYTE[(crc ^ data[i]!) & 0xff]!
  return ~crc >>> 0
}
