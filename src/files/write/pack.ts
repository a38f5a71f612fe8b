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
 * Packs parts given in pieces, which are made one by one and in the order of the parts; gives the file in pieces, too, as
 * soon as they are made: no part is whole in memory. The same pieces give the same bytes, whatever the clock and time zone.
 */
export async function* pack(parts: ReadonlyMap<string, Iterable<string>>): AsyncGenerator<Uint8Array> {
  // Zip files hold local time without a zone, and the packer asks this date for its local hour: so it must be built
  // from local numbers, not from an instant. 1980 is the first year that zip knows.
  const mtime = new Date(1980, 0, 1, 12)
  const ready: Uint8Array[] = []
  const zip = new Zip((problem, bytes) => {
    if (problem) throw problem
    ready.push(bytes)
  })
  for (const [filename, pieces] of firstPartsFirst(parts)) {
    // How large it is, and its checksum, stand behind the data: before, nobody knows them (APPNOTE.TXT 4.3.9).
    const file: ZipInputFile = { filename, size: 0, crc: 0, compression: DEFLATED, mtime }
    zip.add(file)
    for await (const piece of deflateRaw(measured(pieces, file))) {
      file.ondata?.(null, piece, false)
      yield* ready.splice(0)
    }
    file.ondata?.(null, new Uint8Array(), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready
}

function* measured(pieces: Iterable<string>, file: ZipInputFile): Generator<Uint8Array> {
  for (const bytes of encoded(pieces)) {
    file.size += bytes.length
    file.crc = crc32(bytes, file.crc)
    yield bytes
  }
}

function firstPartsFirst(parts: ReadonlyMap<string, Iterable<string>>): [string, Iterable<string>][] {
  const isFirst = (name: string): boolean => FIRST_PARTS.includes(name)
  const first = FIRST_PARTS.flatMap((name): [string, Iterable<string>][] => {
    const pieces = parts.get(name)
    return pieces ? [[name, pieces]] : []
  })
  return [...first, ...[...parts].filter(([name]) => !isFirst(name))]
}
