import type { Frame, Page } from 'playwright-core'
import { BURST } from '#app'
import type { ExcelHost } from '../host/excelHost'
import { NEWEST_SETS, type HostSettings } from '../host/nativeBridge'
import type { EventEntry, RequestBody } from '../host/wire'
import { beLate, EXCEL, PANE, type Browser } from './web'

declare global {
  interface Window {
    press(command: string): Promise<void>
    openPane(others?: object): void
    fireEvents(entries: unknown): boolean
    introduce(): void
    unknown: readonly unknown[]
  }
}

/** Milliseconds until something has to be seen. */
const SOON = 15_000

/** What the page around the pane is told. */
const told = ({ locale = 'zh-CN', sets, isSilent }: HostSettings): object => ({
  addin: `${PANE}/taskpane.html`,
  locale,
  sets: sets ?? { ...NEWEST_SETS, ExcelApiOnline: '1.1' },
  isSilent,
})

/** The add-in, untouched, inside an emulated Excel on the web; what a person sees and clicks in its pane. */
export class ExcelWeb {
  private frame: Frame | undefined
  /** Questions on their way to Excel, and those that have arrived. */
  private arriving = 0
  private asked = 0

  private constructor(
    readonly page: Page,
    private host: ExcelHost,
  ) {}

  static async open(browser: Browser, host: ExcelHost, settings?: HostSettings): Promise<ExcelWeb> {
    const excel = await ExcelWeb.around(browser, host, settings)
    await excel.findPane(settings)
    return excel
  }

  /** The page around an add-in, which is on its way. */
  static async around(browser: Browser, host: ExcelHost, settings: HostSettings = {}): Promise<ExcelWeb> {
    const excel = new ExcelWeb(await browser.context.newPage(), host)
    await excel.page.exposeFunction('answer', async (body: string, flags: number, partition: string) => {
      excel.arriving++
      await beLate()
      excel.arriving--
      excel.asked++
      return JSON.stringify(await excel.host.answer(JSON.parse(body) as RequestBody, flags, partition))
    })
    host.events.listen(excel.fire)
    await excel.page.goto(`${EXCEL}/host.html#${encodeURIComponent(JSON.stringify(told(settings)))}`)
    return excel
  }

  /**
   * Another workbook, as if in an Excel just started, and the pane opened anew. A page of its own would show the same and
   * take four times as long: its process has to load and compile everything again.
   */
  async openAnother(host: ExcelHost, settings: HostSettings = {}): Promise<void> {
    this.host.events.forget()
    this.host = host
    host.events.listen(this.fire)
    await this.page.evaluate((others) => window.openPane(others), told(settings))
    await this.findPane(settings)
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

  /** Until what was told to the add-in is judged, and it has nothing more to ask. */
  async quiet(): Promise<void> {
    for (let asked = -1; this.arriving > 0 || asked !== this.asked;) {
      asked = this.asked
      // In its own time, however slow: a burst, its read and its verdict.
      await this.pane.evaluate((pause) => new Promise((resolve) => setTimeout(resolve, pause)), 5 * BURST)
    }
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

  private readonly fire = (entries: readonly EventEntry[]): void =>
    void this.page.evaluate((all) => window.fireEvents(all), entries).catch(() => undefined)

  /** Until the pane has asked, and then as long as it waits before it shows anything. */
  private async letSilencePass(): Promise<void> {
    await this.page.waitForFunction(() => 'introduce' in window)
    await this.page.clock.fastForward('00:06')
  }

  private async findPane({ isSilent }: HostSettings = {}): Promise<void> {
    if (isSilent) await this.letSilencePass()
    this.frame = (await (await this.page.waitForSelector('#pane')).contentFrame()) ?? undefined
    await this.pane.waitForSelector('main', { timeout: 2 * SOON })
  }
}
