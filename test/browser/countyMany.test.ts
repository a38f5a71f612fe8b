import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { countyMessages, messages } from '#messages'
import { contentOf, openFile } from '../host/hostContent'
import { PROJECT } from '../support/catalogue'
import { countyFolder } from '../support/countyFiles'
import { servePane, type PaneServer } from '../support/paneServer'
import { run } from '../support/terminal'
import { startChromium } from './chromium'

/** More files than one worker should read: several do, and the outcome is the command line's. */
const words = countyMessages['zh-CN']
const base = mkdtempSync(join(tmpdir(), 'xuebiao-many-'))
const folder = join(base, '收到')
let server: PaneServer
let browser: Browser
beforeAll(async () => {
  const { files } = await countyFolder()
  for (let copy = 0; copy < 5; copy++) {
    mkdirSync(join(folder, String(copy)), { recursive: true })
    for (const { name, bytes } of files) writeFileSync(join(folder, String(copy), name), bytes)
  }
  server = await servePane(join(PROJECT, 'dist', 'pane'))
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(base, { recursive: true })
})

test('several workers read, and make the command line’s workbook', async () => {
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(`${server.origin}/index.html?lang=zh`)
  await page.getByRole('button', { name: messages['zh-CN'].pane.rollup.title }).click()
  await page.getByLabel(words.files.folder, { exact: true }).setInputFiles(folder)
  await page.getByText(/^读完 75 个文件/).waitFor()
  const cores = await page.evaluate(() => navigator.hardwareConcurrency)
  const started = server.requests.filter((path) => path.startsWith('/reader.'))
  expect(started.length > 0).toBe(cores > 1)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.fill.save }).click(),
  ])
  const out = join(base, 'many.xlsx')
  expect((await run('rollup', folder, '--out', out)).err).toBe('')
  const [here, there] = [await download.path(), out].map((path) =>
    contentOf(openFile(new Uint8Array(readFileSync(path)))),
  )
  expect(here).toEqual(there)
  expect(complaints).toEqual([])
})
