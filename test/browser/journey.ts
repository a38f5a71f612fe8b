import { BURST } from '#app'
import type { ExcelHost } from '../host/excelHost'
import type { HostSettings } from '../host/nativeBridge'
import { EXCEL, OFFICE_JS, openBrowser, PANE, type Browser } from './chromium'
import { ExcelWeb } from './excelWeb'

interface Journeys {
  readonly open: (host: ExcelHost, settings?: HostSettings) => Promise<ExcelWeb>
  readonly browser: () => Browser
}

/**
 * A browser for the journeys of one file. After each test: every request of the page went to the page itself or to
 * office.js, the content policy had nothing to keep back, and nothing was complained about.
 */
export function journeys(): Journeys {
  let browser: Browser
  const opened: ExcelWeb[] = []
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })
  afterEach(async () => {
    const { requests, foreign, complaints, violations } = browser
    expect(requests.length).toBeGreaterThan(0)
    expect(requests.filter((url) => !HOMES.some((home) => url.startsWith(`${home}/`)))).toEqual([])
    expect({ foreign, complaints, violations }).toEqual({ foreign: [], complaints: [], violations: [] })
    for (const excel of opened) expect(await excel.unknown()).toEqual([])
  })
  return {
    browser: () => browser,
    async open(host, settings) {
      const excel = await ExcelWeb.open(browser, host, settings)
      opened.push(excel)
      return excel
    },
  }
}

/** The pane, the client library, and the emulated Excel around them. */
const HOMES = [PANE, OFFICE_JS, EXCEL]

/** Until a burst, its read and its verdict are over. */
export const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5 * BURST))
