import type { Mutation } from './mutation'

const ENTRY_SIGNATURE = 0x02014b50

const ODD_NAMES = ['../../etc/passwd', '/abs', '__proto__', 'constructor', 'xl/vbaProject.bin', 'xl/', 'C:\\']

/** Other ways to pack the same parts, and damage to the packed bytes. */
export const FILE_MUTATIONS: readonly Mutation[] = [
  { name: 'stored', effect: 'same', draft: (draft) => with_(draft, { stored: true }) },
  { name: 'zip64', effect: 'same', draft: (draft) => with_(draft, { zip64: true }) },
  { name: 'streamed', effect: 'same', draft: (draft) => with_(draft, { descriptors: true }) },
  { name: 'a comment', effect: 'same', draft: (draft) => with_(draft, { comment: 'PK\x05\x06 x' }) },
  {
    name: 'parts in another order',
    effect: 'same',
    draft: ({ entries, options }, random) => {
      const cut = random.below(entries.length)
      return { entries: [...entries.slice(cut), ...entries.slice(0, cut)], options }
    },
  },
  {
    name: 'part names in other letters',
    effect: 'same',
    draft: ({ entries, options }, random) => ({
      entries: entries.map(([name, content]) => [
        random.chance(30) ? name.toUpperCase() : random.chance(30) ? name.replaceAll('/', '\\') : name,
        content,
      ]),
      options,
    }),
  },
  {
    name: 'parts that nobody asked for',
    effect: 'same',
    draft: ({ entries, options }, random) => ({
      entries: [...entries, [`${random.pick(ODD_NAMES)}${entries.length}`, '']],
      options,
    }),
  },
  {
    name: 'a part is gone',
    effect: 'lost',
    draft: ({ entries, options }, random) => {
      const gone = random.below(entries.length)
      return { entries: entries.filter((_, index) => index !== gone), options }
    },
  },
  {
    name: 'a part stands twice',
    effect: 'lost',
    draft: ({ entries, options }, random) => ({ entries: [...entries, random.pick(entries)], options }),
  },
  {
    name: 'parts have changed places',
    effect: 'lost',
    draft: ({ entries, options }, random) => {
      const [first, second] = [random.pick(entries), random.pick(entries)]
      // Two sheets that change places make another workbook, not a damaged one.
      if (isSheet(first[0]) && isSheet(second[0])) return { entries, options }
      return {
        entries: entries.map(([name, content]) =>
          name === first[0] ? [name, second[1]] : name === second[0] ? [name, first[1]] : [name, content],
        ),
        options,
      }
    },
  },
  {
    name: 'sizes that lie',
    effect: 'lost',
    draft: ({ entries, options }, random) => {
      const [name] = random.pick(entries)
      const lie = random.pick([0, 1, 1000, 0x7fffffff, 0xfffffffe])
      const field = random.pick(['size', 'compressedSize', 'crc', 'method'] as const)
      return {
        entries,
        options: { ...options, lies: { [name]: { [field]: field === 'method' ? lie % 99 : lie } } },
      }
    },
  },
  {
    name: 'bytes are other bytes',
    effect: 'lost',
    bytes: (bytes, random) => {
      const changed = Uint8Array.from(bytes)
      for (let k = random.below(4); k >= 0; k--) changed[random.below(changed.length)] = random.below(256)
      return changed
    },
  },
  {
    name: 'bits are turned in the directory',
    effect: 'lost',
    bytes: (bytes, random) => {
      const changed = Uint8Array.from(bytes)
      const from = directoryOf(bytes)
      const at = from + random.below(changed.length - from)
      changed[at] = changed[at]! ^ (1 << random.below(8))
      return changed
    },
  },
  {
    name: 'the end of the file is gone',
    effect: 'lost',
    bytes: (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  },
  {
    name: 'the start of the file is gone',
    effect: 'lost',
    bytes: (bytes, random) => bytes.slice(random.below(bytes.length)),
  },
  {
    name: 'a piece is missing or stands twice',
    effect: 'lost',
    bytes: (bytes, random) => {
      const [a, b] = [random.below(bytes.length), random.below(bytes.length)]
      return new Uint8Array(Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)]))
    },
  },
]

const isSheet = (name: string): boolean => /worksheets/i.test(name)

function with_<T extends { readonly options: object }>(draft: T, options: T['options']): T {
  return { ...draft, options: { ...draft.options, ...options } }
}

function directoryOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === ENTRY_SIGNATURE) return at
  return 0
}
