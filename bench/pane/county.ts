import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { countyMessages, messages } from '#messages'
import { IS_SMOKE, median, ROUNDS, table, time } from '../measure'
import { startChromium } from '../../test/browser/web'
import { servePane } from '../../test/support/paneServer'

/** Milliseconds in which anything must be done. */
const PATIENCE = 300_000

/** What browsers call a long task, in milliseconds. */
const LONG = 50

interface Run {
  /** From the chosen files to the last of them read. */
  readonly read: number
  /** From the button to the file in the browser's hands. */
  readonly filled: number
  /** The longest task of the page itself. */
  readonly longest: Readonly<Record<'choosing' | 'reading' | 'filling', number>>
}

/** The county's desk on the page as it was built: files chosen, read in the worker, the workbook saved. */
export async function countyInChromium(root: string, folders: ReadonlyMap<number, string>): Promise<string> {
  const server = await servePane(join(root, 'dist', 'pane'))
  const browser = await startChromium()
  try {
    const rows: string[][] = []
    for (const [count, folder] of folders) {
      const runs: Run[] = []
      for (let round = 0; round < (IS_SMOKE ? 1 : ROUNDS); round++) {
        const page = await browser.newPage()
        runs.push(await once(page, server.origin, folder))
        await page.close()
      }
      const control = await browser.newPage()
      const alone = await choosingOnly(control, folder)
      await control.close()
      const of = (figure: (run: Run) => number): string => time(median(runs.map(figure)))
      const task = (figure: (run: Run) => number): string => taskTime(median(runs.map(figure)))
      rows.push([
        String(count),
        of(({ read }) => read),
        of(({ filled }) => filled),
        `${task(({ longest }) => longest.choosing)} (${taskTime(alone)})`,
        task(({ longest }) => longest.reading),
        task(({ longest }) => longest.filling),
      ])
    }
    return [
      `Schools’ files chosen on the page, read by as many workers as there are cores and checked in one more, and the county’s workbook made and saved, in ${browser.version()}. During a task the page answers nobody; browsers tell those of ${LONG} ms and more. When files are chosen, the browser itself makes a list of them: in brackets, the same on an empty page without a script.`,
      table(['schools', 'read', 'made and saved', 'longest task: choosing', 'reading', 'filling'], rows),
    ].join('\n\n')
  } finally {
    await browser.close()
    server.close()
  }
}

async function once(page: Page, origin: string, folder: string): Promise<Run> {
  const words = countyMessages['zh-CN']
  page.setDefaultTimeout(PATIENCE)
  await page.goto(`${origin}/index.html?lang=zh`)
  await page.getByRole('button', { name: messages['zh-CN'].pane.rollup.title }).click()
  await page.evaluate(watchTasks)
  const files = readdirSync(folder).map((name) => join(folder, name))
  const input = page.getByLabel(words.files.choose, { exact: true })
  await input.waitFor({ state: 'attached' })
  const start = performance.now()
  await input.setInputFiles(files)
  await page.getByText(new RegExp(`^读完 ${files.length} 个文件`)).waitFor()
  await page.getByText(words.weigh.counted(files.length)).waitFor()
  const read = performance.now() - start
  const { before: choosing, after: reading } = await page.evaluate(longestTasks)
  const from = performance.now()
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.fill.save, exact: true }).click(),
  ])
  const filled = performance.now() - from
  await page.getByText(words.plans.title).first().waitFor()
  const { after: filling } = await page.evaluate(longestTasks)
  return { read, filled, longest: { choosing, reading, filling } }
}

/** What the browser alone takes to hand the files over. */
async function choosingOnly(page: Page, folder: string): Promise<number> {
  await page.setContent('<input type="file" multiple>')
  await page.evaluate(watchTasks)
  await page.locator('input').setInputFiles(readdirSync(folder).map((name) => join(folder, name)))
  await page.waitForTimeout(LONG * 10)
  return (await page.evaluate(longestTasks)).before
}

const taskTime = (ms: number): string => (ms === 0 ? `under ${LONG} ms` : time(ms))

declare global {
  interface Window {
    tasks: PerformanceEntry[]
    /** When files were last handed to the page. */
    chosen: number
  }
}

function watchTasks(): void {
  window.tasks = []
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries())).observe({ type: 'longtask' })
  document.addEventListener('change', () => (window.chosen = performance.now()), true)
}

/** Since it was asked before, in milliseconds: the longest that began before files were handed over, and after. */
function longestTasks(): { readonly before: number; readonly after: number } {
  const tasks = window.tasks.splice(0)
  const longest = (isBefore: boolean): number =>
    Math.max(
      0,
      ...tasks
        .filter(({ startTime }) => startTime < window.chosen === isBefore)
        .map(({ duration }) => duration),
    )
  return { before: longest(true), after: longest(false) }
}
