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
