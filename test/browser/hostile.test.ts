import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readWorkbook } from '#files'
import { countyMessages } from '#messages'
import { checkResultSchema } from '#report'
import { countyFolder } from '../support/countyFiles'
import { hostileFiles, madeAwkward } from '../support/hostile'
import { run } from '../support/terminal'
import { openBrowser, PANE, type Browser } from './chromium'
import { openCountyPage } from './countyPage'
import { timed, timesOf } from './workerTimes'

/**
 * What must be refused lies between good submissions, one of them awkward in every way that takes nothing from it, and
 * goes through the page's worker: the command line says of each file what the page says, and the good ones add up
 * as if they were alone.
 */
const words = countyMessages['zh-CN']
/** Milliseconds after which a file hangs, on whatever machine. */
const HANGS = 20_000

const base = mkdtempSync(join(tmpdir(), 'xuebiao-hostile-'))
const [inbox, alone] = [join(base, 'inbox'), join(base, 'alone')]
/** What the command line says of each that it refuses. */
const sentences = new Map<string, string>()

let browser: Browser
beforeAll(async () => {
  for (const folder of [inbox, alone]) mkdirSync(folder)
  const schools = (await countyFolder()).files.slice(0, 4)
  schools.forEach(({ name, bytes }, index) => {
    writeFileSync(join(alone, name), bytes)
    writeFileSync(join(inbox, name), index === 0 ? madeAwkward(bytes) : bytes)
  })
  for (const { name, bytes } of hostileFiles()) writeFileSync(join(inbox, name), bytes)
  const { out } = await run('check', inbox, '--json')
  for (const { file, sentence } of checkResultSchema.parse(JSON.parse(out)).refused)
    sentences.set(file, sentence)
  browser = await openBrowser(400, 900)
  await timed(browser.context)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  rmSync(base, { recursive: true })
})
afterEach(() => {
  const { foreign, complaints, violations } = browser
  expect({ foreign, complaints, violations }).toEqual({ foreign: [], complaints: [], violations: [] })
})

const inboxFiles = (): string[] => readdirSync(inbox).sort()

test('the command line refuses every one of them, each in one sentence that names it', () => {
  expect([...sentences.keys()].sort()).toEqual(inboxFiles().filter((name) => /^\d{3} /.test(name)))
  for (const [file, sentence] of sentences) expect(sentence).toMatch(new RegExp(`^${file}：[^\\n]{5,150}。$`))
  // Of all kinds, or the files are not what they are meant to be.
  expect(new Set([...sentences].map(([file, said]) => said.slice(file.length))).size).toBeGreaterThan(20)
})

describe('on the county’s desk', () => {
  let page: Page
  beforeAll(async () => {
    page = await openCountyPage(browser)
    await page.getByLabel(words.files.choose).setInputFiles(inboxFiles().map((name) => join(inbox, name)))
    await page.getByText(new RegExp(`^读完 ${inboxFiles().length} 个文件`)).waitFor({ timeout: 90_000 })
  }, 120_000)

  test('each has its line with the command line’s sentence, and the good ones are received', async () => {
    const more = page.getByRole('button', { name: /^再显示/ })
    while (await more.isVisible()) await more.click()
    const lines = await page.locator('.arrival.refused p').allInnerTexts()
    expect(lines.filter(Boolean).map(withoutSign).sort()).toEqual([...sentences.values()].sort())
    await page.getByText(words.weigh.counted(4)).waitFor()
  })

  test('none hangs', async () => {
    const times = await timesOf(page)
    expect(times.size).toBe(inboxFiles().length)
    expect([...times].filter(([, milliseconds]) => milliseconds > HANGS)).toEqual([])
  })

  test('the figures are those of the good ones alone', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: words.fill.save }).click(),
    ])
    const out = join(base, 'county.xlsx')
    await run('rollup', alone, '--out', out)
    const [ours, theirs] = [figures(await download.path()), figures(out)]
    expect(ours.size).toBeGreaterThan(1000)
    expect(ours).toEqual(theirs)
  })
})

test('on the clerk’s page each gets the same sentence, one after the other', async () => {
  const page = await browser.context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${PANE}/index.html?lang=zh`)
  const bar = page.locator('.ms-MessageBar')
  const choose = (file: string): Promise<void> =>
    page.locator('input[type=file]').first().setInputFiles(join(inbox, file))
  const [[broken, whyBroken]] = [...sentences] as [[string, string]]
  for (const [file, sentence] of sentences) {
    await choose(file)
    // A workbook of somebody else can be read, and the pane says what it is not. Unlike the command line the page reads
    // names that no template has, and may find those too large.
    if (!/不是学表的填报模板|不在本版目录中/.test(sentence)) await bar.filter({ hasText: sentence }).waitFor()
    else if (file.endsWith('a name of many quotes.xlsx'))
      await bar.filter({ hasText: `${file}：超出允许的大小` }).waitFor()
    else {
      await bar.waitFor({ state: 'detached' })
      await page.locator('.stage h1').waitFor()
      // The next one must not be taken for gone before it has come.
      await choose(broken)
      await bar.filter({ hasText: whyBroken }).waitFor()
    }
  }
  const slow = [...(await timesOf(page))].filter(([, milliseconds]) => milliseconds > HANGS)
  expect(slow).toEqual([])
  // And it still works.
  const [good = ''] = readdirSync(alone)
  await page.locator('input[type=file]').first().setInputFiles(join(inbox, good))
  await page.getByRole('tab', { name: /核查/ }).waitFor()
}, 240_000)

const withoutSign = (line: string): string => line.replace(/^✗\s*/, '')

/** What a county's workbook adds up; who reported, and what cannot be told while files are unread, is another matter. */
function figures(file: string): Map<string, unknown> {
  const { names } = readWorkbook(readFileSync(file))
  const isFigure = (name: string): boolean =>
    !/^(standings?|plans|reception|rollup)\.|^source\.digest$/.test(name)
  return new Map([...names].flatMap(([name, { values }]) => (isFigure(name) ? [[name, values]] : [])))
}
