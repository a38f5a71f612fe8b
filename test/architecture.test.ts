import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { ROOMS } from '../scripts/rooms'

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

const show = ({ file, target, room }: Import): string => `${file} imports ${target} — ${ROOMS[room]?.because}`

test('every room is on the plan', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !Object.hasOwn(ROOMS, room))).toEqual([])
})

test('rooms import only the rooms they may, through the door', () => {
  const wrong = imports.filter(({ room, target }) => {
    if (!target.startsWith('#')) return false
    return !ROOMS[room]?.rooms.includes(target.slice(1))
  })
  expect(wrong.map(show)).toEqual([])
})

test('nothing reaches into another room by a relative path', () => {
  const wrong = imports.filter(({ file, room, target }) => {
    // The product's own number is written there.
    if (!target.startsWith('.') || target === '../../package.json') return false
    return roomOf(join(SOURCE, file, '..', target)) !== room
  })
  expect(wrong.map(show)).toEqual([])
})

test('packages are used only where they may be', () => {
  const wrong = imports.filter(({ room, target }) => {
    if (/^[.#]/.test(target)) return false
    if (target.startsWith('node:')) return room !== 'files' && room !== 'cli'
    return !ROOMS[room]?.packages.includes(target)
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
