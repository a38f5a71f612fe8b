import { crc32 } from '../crc32'
import { inflateRaw } from './inflate'
import { LIMITS } from './limits'
import { UnreadableWorkbook } from './unreadable'
import { readZipDirectory, type ZipEntry } from './zipDirectory'

const LOCAL_HEADER = { signature: 0x04034b50, size: 30 } // APPNOTE.TXT 4.3.7
const STORED = 0
const DEFLATED = 8
/** Deflate cannot shrink data further than to this part of its size (RFC 1951: 258 bytes by 2 bits). */
const GREATEST_RATIO = 1032

/**
 * A zip archive in memory. Part names are compared as OPC asks (ECMA-376 part 2, 6.2.2.3): without regard to
 * ASCII case. Backslashes, which some programs write, count as slashes.
 */
export class ZipArchive {
  private readonly entries = new Map<string, ZipEntry>()
  private readonly view: DataView
  private inflatedBytes = 0

  /** @throws UnreadableWorkbook 'truncated', 'damaged', 'tooLarge', 'duplicatePart' */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (const entry of readZipDirectory(bytes)) {
      const key = keyOf(entry.name)
      if (key.endsWith('/')) continue
      if (this.entries.has(key)) {
        throw new UnreadableWorkbook('duplicatePart', `two entries of one name`, { part: entry.name })
      }
      this.entries.set(key, entry)
    }
  }

  has(name: string): boolean {
    return this.find(name) !== undefined
  }

  /** Names of all files, in lower case and with slashes. */
  names(): Iterable<string> {
    return this.entries.keys()
  }

  /**
   * The content of a part, checked against its size and CRC-32; it may be at most `limit` bytes long.
   * @throws UnreadableWorkbook 'damaged' (also when there is no such part), 'truncated', 'encrypted',
   *   'unsupportedZip', 'tooLarge'
   */
  read(name: string, limit: number): Uint8Array {
    const entry = this.find(name)
    const place = { part: entry?.name ?? name }
    if (!entry) throw new UnreadableWorkbook('damaged', 'missing part', place)
    if (entry.encrypted) throw new UnreadableWorkbook('encrypted', 'encrypted zip entry', place)
    if (entry.size > limit || entry.size + this.inflatedBytes > LIMITS.totalBytes) {
      throw new UnreadableWorkbook('tooLarge', `inflates to ${entry.size} bytes`, place)
    }
    const content = this.unpack(entry)
    if (content.length !== entry.size) {
      throw new UnreadableWorkbook('damaged', `${content.length} bytes instead of ${entry.size}`, place)
    }
    if (crc32(content) !== entry.crc) throw new UnreadableWorkbook('damaged', 'checksum is wrong', place)
    this.inflatedBytes += content.length
    return content
  }

  private find(name: string): ZipEntry | undefined {
    return this.entries.get(keyOf(name)) ?? this.entries.get(keyOf(decodePercents(name)))
  }

  private unpack(entry: ZipEntry): Uint8Array {
    const place = { part: entry.name }
    const data = this.dataOf(entry)
    if (entry.method === STORED) return data
    if (entry.method !== DEFLATED) {
      throw new UnreadableWorkbook('unsupportedZip', `compression method ${entry.method}`, place)
    }
    if (entry.size > data.length * GREATEST_RATIO) {
      throw new UnreadableWorkbook('damaged', `${data.length} bytes cannot inflate to ${entry.size}`, place)
    }
    try {
      return inflateRaw(data, entry.size)
    } catch (cause) {
      throw new UnreadableWorkbook('damaged', `does not inflate: ${String(cause)}`, place)
    }
  }

  private dataOf({ name, offset, compressedSize }: ZipEntry): Uint8Array {
    const { bytes, view } = this
    if (
      offset + LOCAL_HEADER.size > bytes.length ||
      view.getUint32(offset, true) !== LOCAL_HEADER.signature
    ) {
      throw new UnreadableWorkbook('damaged', `no local header at byte ${offset}`, { part: name })
    }
    const from =
      offset + LOCAL_HEADER.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (from + compressedSize > bytes.length) {
      throw new UnreadableWorkbook('truncated', 'data goes beyond the end of the file', { part: name })
    }
    return bytes.subarray(from, from + compressedSize)
  }
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}

/** Targets of relationships are URIs; zip entries mostly bear the plain name. */
function decodePercents(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
