import type { ExcelHost } from '../host/excelHost'
import type { HostSettings } from '../host/nativeBridge'
import { EXCEL, OFFICE_JS, openBrowser, PANE, type Browser } from './chromium'
import { ExcelWeb } from './excelWeb'

interface Journeys {
  /** In one window: a workbook opened before is gone from it. */
  readonly open: (host: ExcelHost, settings?: HostSettings) => Promise<ExcelWeb>
  readonly browser: () => Browser
}

/**
 * A browser for the journeys of one file. After each test: every request of the page went to the page itself or to
 * office.js, the content policy had nothing to keep back, and nothing was complained about.
 */
export function journeys(): Journeys {
  let browser: Browser
  let excel: ExcelWeb | undefined
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
    if (excel) expect(await excel.unknown()).toEqual([])
  })
  return {
    browser: () => browser,
    async open(host, settings) {
      if (excel) await excel.openAnother(host, settings)
      else excel = await ExcelWeb.open(browser, host, settings)
      return excel
    },
  }
}

/** The pane, the client library, and the emulated Excel around them. */
const HOMES = [PANE, OFFICE_JS, EXCEL]
