import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { headersFor } from '../config/addresses'
import { PROJECT } from './support/catalogue'

/**
 * What `npm start` serves, but for the program: from a process of its own, over https, on a port that is free. `HOME` is
 * a new folder, as on a computer on which nobody has installed a certificate.
 */
const SCRIPT = `
  const { request } = require('node:https')
  const webpack = require('webpack')
  const Server = require('webpack-dev-server')
  const pane = require('./webpack.config.js').find(({ name }) => name === 'pane')
  const entry = { addin: 'data:text/javascript,', page: 'data:text/javascript,' }
  const get = (port, path) =>
    new Promise((resolve, reject) =>
      request({ host: 'localhost', port, path, rejectUnauthorized: false }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part) => (text += part))
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }))
      }).on('error', reject).end(),
    )
  async function main() {
    const server = new Server({ ...pane.devServer, port: 0 }, webpack({ ...pane, entry, infrastructureLogging: { level: 'none' } }))
    await server.start()
    const { port } = server.server.address()
    const answers = {}
    for (const path of process.env.PATHS.split(' ')) answers[path] = await get(port, path)
    const [, program] = answers['/index.html'].text.match(/src="([^":]+[.]js)"/)
    answers['/' + program] = await get(port, '/' + program)
    require('node:fs').writeFileSync(process.env.OUT, JSON.stringify(answers))
    await server.stop()
  }
  main()
`

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

const home = mkdtempSync(join(tmpdir(), 'xuebiao-start-'))
afterAll(() => rmSync(home, { recursive: true }))

test('one command serves pane, page, manifest and icons, in the way Excel wants them', () => {
  const paths = ['/taskpane.html', '/index.html', '/manifest.xml', '/pane.css', '/icons/pane-32.png']
  const out = join(home, 'answers.json')
  const said = execFileSync(process.execPath, ['-e', SCRIPT], {
    cwd: PROJECT,
    env: { ...process.env, HOME: home, USERPROFILE: home, OUT: out, PATHS: paths.join(' ') },
    encoding: 'utf8',
  })
  const answers = JSON.parse(readFileSync(out, 'utf8')) as Readonly<Record<string, Answer>>
  const program = expect.stringMatching(/\.js$/) as string
  expect(Object.entries(answers).map(([path, { status }]) => [path, status])).toEqual(
    [...paths, program].map((path) => [path, 200]),
  )
  for (const [path, { headers }] of Object.entries(answers))
    expect([path, headers]).toEqual([path, expect.objectContaining(lowerCase(headersFor(path)))])
  const { 'content-security-policy': policy, 'cache-control': cache } =
    answers['/taskpane.html']?.headers ?? {}
  expect([policy, cache]).toEqual([expect.stringContaining('frame-ancestors'), 'no-cache'])
  // Ribbon of Excel on the web: an image of another site.
  expect(answers['/icons/pane-32.png']?.headers['cross-origin-resource-policy']).toBe('cross-origin')
  expect(said).toContain('https://localhost:3000/index.html')
  expect(said).toContain('npx office-addin-dev-certs install')
})

test('the committed manifest points to where it is served', () => {
  const addresses = readFileSync(join(PROJECT, 'manifest.xml'), 'utf8').match(
    /SourceLocation DefaultValue="[^"]*/,
  )
  expect(addresses?.[0]).toContain('https://localhost:3000/taskpane.html')
})
