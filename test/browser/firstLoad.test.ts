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

const AFTERWARDS = /^(plans|\w+-indicators)-json/

/** Gzipped bytes by file. */
async function firstLoad(kind: string): Promise<Map<string, number>> {
  const excel = await ExcelWeb.open(browser, openSpec(blankTemplate(templateOf(kind))))
  await excel.see(/须改正/)
  const files = browser.requests
    .map((address) => new URL(address))
    .filter(({ origin, pathname }) => origin === PANE && pathname !== '/taskpane.html')
    .map(({ pathname }) => pathname)
  return new Map(
    files.map((path) => {
      const bytes = readFileSync(join(PROJECT, 'dist', 'pane', path))
      return [basename(path), gzipSync(bytes, { level: 9 }).length]
    }),
  )
}

test('the first screen of the largest kind stays within its budget, and brings nothing for later', async () => {
  const loaded = await firstLoad('twelveYear')
  const first = [...loaded].filter(([name]) => !AFTERWARDS.test(name))
  expect(first.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(BUDGET)
  expect(first.filter(([name]) => name.includes('-json'))).toHaveLength(1)
  const scripts = first.filter(([name]) => name.endsWith('.js'))
  const text = scripts.map(([name]) => readFileSync(join(PROJECT, 'dist', 'pane', name), 'utf8')).join('\n')
  // exceljs, zod, and the county workbook leave traces in whatever bundle they are in.
  expect(text).not.toMatch(/spreadsheetml|ZodError|county\.checks/)
})
