import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { read, type WorkBook } from 'xlsx'
import type { RawValue } from '#core'
import { writeWorkbook } from '#files'
import { templateWorkbook } from '#workbook'
import { openBrowser, PANE } from '../browser/chromium'
import { templateOf } from '../support/catalogue'
import { requestFor, sampleCells } from '../support/filledTemplate'
import { run } from '../support/terminal'

/** Text from a school is data wherever it comes to stand: never a formula, never HTML, never a key, never a command. */
const ESCAPE = '\u001b[2J\u001b]0;x\u0007'
const TEXTS = {
  schoolName: `=HYPERLINK("http://a.invalid","点我")<img src=x onerror="document.title=1">${ESCAPE}`,
  principalName: "+cmd|' /C calc'!A0",
  townshipName: '__proto__',
  classrooms: '@SUM(1+1)',
  isPublic: 'constructor',
  books: '<script>document.title=1</script>',
} satisfies Record<string, string>
const EXPLANATION = `-2+3+cmd|' /C calc'!A0\n{{constructor.constructor("alert(1)")()}} ../../etc/passwd`
const FILE = '=1+1 <b>x $(id) %s.xlsx'
/** As the workbook's markup has what XML itself cannot hold; exchanged after writing, for our writer refuses it. */
const STAND_IN = 'STANDIN'

const folder = mkdtempSync(join(tmpdir(), 'xuebiao-data-'))
const at = (name: string): string => join(folder, name)
const schools = at('schools')
let bytes: Uint8Array

beforeAll(async () => {
  const template = templateOf('primarySchool')
  const own = sampleCells(template.kind.id)
  const values = new Map<string, RawValue>([...own, ...Object.entries(TEXTS)])
  values.set('schoolName', TEXTS.schoolName.replace(ESCAPE, STAND_IN))
  // Odd, and explained.
  values.set('isBoardingSchool', '是').set('boarders.primary', 0)
  const explanations = template.checks
    .filter(({ kind }) => kind === 'empirical')
    .map(({ id }) => ({ check: id, reason: 'toString', text: EXPLANATION }))
  const written = await writeWorkbook(templateWorkbook(requestFor(template, { values, explanations })))
  const escaped = ESCAPE.replaceAll(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u001f]/g,
    (sign) => `_x00${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}_`,
  )
  const parts = Object.entries(unzipSync(written)).map(([name, part]): [string, Uint8Array] =>
    name.endsWith('.xml') ? [name, strToU8(strFromU8(part).replaceAll(STAND_IN, escaped))] : [name, part],
  )
  bytes = zipSync(Object.fromEntries(parts))
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

test('nothing was written but what was asked for', () => {
  expect(readdirSync(folder).sort()).toEqual(
    ['check.json', 'county.json', 'county.xlsx', 'facts.csv', 'schools', '打回清单.xlsx'].sort(),
  )
})
