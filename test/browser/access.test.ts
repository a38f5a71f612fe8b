import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser as Chromium, Frame } from 'playwright-core'
import { messages, type Language } from '#messages'
import { openBrowser, PANE, startChromium, type Browser } from './chromium'
import { ExcelWeb } from './excelWeb'
import { STATES, type State } from './states'
import type { Shown } from './states/state'
import * as workbooks from './states/workbooks'

/** Every state of the pane and the page, for people who do not see it, or see it narrow, or have no mouse. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Every state in Chinese; in English, which differs in its words alone, every third one, and all of them with NIGHTLY=1.
 */
const ENGLISH = STATES.filter((_, index) => index % 3 === 0 || process.env['NIGHTLY'] === '1')

/** A state and those on the way to it, from the first one on. */
const wayTo = (state: State): State[] => (state.after ? [...wayTo(state.after.state), state] : [state])
const last = new Set(STATES.filter((state) => !STATES.some(({ after }) => after?.state === state)))

/** Each once, in the order in which one lies on the way to the next. */
const CASES = (['zh-CN', 'en'] as const).flatMap((language) =>
  [...new Set([...last].flatMap(wayTo))]
    .filter((state) => language === 'zh-CN' || ENGLISH.includes(state))
    .map((state) => [state.name, language, state] as const),
)

/** What breaks WCAG 2.1 A or AA, as `rule: element`. */
async function violations(frame: Frame): Promise<string[]> {
  // By the debugger, so that the page's own content policy stays as it is.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE)
  const { violations: found } = await frame.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      // Of what is as it should be, nothing is gathered.
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      // Where the system chooses the colours, axe takes its background for white.
      rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
    }),
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
}

/** How many pixels of the page lie beside the window. */
const overflow = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

let running: Chromium
/** What was reached last: where it lies on the way to the next state, that goes on from there. */
let reached: { readonly state: State; readonly language: Language; readonly shown: Shown } | undefined
/** A browser for all states of a width: what was loaded and compiled for one is there for the next. */
const browsers = new Map<number, Browser>()
let alone: Browser | undefined

async function leave(): Promise<void> {
  reached = undefined
  for (const browser of [alone, ...browsers.values()]) await browser?.close()
  alone = undefined
  browsers.clear()
}

async function browserFor({ isWide }: State, isAlone: boolean): Promise<Browser> {
  await alone?.close()
  alone = undefined
  const width = isWide ? 1180 : 320
  const kept = isAlone ? undefined : browsers.get(width)
  if (kept) return kept
  const browser = await openBrowser(width, 720, running)
  if (isAlone) alone = browser
  else browsers.set(width, browser)
  return browser
}

async function reach(state: State, language: Language): Promise<Shown> {
  const way = wayTo(state)
  const at = reached?.language === language ? way.indexOf(reached.state) : -1
  if (reached && at >= 0) {
    const { shown } = reached
    for (const { after } of way.slice(at + 1)) await after?.goOn(shown)
    reached = { state, language, shown }
    return shown
  }
  const browser = await browserFor(
    state,
    way.some(({ isAlone }) => isAlone),
  )
  const shown = await state.open(browser, language)
  reached = { state, language, shown }
  return shown
}

beforeAll(async () => {
  running = await startChromium()
})
afterAll(async () => {
  await leave()
  await running?.close()
})

test.each(CASES)(
  '%s (%s): nothing a screen reader stumbles over, and nothing beside the window',
  async (_, language, state) => {
    try {
      const { frame } = await reach(state, language)
      expect(await violations(frame)).toEqual([])
      expect(await overflow(frame)).toBe(0)
    } catch (problem) {
      // The next state is not to suffer from it.
      await leave()
      throw problem
    }
  },
)

test('from the first finding to the seal without a mouse', async () => {
  const words = messages['zh-CN'].pane
  const browser = await openBrowser(380, 720, running)
  try {
    const host = workbooks.openWith(workbooks.clean(), workbooks.lastYear())
    const { page, pane } = await ExcelWeb.open(browser, host, { locale: 'zh-CN' })
    await pane.getByText(words.findings.none.all).first().waitFor()
    const focused = (): Promise<string> =>
      pane.evaluate(() => {
        const { activeElement, body } = document
        if (!activeElement || activeElement === body) return ''
        return activeElement.getAttribute('aria-label') ?? activeElement.textContent
      })
    /** Tab until the focus is on something that says so; every stop has to be seen. */
    const tabTo = async (text: string): Promise<void> => {
      const stops: string[] = []
      for (let turn = 0; turn < 60; turn++) {
        await page.keyboard.press('Tab')
        stops.push(await focused())
        if (stops.at(-1)?.includes(text)) return
      }
      throw new Error(`no way to “${text}” by Tab, only to ${stops.join(' | ').slice(0, 400)}`)
    }
    await tabTo(words.tabs.findings)
    for (let turn = 0; turn < 6 && !(await focused()).includes(words.tabs.send); turn++)
      await page.keyboard.press('ArrowRight')
    expect(await focused()).toContain(words.tabs.send)
    await page.keyboard.press('Enter')
    await pane.getByRole('button', { name: words.send.seal }).waitFor()
    await tabTo(words.send.seal)
    await page.keyboard.press('Enter')
    await pane.getByText(words.send.sealedNow).first().waitFor()
  } finally {
    await browser.close()
  }
})

test('a page that nobody has dropped a workbook on leads to the file button first', async () => {
  const browser = await openBrowser(1180, 720, running)
  try {
    const page = await browser.context.newPage()
    await page.goto(`${PANE}/index.html`)
    await page.getByRole('button').first().waitFor()
    await page.keyboard.press('Tab')
    const tag = await page.evaluate(() => document.activeElement?.tagName)
    expect(['BUTTON', 'INPUT', 'LABEL', 'A']).toContain(tag)
  } finally {
    await browser.close()
  }
})
