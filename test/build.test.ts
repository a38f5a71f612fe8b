import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { ManifestInfo } from 'office-addin-manifest'
import { headersFor } from '../config/addresses'
import { PROJECT } from './support/catalogue'

/** The pane's build, or everything of it but the program: pages, manifest, icons, and the copy of office.js. */
const SCRIPT = `
  const webpack = require('webpack')
  const pane = require('./webpack.config.js').find(({ name }) => name === 'pane')
  const nothing = { addin: 'data:text/javascript,', page: 'data:text/javascript,' }
  const entry = process.env.WHOLE ? pane.entry : nothing
  webpack({ ...pane, entry, output: { ...pane.output, path: process.env.OUT } }, (problem, stats) => {
    if (problem ?? stats.hasErrors()) throw problem ?? new Error(stats.toString('errors-only'))
  })
`

interface Built {
  readonly folder: string
  /** By directive. */
  readonly policy: ReadonlyMap<string, readonly string[]>
  readonly scripts: readonly string[]
}

function build(options: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'xuebiao-test-'))
  execFileSync(process.execPath, ['-e', SCRIPT], {
    cwd: PROJECT,
    env: { ...process.env, OUT: folder, ...options },
    stdio: 'pipe',
  })
  return folder
}

/** As Microsoft's own tool reads it; in a process of its own, since it holds modules that jest cannot load. */
function manifestAt(file: string): ManifestInfo {
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.env.FILE)
    .then((info) => console.log(JSON.stringify(info)))`
  const options = { cwd: PROJECT, env: { ...process.env, FILE: file }, encoding: 'utf8' } as const
  return JSON.parse(execFileSync(process.execPath, ['-e', script], options)) as ManifestInfo
}

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(';').map((each) => {
      const [name = '', ...sources] = each.trim().split(' ')
      return [name, sources]
    }),
  )

function pageIn(folder: string, page: string): Built {
  const html = readFileSync(join(folder, page), 'utf8')
  const [, policy = ''] = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html) ?? []
  return {
    folder,
    policy: directives(policy),
    scripts: [...html.matchAll(/<script[^>]* src="?([^"\s>]*)/g)].map(([, source = '']) => source),
  }
}

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** What stands under a folder, by path: the digest of its bytes. */
const digests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(folder, path), digestOf(path)]),
  )

describe.each([
  ['global', undefined, 'https://appsforoffice.microsoft.com'],
  ['china', 'https://pane.example.cn/xuebiao/', 'https://appsforoffice.cdn.partner.office365.cn'],
  ['self', 'https://pane.example.cn', undefined],
])('a build with office.js from %s', (XUEBIAO_OFFICE_JS, XUEBIAO_HOST, origin) => {
  const host = (XUEBIAO_HOST ?? 'https://localhost:3000').replace(/\/$/, '')
  let folder: string
  beforeAll(() => {
    folder = build({ XUEBIAO_OFFICE_JS, ...(XUEBIAO_HOST !== undefined && { XUEBIAO_HOST }) })
  })

  test('loads it from there, and its policy allows that place and no other', () => {
    const { scripts, policy } = pageIn(folder, 'taskpane.html')
    const foreign = scripts.filter((source) => source.startsWith('http'))
    expect(foreign.map((source) => new URL(source).origin)).toEqual(origin === undefined ? [] : [origin])
    expect(policy.get('script-src')).toEqual(["'self'", ...(origin === undefined ? [] : [origin])])
    for (const source of scripts)
      if (!source.startsWith('http'))
        expect([source, existsSync(join(folder, source))]).toEqual([source, true])
    if (origin === undefined) {
      expect(scripts[0]).toBe('office/office.js')
      // Microsoft's own, byte for byte.
      const [copy, own] = [
        join(folder, 'office'),
        dirname(require.resolve('@microsoft/office-js/dist/office.js')),
      ]
      const copied = Object.entries(digests(copy))
      expect(copied.length).toBeGreaterThan(6)
      for (const [file, digest] of copied) expect([file, digest]).toEqual([file, digestOf(join(own, file))])
    } else expect(existsSync(join(folder, 'office'))).toBe(false)
  })

  test('connects to itself alone; the page without Excel knows no other place at all', () => {
    for (const page of ['taskpane.html', 'index.html']) {
      const { policy } = pageIn(folder, page)
      expect(policy.get('default-src')).toEqual(["'none'"])
      expect(policy.get('connect-src')).toEqual(["'self'"])
      expect([...policy.values()].flat().filter((source) => /unsafe|\*/.test(source))).toEqual([])
    }
    expect([...pageIn(folder, 'index.html').policy.values()].flat().join(' ')).not.toContain('https:')
  })

  test('has a manifest that Microsoft’s own reader understands, with the addresses of its host', () => {
    const file = join(folder, 'manifest.xml')
    const info = manifestAt(file)
    const committed = manifestAt(join(PROJECT, 'manifest.xml'))
    expect([info.id, info.version]).toEqual([committed.id, committed.version])
    expect(info.defaultSettings?.sourceLocation).toBe(`${host}/taskpane.html`)
    expect(info.appDomains).toEqual([new URL(host).origin])
    const addresses = readFileSync(file, 'utf8').match(/https:\/\/[^"<]+/g) ?? []
    const served = addresses.filter((address) => address !== new URL(host).origin)
    expect(served.length).toBeGreaterThan(32)
    for (const address of served) {
      expect([address, address.startsWith(`${host}/`)]).toEqual([address, true])
      expect([address, existsSync(join(folder, address.slice(host.length)))]).toEqual([address, true])
    }
  })
})

test('the same sources give the same bytes (npm run build has made the others)', () => {
  const again = build({ WHOLE: 'yes' })
  expect(Object.keys(digests(again)).length).toBeGreaterThan(50)
  expect(digests(again)).toEqual(digests(join(PROJECT, 'dist', 'pane')))
}, 300_000)

test.each([
  [{ XUEBIAO_OFFICE_JS: 'mars' }, 'XUEBIAO_OFFICE_JS is mars'],
  [{ XUEBIAO_AUTO_OPEN: 'always' }, 'XUEBIAO_AUTO_OPEN is always'],
  [{ XUEBIAO_HOST: 'http://pane.example.cn' }, 'XUEBIAO_HOST is http://pane.example.cn'],
])('%p stops the build', (options, complaint) => {
  expect(() => build(options)).toThrow(complaint)
})

test('what only the server can say is said there: who may show the pane, and nothing that the page says itself', () => {
  const header = directives(headersFor('taskpane.html')['Content-Security-Policy'])
  expect([...header.keys()]).toEqual(['frame-ancestors'])
  expect(header.get('frame-ancestors')).toContain('https://*.officeapps.live.com')
})

test('docs/add-in.md has the headers word for word, for whoever sets up a county’s server', () => {
  const page = readFileSync(join(PROJECT, 'docs', 'add-in.md'), 'utf8')
  for (const path of ['index.html', 'page.0123abcd.js'])
    for (const [name, value] of Object.entries(headersFor(path)))
      expect(page).toContain(`add_header ${name} "${value}" always;`)
})
