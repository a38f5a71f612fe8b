import { strFromU8, unzipSync, Zip, type ZipInputFile } from 'fflate'
import { crc32 } from '../crc32'
import { deflateRaw } from './deflate'
import { encoded } from './encoded'

/** The parts of a package as text, by name. */
export type Parts = Map<string, string>

export function unpack(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes, { filter: ({ name }) => !isFolder(name) })
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}

/** The library's packer adds entries for folders, which have no place in a package (ISO 29500-2). */
const isFolder = (name: string): boolean => name.endsWith('/')

/** Readers that look only at the beginning of a file recognise it by these. */
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels']

/** Compression method 8 of zip (APPNOTE.TXT 4.4.5). */
const DEFLATED = 8

/**
 * Packs parts given in pieces, which are made one by one and in the order of the parts; gives the file in pieces, too.
 * The same pieces give the same bytes, whatever the clock and time zone.
 */
export async function pack(parts: ReadonlyMap<string, Iterable<string>>): Promise<Uint8Array[]> {
  const packed = new Map<string, Deflated>()
  for (const [name, pieces] of parts) packed.set(name, await deflated(pieces))
  return zipped(packed)
}

export function zipped(parts: ReadonlyMap<string, Deflated>): Uint8Array[] {
  // Zip files hold local time without a zone, and the packer asks this date for its local hour: so it must be built
  // from local numbers, not from an instant. 1980 is the first year that zip knows.
  const mtime = new Date(1980, 0, 1, 12)
  const written: Uint8Array[] = []
  const zip = new Zip((problem, bytes) => {
    if (problem) throw problem
    written.push(bytes)
  })
  for (const [filename, { data, size, crc }] of inOrder(parts)) {
    const file: ZipInputFile = { filename, size, crc, compression: DEFLATED, mtime }
    zip.add(file)
    for (const piece of data) file.ondata?.(null, piece, false)
    file.ondata?.(null, new Uint8Array(), true)
  }
  zip.end()
  return written
}

export interface Deflated {
  readonly data: readonly Uint8Array<ArrayBuffer>[]
  /** Of what it holds: how many bytes, and their CRC-32. */
  readonly size: number
  readonly crc: number
}

export async function deflated(pieces: Iterable<string>): Promise<Deflated> {
  let size = 0
  let crc = 0
  function* seen(): Generator<Uint8Array> {
    for (const bytes of encoded(pieces)) {
      size += bytes.length
      crc = crc32(bytes, crc)
      yield bytes
    }
  }
  const data = await deflateRaw(seen())
  return { data, size, crc }
}

function inOrder(parts: ReadonlyMap<string, Deflated>): [string, Deflated][] {
  const place = (name: string): string =>
    `${FIRST_PARTS.includes(name) ? FIRST_PARTS.indexOf(name) : 9}${name}`
  return [...parts].sort(([a], [b]) => (place(a) < place(b) ? -1 : 1))
}
