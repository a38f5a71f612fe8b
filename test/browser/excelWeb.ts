import type { Frame, Page } from 'playwright-core'
import type { ExcelHost } from '../host/excelHost'
import { NEWEST_SETS, type HostSettings } from '../host/nativeBridge'
import type { RequestBody } from '../host/wire'
import { EXCEL, PANE, type Browser } from './chromium'

/** The add-in, untouched, inside an emulated Excel on the web. */
export interface ExcelWeb {
  readonly page: Page
  /** The add-in's own page. */
  readonly pane: Frame
  /** Presses a button of the ribbon. */
  press(command: string): Promise<void>
}

declare global {
  interface Window {
    press(command: string): Promise<void>
    fireEvents(entries: unknown): boolean
  }
}

export async function openExcelWeb(
  browser: Browser,
  host: ExcelHost,
  settings: HostSettings = {},
): Promise<ExcelWeb> {
  const { locale = 'zh-CN', sets = NEWEST_SETS } = settings
  const page = await browser.context.newPage()
  await page.exposeFunction('answer', async (body: string) =>
    JSON.stringify(await host.answer(JSON.parse(body) as RequestBody)),
  )
  host.onEvent(
    (entries) => void page.evaluate((all) => window.fireEvents(all), entries).catch(() => undefined),
  )
  const hash = encodeURIComponent(JSON.stringify({ addin: `${PANE}/taskpane.html`, locale, sets }))
  await page.goto(`${EXCEL}/host.html#${hash}`)
  const pane = await (await page.waitForSelector('#pane')).contentFrame()
  if (!pane) throw new Error('no pane in the page')
  await pane.waitForSelector('main')
  return { page, pane, press: (command) => page.evaluate((name) => window.press(name), command) }
}
