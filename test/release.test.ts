import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWorkbook } from '#files'
import { shippedPackages } from '../scripts/licences'
import { everything, release } from '../scripts/release'
import { catalogue, PROJECT } from './support/catalogue'

/** What a county installs. The pane's own build is tested beside it. */
const base = mkdtempSync(join(tmpdir(), 'xuebiao-release-'))
const [out, again, empty] = ['release', 'again', 'empty'].map((name) => join(base, name)) as [
  string,
  string,
  string,
]
const CONTENTS = { panes: [], templates: [['kindergarten', 'yanzhou'] as const], year: 2025 }
const said: string[] = []
beforeAll(() => release(PROJECT, out, CONTENTS, (line) => said.push(line)))
afterAll(() => rmSync(base, { recursive: true }))

const read = (name: string): string => readFileSync(join(out, name), 'utf8')

test('a whole release has a template of every kind of school for every place, and the pane for every address', () => {
  const { panes, templates } = everything(PROJECT, 2025)
  expect(panes).toEqual(['global', 'china', 'self'])
  const schools = catalogue.kinds.filter(({ level }) => level === 'school')
  expect(templates.length).toBe(schools.length * catalogue.jurisdictions.length)
})

test('it says what it makes, one line for each, before it makes it', () =>
  expect(said).toEqual([
    'the package of the command line',
    'template 1 of 1: kindergarten, yanzhou',
    'the bill of materials and checksums',
  ]))

test('the templates are workbooks of their kind and place', () => {
  const file = join(out, 'templates', 'yanzhou', 'kindergarten-yanzhou-2025.xlsx')
  const { names } = readWorkbook(readFileSync(file))
  expect(names.size).toBeGreaterThan(100)
})

test('everything in it has a checksum, which is right', () => {
  const lines = read('SHA256SUMS').trim().split('\n')
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(lines.length).toBe(files.length - 1)
  for (const line of lines) {
    const [sum, name = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ).toBe(sum)
  }
})

test('the bill of materials lists what ships, and nothing else', () => {
  const { components } = JSON.parse(read('bom.json')) as {
    components: { name: string; version: string; purl: string; hashes: { content: string }[] }[]
  }
  const listed = components.map(({ name, version }) => `${name} ${version}`)
  const shipped = shippedPackages(PROJECT).map(({ name, version }) => `${name} ${version}`)
  expect(listed.sort()).toEqual([...new Set(shipped)].sort())
  // As the registry states it: `npm view exceljs@4.4.0 dist.integrity`, in hexadecimal.
  expect(components.filter(({ hashes: [hash] }) => !/^[0-9a-f]{128}$/.test(hash?.content ?? ''))).toEqual([])
  expect(components.filter(({ purl }) => !/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@[\w.-]+$/.test(purl))).toEqual([])
})

test('the same checkout gives the same release', () => {
  release(PROJECT, again, CONTENTS, () => undefined)
  expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(read('SHA256SUMS'))
})

test('the command line installs in an empty folder from its package alone, and runs the demo there', () => {
  const [tarball = ''] = readdirSync(out).filter((name) => name.endsWith('.tgz'))
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: empty, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  execFileSync('mkdir', [empty])
  run('npm', 'init', '--yes')
  run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', join(out, tarball))
  expect(existsSync(join(empty, 'node_modules', 'xuebiao', 'dist', 'bench.js'))).toBe(false)
  const printed = run(join('node_modules', '.bin', 'xuebiao'), 'demo', '--out', 'demo')
  expect(printed).toContain('计入 50 所')
  expect(readWorkbook(readFileSync(join(empty, 'demo', 'county.xlsx'))).names.size).toBeGreaterThan(1000)
})
