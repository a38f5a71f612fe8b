import { LIMITS } from './limits'
import { UnreadableWorkbook } from './unreadable'

// Record layouts and signatures: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.12 (directory entry),
// 4.3.14 and 4.3.15 (zip64 end and its locator), 4.3.16 (end), 4.5.3 (zip64 extra field).
const ENTRY = { signature: 0x02014b50, size: 46 }
const END = { signature: 0x06054b50, size: 22 }
const ZIP64_END = { signature: 0x06064b50, size: 56 }
const ZIP64_LOCATOR = { signature: 0x07064b50, size: 20 }
const ZIP64_EXTRA = 0x0001
const LONGEST_COMMENT = 0xffff
/** Stands in a field of 16 or 32 bits whose true value is in the zip64 record. */
const ELSEWHERE_16 = 0xffff
const ELSEWHERE_32 = 0xffffffff

/** One file in the archive as the central directory describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** Where its local header stands. */
  readonly offset: number
}

interface Extent {
  readonly count: number
  readonly offset: number
  readonly size: number
}

/**
 * Reads the central directory. Local headers are not used: in streamed archives they hold no sizes.
 * @throws UnreadableWorkbook 'truncated', 'damaged', 'tooLarge'
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, offset, size } = directoryExtent(view, findEnd(view))
  if (count > LIMITS.entries) throw new UnreadableWorkbook('tooLarge', `${count} entries in the archive`)
  const entries: ZipEntry[] = []
  let at = offset
  for (let k = 0; k < count; k++) {
    if (!isRecord(view, at, ENTRY))
      throw new UnreadableWorkbook('damaged', `no directory entry at byte ${at}`)
    const lengths = nameLength(view, at) + extraLength(view, at) + commentLength(view, at)
    if (at + ENTRY.size + lengths > bytes.length) throw new UnreadableWorkbook('damaged', 'directory cut off')
    entries.push(readEntry(bytes, view, at))
    at += ENTRY.size + lengths
  }
  // Entries that only some programs see would let one file show two different contents.
  if (at !== offset + size) throw new UnreadableWorkbook('damaged', 'directory size does not fit its entries')
  return entries
}

const nameLength = (view: DataView, at: number) => view.getUint16(at + 28, true)
const extraLength = (view: DataView, at: number) => view.getUint16(at + 30, true)
const commentLength = (view: DataView, at: number) => view.getUint16(at + 32, true)

function isRecord(view: DataView, at: number, record: { signature: number; size: number }): boolean {
  return at >= 0 && at + record.size <= view.byteLength && view.getUint32(at, true) === record.signature
}

/** The end record is the last one whose comment fits into the file. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END.size
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (isRecord(view, at, END) && at + END.size + view.getUint16(at + 20, true) <= view.byteLength) return at
  }
  throw new UnreadableWorkbook('truncated', 'no end record in the archive')
}

function directoryExtent(view: DataView, end: number): Extent {
  const extent = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
  }
  const zip64 =
    extent.count === ELSEWHERE_16 || extent.size === ELSEWHERE_32 || extent.offset === ELSEWHERE_32
  const locator = end - ZIP64_LOCATOR.size
  if (!zip64 || !isRecord(view, locator, ZIP64_LOCATOR)) return extent
  const at = uint64(view, locator + 8)
  if (!isRecord(view, at, ZIP64_END)) throw new UnreadableWorkbook('damaged', 'no zip64 end record')
  return { count: uint64(view, at + 32), size: uint64(view, at + 40), offset: uint64(view, at + 48) }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameFrom = at + ENTRY.size
  const extraFrom = nameFrom + nameLength(view, at)
  const long = zip64Values(view, extraFrom, extraFrom + extraLength(view, at))
  // The zip64 field holds, in this order, only those values that are marked as being elsewhere.
  const value = (field: number) => {
    const short = view.getUint32(at + field, true)
    return short === ELSEWHERE_32 ? (long.shift() ?? short) : short
  }
  const size = value(24)
  const compressedSize = value(20)
  const offset = value(42)
  return {
    name: decodeName(bytes.subarray(nameFrom, extraFrom)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    offset,
  }
}

function zip64Values(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const end = at + 4 + view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === ZIP64_EXTRA) {
      const values: number[] = []
      for (let field = at + 4; field + 8 <= Math.min(end, to); field += 8) values.push(uint64(view, field))
      return values
    }
    at = end
  }
  return []
}

/** Beyond 2^53 the value is rounded; such sizes and places are refused anyway. */
function uint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const latin1 = new TextDecoder('latin1')

function decodeName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return latin1.decode(bytes)
  }
}
