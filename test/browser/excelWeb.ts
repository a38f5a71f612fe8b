import type { Frame, Page } from 'playwright-core'
import type { ExcelHost } from '../host/excelHost'
import { NEWEST_SETS, type HostSettings } from '../host/nativeBridge'
import type { RequestBody } from '../host/wire'
import { EXCEL, PANE, type Browser } from './web'

declare global {
  interface Window {
    press(command: string): Promise<void>
    openPane(): void
    fireEvents(entries: unknown): boolean
    introduce(): void
    unknown: readonly unknown[]
  }
}

/** Milliseconds until something has to be seen. */
const SOON = 15_000

/** The add-in, untouched, inside an emulated Excel on the web; what a person sees and clicks in its pane. */
export class ExcelWeb {
  private frame: Frame | undefined

  private constructor(
    readonly page: Page,
    private readonly host: ExcelHost,
  ) {}

  static async open(browser: Browser, host: ExcelHost, settings?: HostSettings): Promise<ExcelWeb> {
    const excel = new ExcelWeb(await ExcelWeb.around(browser, host, settings), host)
    await excel.findPane()
    return excel
  }

  /** The page around an add-in, which is on its way. */
  static async around(browser: Browser, host: ExcelHost, settings: HostSettings = {}): Promise<Page> {
    const { locale = 'zh-CN', sets = { ...NEWEST_SETS, ExcelApiOnline: '1.1' }, isSilent } = settings
    const page = await browser.context.newPage()
    await page.exposeFunction('answer', async (body: string, flags: number, partition: string) =>
      JSON.stringify(await host.answer(JSON.parse(body) as RequestBody, flags, partition)),
    )
    host.events.listen(
      (entries) => void page.evaluate((all) => window.fireEvents(all), entries).catch(() => undefined),
    )
    const hash = encodeURIComponent(
      JSON.stringify({ addin: `${PANE}/taskpane.html`, locale, sets, isSilent }),
    )
    await page.goto(`${EXCEL}/host.html#${hash}`)
    return page
  }

  /** The add-in's own page. */
  get pane(): Frame {
    if (!this.frame) throw new Error('no pane in the page')
    return this.frame
  }

  /** Closes the pane's page and opens it anew. */
  async reload(): Promise<void> {
    this.host.events.forget()
    await this.page.evaluate(() => window.openPane())
    await this.findPane()
  }

  /** Presses a button of the ribbon, and waits until the add-in says that it is done. */
  pressRibbon(command: string): Promise<void> {
    return this.page.evaluate((name) => window.press(name), command)
  }

  /** What office.js asked of the page around it that this one does not know. */
  unknown(): Promise<readonly unknown[]> {
    return this.page.evaluate(() => window.unknown)
  }

  see(text: string | RegExp): Promise<void> {
    return this.pane.getByText(text).first().waitFor({ state: 'visible', timeout: SOON })
  }

  gone(text: string | RegExp): Promise<void> {
    return this.pane.getByText(text).first().waitFor({ state: 'detached', timeout: SOON })
  }

  press(name: string | RegExp): Promise<void> {
    return this.pane.getByRole('button', { name }).first().click()
  }

  /** Of a list that opens: the entry with that name, or the first that one can take. */
  async pick(list: string, entry?: string): Promise<void> {
    await this.pane.getByRole('combobox', { name: list }).click()
    await this.pane
      .getByRole('option', entry === undefined ? {} : { name: entry, exact: true })
      .first()
      .click()
  }

  openTab(name: string): Promise<void> {
    return this.pane.getByRole('tab', { name }).click()
  }

  private async findPane(): Promise<void> {
    this.frame = (await (await this.page.waitForSelector('#pane')).contentFrame()) ?? undefined
    await this.pane.waitForSelector('main', { timeout: 2 * SOON })
  }
}
