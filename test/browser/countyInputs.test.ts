import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readWorkbook } from '#files'
import { countyMessages, messages } from '#messages'
import { contentOf, openFile } from '../host/hostContent'
import {
  chosen,
  countyFolder,
  earlierCounty,
  lastYearFiles,
  REASON,
  type CountyFile,
} from '../support/countyFiles'
import { run } from '../support/terminal'
import { openBrowser, type Browser } from './chromium'
import { openCountyPage } from './countyPage'

/** What an official lays on the desk besides single files: a folder, last year's files, the workbook of last time. */
const words = countyMessages['zh-CN']
const base = mkdtempSync(join(tmpdir(), 'xuebiao-inputs-'))
const [received, before, out] = ['收到', '上学年', 'county.xlsx'].map((name) => join(base, name)) as [
  string,
  string,
  string,
]

const PHOTO = '照片.jpg'
let lastYear: readonly CountyFile[]

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser(400, 900)
  for (const folder of [join(received, '小学'), before]) mkdirSync(folder, { recursive: true })
  const { files } = await countyFolder()
  files.forEach(({ name, bytes }, index) =>
    writeFileSync(join(received, index % 2 === 0 ? '小学' : '', name), bytes),
  )
  // Of last year one file cannot be read.
  lastYear = [...(await lastYearFiles()), (await countyFolder()).files.find(({ name }) => name === PHOTO)!]
  for (const { name, bytes } of lastYear) writeFileSync(join(before, name), bytes)
  writeFileSync(out, await earlierCounty())
})
beforeEach(async () => {
  page = await openCountyPage(browser)
})
afterAll(async () => {
  await browser?.close()
  rmSync(base, { recursive: true })
})

const see = (text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ state: 'visible', timeout: 60_000 })
const beside = (name: string) => page.getByRole('group', { name }).locator('input[type=file]')

test('a folder to its bottom, last year’s files and the workbook of last time make the command line’s workbook', async () => {
  await page.getByText(words.where.more).click()
  await beside(words.where.earlier).setInputFiles(out)
  await see(words.where.rosterKept(52))
  await beside(words.where.lastYear).setInputFiles(lastYear.map(chosen))
  await see(words.where.files(lastYear.length))
  await page.getByLabel(words.files.folder, { exact: true }).setInputFiles(received)
  await see(/^读完 15 个文件/)
  await see(REASON)
  await page.getByText(words.weigh.lastYearRefused(1)).click()
  await page.locator('details[open] li', { hasText: PHOTO }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: words.fill.save }).click(),
  ])
  const ours = new Uint8Array(readFileSync(await download.path()))
  expect((await run('rollup', received, '--last', before, '--out', out)).err).toBe('')
  const theirs = new Uint8Array(readFileSync(out))
  const [here, there] = [ours, theirs].map((bytes) => contentOf(openFile(bytes)))
  expect(here?.sheets.length).toBeGreaterThan(20)
  expect(here).toEqual(there)
  const { names } = readWorkbook(ours)
  expect(names.get('county.youngTalentBatches')?.values).toEqual([[2]])
  expect([...names.keys()].filter((name) => name.startsWith('lastTotal.'))).not.toEqual([])
  const { foreign, complaints, violations } = browser
  expect({ foreign, complaints, violations }).toEqual({ foreign: [], complaints: [], violations: [] })
})

test('when the program itself fails, that is said, and nothing is blamed on Excel', async () => {
  await page.route('**/*.js', (route) => route.fulfill({ status: 500, body: '' }))
  const { files } = await countyFolder()
  await page.getByLabel(words.files.choose, { exact: true }).setInputFiles(files.slice(0, 1).map(chosen))
  await see(messages['zh-CN'].pane.trouble.program.what)
})
