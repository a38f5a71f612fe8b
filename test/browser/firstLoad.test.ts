import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openSpec } from '../host/openSpec'
import { PROJECT, templateOf } from '../support/catalogue'
import { blankTemplate } from '../support/filledTemplate'
import { openBrowser, PANE, type Browser } from './chromium'
import { ExcelWeb } from './excelWeb'

/**
 * What the pane asks for from its opening to its first findings, as a server that compresses sends it: scripts, styles,
 * fonts, and the forms of the largest school kind. Nothing of it waits for indicators and plans, which come after.
 */
const BUDGET = 200_000

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** Gzipped bytes by file, up to the forms without which there are no findings. */
async function firstLoad(kind: string): Promise<Map<string, number>> {
  const excel = await ExcelWeb.open(browser, openSpec(blankTemplate(templateOf(kind))))
  await excel.see(/须改正/)
  const files = browser.requests
    .map((address) => new URL(address))
    .filter(({ origin, pathname }) => origin === PANE && pathname !== '/taskpane.html')
    .map(({ pathname }) => pathname)
  const forms = files.findIndex((path) => path.startsWith(`/${kind}-json`))
  expect(forms).toBeGreaterThan(0)
  return new Map(
    files.slice(0, forms + 1).map((path) => {
      const bytes = readFileSync(join(PROJECT, 'dist', 'pane', path))
      return [basename(path), gzipSync(bytes, { level: 9 }).length]
    }),
  )
}

test('the first screen of the largest kind stays within its budget, and brings nothing for later', async () => {
  const loaded = await firstLoad('twelveYear')
  expect([...loaded.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET)
  expect([...loaded.keys()].filter((name) => name.includes('-json'))).toHaveLength(1)
  const scripts = [...loaded.keys()].filter((name) => name.endsWith('.js'))
  const text = scripts.map((name) => readFileSync(join(PROJECT, 'dist', 'pane', name), 'utf8')).join('\n')
  // exceljs and zod leave traces in whatever bundle they are in.
  expect(['xl/worksheets', 'ZodError'].filter((trace) => text.includes(trace))).toEqual([])
})
