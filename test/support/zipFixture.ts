import { crc32, deflateRawSync } from 'node:zlib'

/** What is said of an entry that is not so; everything left out is true. */
export interface ZipLies {
  readonly crc?: number
  readonly size?: number
  readonly compressedSize?: number
  readonly method?: number
}

export interface ZipOptions {
  /** Store instead of deflating. */
  readonly stored?: boolean
  /** As streaming programs write: sizes stand behind the data and in the directory, not in the local header. */
  readonly descriptors?: boolean
  /** All sizes and places stand in zip64 fields. */
  readonly zip64?: boolean
  /** Marks all entries as encrypted. */
  readonly encrypted?: boolean
  readonly comment?: string
  /** By entry name. */
  readonly lies?: Readonly<Record<string, ZipLies>>
}

export type ZipContent = readonly (readonly [name: string, content: string | Uint8Array])[]

/** Writes a zip archive of the given entries in their order; a name may come twice. */
export function zip(entries: ZipContent, options: ZipOptions = {}): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const entry = packEntry(name, content, options)
    directory.push(directoryEntry(entry, offset, options))
    const parts = localFile(entry, options)
    files.push(...parts)
    offset += parts.reduce((sum, part) => sum + part.length, 0)
  }
  const listing = Buffer.concat(directory)
  return new Uint8Array(
    Buffer.concat([...files, listing, endRecords(entries.length, offset, listing.length, options)]),
  )
}

interface Entry {
  readonly name: Buffer
  readonly data: Buffer
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
}

function packEntry(name: string, content: string | Uint8Array, options: ZipOptions): Entry {
  const plain = Buffer.from(content)
  const data = options.stored ? plain : deflateRawSync(plain)
  return {
    name: Buffer.from(name),
    data,
    flags: 0x800 | (options.descriptors ? 8 : 0) | (options.encrypted ? 1 : 0),
    method: options.stored ? 0 : 8,
    crc: crc32(plain),
    compressedSize: data.length,
    size: plain.length,
    ...options.lies?.[name],
  }
}

function localFile(entry: Entry, { descriptors }: ZipOptions): Buffer[] {
  const header = numbers([4, 0x04034b50], [2, 20], [2, entry.flags], [2, entry.method], [4, 0])
  const sizes = [entry.crc, entry.compressedSize, entry.size].map((n): [number, number] => [4, n])
  const known = descriptors ? numbers([4, 0], [4, 0], [4, 0]) : numbers(...sizes)
  const lengths = numbers([2, entry.name.length], [2, 0])
  const descriptor = descriptors ? [numbers([4, 0x08074b50], ...sizes)] : []
  return [header, known, lengths, entry.name, entry.data, ...descriptor]
}

function directoryEntry(entry: Entry, offset: number, { zip64 }: ZipOptions): Buffer {
  const elsewhere = 0xffffffff
  const extra = zip64
    ? numbers([2, 1], [2, 24], [8, entry.size], [8, entry.compressedSize], [8, offset])
    : numbers()
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, 20], [2, 20], [2, entry.flags], [2, entry.method], [4, 0], [4, entry.crc]),
    numbers([4, zip64 ? elsewhere : entry.compressedSize], [4, zip64 ? elsewhere : entry.size]),
    numbers([2, entry.name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
    numbers([4, zip64 ? elsewhere : offset]),
    entry.name,
    extra,
  ])
}

function endRecords(
  count: number,
  offset: number,
  size: number,
  { zip64, comment = '' }: ZipOptions,
): Buffer {
  const end = numbers(
    [4, 0x06054b50],
    [4, 0],
    [2, zip64 ? 0xffff : count],
    [2, zip64 ? 0xffff : count],
    [4, zip64 ? 0xffffffff : size],
    [4, zip64 ? 0xffffffff : offset],
    [2, comment.length],
  )
  const long = zip64
    ? [
        numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0]),
        numbers([8, count], [8, count], [8, size], [8, offset]),
        numbers([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]),
      ]
    : []
  return Buffer.concat([...long, end, Buffer.from(comment)])
}

/** Little-endian numbers of the given widths in bytes. */
function numbers(...fields: (readonly [width: number, value: number])[]): Buffer {
  const buffers = fields.map(([width, value]) => {
    const buffer = Buffer.alloc(width)
    if (width === 8) buffer.writeBigUInt64LE(BigInt(value))
    else buffer.writeUIntLE(value, 0, width)
    return buffer
  })
  return Buffer.concat(buffers)
}
