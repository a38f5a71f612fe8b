import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { read, type WorkBook } from 'xlsx'
import { openBrowser, PANE } from '../browser/chromium'
import { EXPLANATION, FILE, maliciousSchool, TEXTS } from '../support/hostile/maliciousSchool'
import { run } from '../support/terminal'

/** Text from a school is data wherever it comes to stand: never a formula, never HTML, never a key, never a command. */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-data-'))
const at = (name: string): string => join(folder, name)
const schools = at('schools')
let bytes: Uint8Array

beforeAll(async () => {
  bytes = await maliciousSchool()
  mkdirSync(schools)
  writeFileSync(join(schools, FILE), bytes)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** Control characters other than tab and the end of a line: what a terminal obeys. */
// eslint-disable-next-line no-control-regex
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

test('the terminal gets words only', async () => {
  const told = [
    await run('check', schools),
    await run(
      'rollup',
      schools,
      '--plan',
      'yanzhou',
      '--out',
      at('county.xlsx'),
      '--json',
      at('county.json'),
    ),
    await run('sendback', schools, '--plan', 'yanzhou', '--out', at('打回清单.xlsx')),
  ]
  const text = told.flatMap(({ out, err }) => [out, err]).join('\n')
  expect(text).toContain('=HYPERLINK')
  expect(text).toContain('␛[2J')
  expect(COMMANDS.exec(text)).toBeNull()
})

test('JSON has it word for word, and nothing else changed', async () => {
  await run('check', schools, '--json', at('check.json'))
  for (const name of ['check.json', 'county.json']) {
    const text = readFileSync(at(name), 'utf8')
    expect(COMMANDS.exec(text)).toBeNull()
    const strings = new Set<string>()
    JSON.parse(text, (_, value: unknown) => (typeof value === 'string' && strings.add(value), value))
    expect([...strings].some((each) => each.includes(TEXTS.schoolName))).toBe(true)
  }
  expect(Object.keys(Object.prototype)).toEqual([])
})

interface Cell {
  readonly t: string
  readonly v?: unknown
  readonly f?: string
  readonly l?: { readonly Target?: string }
}

const cellsOf = ({ Sheets }: WorkBook): Cell[] =>
  Object.values(Sheets).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([address, cell]) => (address.startsWith('!') ? [] : [cell as Cell])),
  )

/** Every cell that holds one of the texts, and every formula and link. */
function cellsWith(book: WorkBook) {
  const all = cellsOf(book)
  const texts: readonly string[] = [...Object.values(TEXTS), EXPLANATION]
  return {
    holding: all.filter(({ v }) => typeof v === 'string' && texts.some((text) => v.includes(text))),
    formulas: all.flatMap(({ f }) => f ?? []),
    links: all.flatMap(({ l }) => l?.Target ?? []),
  }
}

test.each(['county.xlsx', '打回清单.xlsx'])('%s has it as text in its cells', (name) => {
  const { holding, formulas, links } = cellsWith(read(readFileSync(at(name))))
  expect(holding.length).toBeGreaterThan(1)
  expect(new Set(holding.map(({ t }) => t))).toEqual(new Set(['s']))
  expect(formulas.filter((text) => /HYPERLINK\(.*a\.invalid|cmd\||@SUM/.test(text))).toEqual([])
  expect(links.filter((target) => !target.startsWith('#'))).toEqual([])
  expect(Object.keys(unzipSync(readFileSync(at(name)))).filter((part) => /external|vba/i.test(part))).toEqual(
    [],
  )
})

test('CSV has it in one field that no spreadsheet takes for a formula', async () => {
  await run('facts', schools, '--out', at('facts.csv'))
  const lines = readFileSync(at('facts.csv'), 'utf8')
  const book = read(lines, { type: 'string', raw: true })
  const texts = cellsOf(book).flatMap(({ v }) => (typeof v === 'string' ? [v] : []))
  expect(texts.some((text) => text.includes('HYPERLINK'))).toBe(true)
  expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)))).toEqual([])
})

test('the page shows it and does nothing of what it says', async () => {
  const browser = await openBrowser(1280, 800)
  try {
    const page = await browser.context.newPage()
    await page.goto(`${PANE}/index.html?lang=zh`)
    const title = await page.title()
    const input = page.locator('input[type=file]').first()
    await input.setInputFiles({ name: FILE, mimeType: '', buffer: Buffer.from(bytes) })
    await page.getByText('=HYPERLINK').first().waitFor()
    await page.getByRole('tab', { name: /说明/ }).click()
    await page.getByText('/C calc').first().waitFor()
    expect(await page.title()).toBe(title)
    expect(await page.locator('img[src="x"], script:not([src])').count()).toBe(0)
    expect([browser.foreign, browser.complaints, browser.violations]).toEqual([[], [], []])
  } finally {
    await browser.close()
  }
})

test('a name as long as a cell is no reason to stop: every command goes on, and every school has its file', async () => {
  const [both, out] = [at('both'), at('打回')]
  mkdirSync(both)
  writeFileSync(join(both, '1.xlsx'), await maliciousSchool('长'.repeat(32_000)))
  for (const argv of [
    ['check', both],
    ['rollup', both, '--plan', 'yanzhou', '--out', at('long.xlsx')],
    ['sendback', both, '--plan', 'yanzhou', '--out', out],
    ['facts', both, '--out', at('long.csv')],
    ['template', '--last', join(both, '1.xlsx'), '--out', at('next.xlsx')],
  ])
    expect([argv[0], (await run(...argv)).err]).toEqual([argv[0], ''])
  const names = readdirSync(out)
  expect(names).toHaveLength(2)
  expect(names.filter((name) => COMMANDS.test(name) || /[\\/:*?"<>|]/.test(name))).toEqual([])
  for (const each of [both, out, at('long.xlsx'), at('long.csv'), at('next.xlsx')])
    rmSync(each, { recursive: true })
})

test('nothing was written but what was asked for', () => {
  expect(readdirSync(folder).sort()).toEqual(
    ['check.json', 'county.json', 'county.xlsx', 'facts.csv', 'schools', '打回清单.xlsx'].sort(),
  )
})
