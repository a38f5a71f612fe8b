import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './support/catalogue'

/** docs/glossary.md: every term is the one that code, words and guides use, and what it replaces stands nowhere. */
const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8')
const under = (folder: string, ending: string): string[] =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))

const rows = read('docs/glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, code = '', zh = '', en = '', not = '']) => ({
    code: code.replaceAll('`', ''),
    zh,
    en,
    not: not.split('、').filter(Boolean),
  }))

const words = [...under('src/messages', '.ts'), 'manifest.xml'].map(read).join('\n')
const KEY = /"\w+":/g
const data = [...under('seeds', '.json'), ...under('templates', '.json')]
  .map((path) => read(path).replaceAll(KEY, ''))
  .join('\n')
const guides = [...under('docs/guide', '.md'), 'README.md', 'docs/pane.md', 'docs/facts.md']
  .map(read)
  .join('\n')
/** Pupils who have “尚未报到” not arrived have nothing to do with 未报. */
const said = (words + data + guides).replaceAll('报到', '')
const offered = read('docs/rooms.md')

test('there are terms', () => expect(rows.length).toBeGreaterThan(20))

test.each(rows)('$zh, $en: `$code`', ({ code, zh, en, not }) => {
  const isOffered = offered.includes(`| \`${code}\` |`)
  expect([isOffered, said.includes(zh), said.toLowerCase().includes(en.toLowerCase())]).toEqual([
    true,
    true,
    true,
  ])
  expect(not.filter((word) => said.toLowerCase().includes(word))).toEqual([])
})

test('no term is said to be another’s, and none has two meanings', () => {
  const terms = rows.map(({ zh }) => zh)
  expect(new Set(terms).size).toBe(terms.length)
  expect(rows.flatMap(({ not }) => not).filter((word) => terms.includes(word))).toEqual([])
})
