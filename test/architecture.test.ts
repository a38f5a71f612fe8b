import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

const FABRIC = ['Button', 'Dropdown', 'Link', 'MessageBar', 'Pivot', 'Spinner', 'Styling', 'TextField'].map(
  (name) => `office-ui-fabric-react/lib/${name}`,
)

/**
 * The rooms of src/ and the doors between them. A room may import what its line names, and only through
 * that room's index (`#room`).
 */
const DOORS: Readonly<
  Record<
    string,
    { readonly rooms: readonly string[]; readonly packages: readonly string[]; readonly because: string }
  >
> = {
  core: {
    rooms: [],
    packages: ['zod'],
    because: 'the core is pure, so that the pane and the command line judge alike',
  },
  messages: { rooms: ['core'], packages: [], because: 'words know facts, not where they are shown' },
  spec: {
    rooms: ['core'],
    packages: [],
    because: 'a workbook as data is known to who draws it, who writes the file and who paints it in Excel',
  },
  app: {
    rooms: ['core', 'spec'],
    packages: [],
    because: 'journeys are written against ports, not against files or Excel',
  },
  report: {
    rooms: ['core', 'messages', 'app'],
    packages: ['zod'],
    because: 'reports turn results into words and rows',
  },
  workbook: {
    rooms: ['core', 'messages', 'report', 'spec'],
    packages: [],
    because: 'workbooks are described as data; writing them is another room’s work',
  },
  demo: { rooms: ['core'], packages: [], because: 'made-up schools are data, made without clock or chance' },
  files: {
    rooms: ['core', 'app', 'spec', 'workbook'],
    packages: ['exceljs', 'fflate', 'hyparquet-writer', 'papaparse'],
    because: 'only this room touches files and workbook libraries',
  },
  excel: {
    rooms: ['core', 'app', 'spec'],
    packages: [],
    because: 'only this room speaks to Excel; it offers the port and keeps to it',
  },
  taskpane: {
    rooms: ['core', 'messages', 'app', 'report', 'spec'],
    packages: ['react', ...FABRIC],
    because: 'the pane speaks to the port, so that Excel and the page show the same',
  },
  browser: {
    rooms: ['core', 'messages', 'app', 'report', 'spec', 'workbook', 'files', 'taskpane'],
    packages: [],
    because: 'what browsers offer: bundled data, a worker, downloads',
  },
  commands: {
    rooms: ['excel'],
    packages: [],
    because: 'buttons of the ribbon only pass on what was pressed',
  },
  addin: {
    rooms: ['core', 'messages', 'excel', 'commands', 'browser', 'taskpane'],
    packages: ['react', 'react-dom'],
    because: 'the add-in puts Excel and the pane together',
  },
  page: {
    rooms: ['core', 'messages', 'app', 'report', 'workbook', 'browser', 'taskpane'],
    packages: ['react', 'react-dom', ...FABRIC],
    because: 'the page puts a dropped workbook and the pane together',
  },
  cli: {
    rooms: ['core', 'messages', 'app', 'report', 'workbook', 'demo', 'files'],
    packages: ['workerpool'],
    because: 'the command line puts things together, and has threads to read with',
  },
}

const SOURCE = join(__dirname, '..', 'src')

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(SOURCE, name))

const roomOf = (file: string): string => relative(SOURCE, file).split(/[\\/]/)[0] ?? ''

const imports = files.flatMap((file): Import[] =>
  ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => ({
    file: relative(SOURCE, file),
    room: roomOf(file),
    target: fileName,
  })),
)

const show = ({ file, target, room }: Import): string => `${file} imports ${target} — ${DOORS[room]?.because}`

test('every room is on the plan', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !Object.hasOwn(DOORS, room))).toEqual([])
})

test('rooms import only the rooms they may, through the door', () => {
  const wrong = imports.filter(({ room, target }) => {
    if (!target.startsWith('#')) return false
    return !DOORS[room]?.rooms.includes(target.slice(1))
  })
  expect(wrong.map(show)).toEqual([])
})

test('nothing reaches into another room by a relative path', () => {
  const wrong = imports.filter(({ file, room, target }) => {
    if (!target.startsWith('.')) return false
    return roomOf(join(SOURCE, file, '..', target)) !== room
  })
  expect(wrong.map(show)).toEqual([])
})

test('packages are used only where they may be', () => {
  const wrong = imports.filter(({ room, target }) => {
    if (/^[.#]/.test(target)) return false
    if (target.startsWith('node:')) return room !== 'files' && room !== 'cli'
    return !DOORS[room]?.packages.includes(target)
  })
  expect(wrong.map(show)).toEqual([])
})

test('the pure rooms use no clock and no chance', () => {
  const pure = files.filter((file) =>
    ['core', 'spec', 'workbook', 'report', 'demo', 'messages'].includes(roomOf(file)),
  )
  const wrong = pure.filter((file) =>
    /Date\.now|new Date\(\)|Math\.random|performance\.now/.test(readFileSync(file, 'utf8')),
  )
  expect(wrong.map((file) => relative(SOURCE, file))).toEqual([])
})

test('only one room speaks to Excel', () => {
  const wrong = files.filter(
    (file) =>
      roomOf(file) !== 'excel' &&
      /\b(?:Excel|Office|OfficeExtension)\.[A-Za-z]/.test(readFileSync(file, 'utf8')),
  )
  expect(wrong.map((file) => relative(SOURCE, file))).toEqual([])
})
