import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The parts of a package as text, by name. */
export type Parts = Map<string, string>

export function unpack(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes, { filter: ({ name }) => !isFolder(name) })
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}

/** The library's packer adds entries for folders, which have no place in a package (ISO 29500-2). */
const isFolder = (name: string): boolean => name.endsWith('/')

const COMPRESSION_LEVEL = 6

/** Readers that look only at the beginning of a file recognise it by these. */
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels']

/** The same parts give the same bytes, whatever the clock, time zone, and order. */
export function pack(parts: Parts): Uint8Array {
  // Zip files hold local time without a zone, and the packer asks this date for its local hour: so it must be built
  // from local numbers, not from an instant. 1980 is the first year that zip knows.
  const mtime = new Date(1980, 0, 1, 12)
  const files: Zippable = {}
  for (const name of inOrder(parts)) files[name] = strToU8(parts.get(name) ?? '')
  return zipSync(files, { level: COMPRESSION_LEVEL, mtime })
}

function inOrder(parts: Parts): string[] {
  const rest = [...parts.keys()].filter((name) => !FIRST_PARTS.includes(name)).sort()
  return [...FIRST_PARTS.filter((name) => parts.has(name)), ...rest]
}
