import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { headersFor } from '../config/addresses'
import { PROJECT } from './support/catalogue'

/** The `web.config` that the guides give for IIS says with every file what `npm start` says with it. */
const configIn = (language: string): string =>
  /```xml\n(.*?)```/s.exec(
    readFileSync(join(PROJECT, 'docs', 'guide', `deploy.${language}.md`), 'utf8'),
  )?.[1] ?? ''
const config = configIn('zh')

const CUSTOM = /<add name="([^"]+)" value="([^"]*)" \/>/g
const RULE =
  /serverVariable="RESPONSE_(\w+)".*?<add input="\{URL\}" pattern="([^"]+)"( negate="true")? \/>.*?<action type="Rewrite" value="([^"]*)"/gs

/** What IIS would send: its custom headers, then each rule whose condition the address meets. */
function headersByIis(path: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [, name = '', value = ''] of config.matchAll(CUSTOM)) headers[name] = value
  for (const [, variable = '', pattern = '', negated, value = ''] of config.matchAll(RULE))
    if (new RegExp(pattern).test(path) === (negated === undefined))
      headers[variable.replaceAll('_', '-')] = value
  return headers
}

test.each(['/index.html', '/taskpane.html', '/pane.css', '/icons/pane-32.png', '/page.0123abcd.js'])(
  '%s',
  (path) => expect(headersByIis(path)).toEqual(headersFor(path)),
)

test('a program whose name does not hold its content is asked for each time', () =>
  expect(headersByIis('/office/office.js')).toEqual(headersFor('/office/office.js')))

test('the English guide has the same', () => expect(configIn('en')).toBe(config))

test('the Chinese guide gives for nginx what the page of the add-in gives, with the same headers', () => {
  const blockIn = (path: string): string =>
    /```nginx\n(.*?)```/s.exec(readFileSync(join(PROJECT, 'docs', path), 'utf8'))?.[1] ?? ''
  const block = blockIn('guide/deploy.zh.md')
  expect(block).toBe(blockIn('add-in.md'))
  for (const path of ['/taskpane.html', '/page.0123abcd.js'])
    for (const [name, value] of Object.entries(headersFor(path)))
      expect([path, name, block.includes(`add_header ${name} "${value}"`)]).toEqual([path, name, true])
})

test('every kind of file of the pane has a type', () => {
  /** What IIS knows by itself, however old. */
  const known = ['.html', '.css', '.png', '.txt']
  const listed = [...config.matchAll(/<mimeMap fileExtension="([^"]+)"/g)].map(([, ending]) => ending)
  const files = readdirSync(join(PROJECT, 'dist', 'pane'), { recursive: true, withFileTypes: true })
  const endings = new Set(files.filter((file) => file.isFile()).map(({ name }) => extname(name)))
  expect([...endings].filter((ending) => ![...known, ...listed].includes(ending))).toEqual([])
})
