import { join } from 'node:path'
import type { Browser as Chromium } from 'playwright-core'
import type { Catalogue } from '#core'
import { gzipped } from '../bundle/bundle'
import { demoWorkbooks } from '../county/schools'
import { median, ratio, ROUNDS, table, time, WARMING } from '../measure'
import { ExcelWeb } from '../../test/browser/excelWeb'
import { foldersOf, openIn, PANE, startChromium } from '../../test/browser/web'
import { openSpec } from '../../test/host/openSpec'

/** A task pane as it was built, and what it has on the screen when it is open. */
interface Rival {
  readonly folder: string
  readonly drawn: string
}

interface Opened {
  /** From the pane's navigation to its drawing. */
  readonly ms: number
  /** The files it had fetched by then. */
  readonly files: readonly string[]
}

/** How the pane's frame says on the console when it has drawn. */
const SIGN = 'drawn after '

/** So that something is found in the school, which has no fault of its own. */
const SLIP = new Map([['enrolment.primary', 1]])

/** Microsoft's template, built as its own README says. */
const TEMPLATE = process.env['TASKPANE_TEMPLATE']

/** The pane beside Microsoft's template, in one emulated Excel with the same workbook open; both built before. */
export async function opening(catalogue: Catalogue, root: string): Promise<string> {
  const rivals = new Map<string, Rival>([
    ['ours, to its first findings', { folder: join(root, 'dist', 'pane'), drawn: '.cards > *' }],
  ])
  if (TEMPLATE !== undefined)
    rivals.set('Microsoft’s React template, to its button', { folder: TEMPLATE, drawn: 'button' })
  const school = demoWorkbooks(catalogue).find(({ kind }) => kind === 'twelveYear')
  if (!school) throw new Error('the demo county has no twelve-year school')
  const spec = school.spec(SLIP)
  const opened = new Map([...rivals.keys()].map((what) => [what, [] as Opened[]]))
  const running = await startChromium()
  try {
    for (let round = -WARMING; round < ROUNDS; round++)
      for (const [what, rival] of rivals) {
        const one = await openOnce(running, root, rival, spec)
        if (round >= 0) opened.get(what)?.push(one)
      }
    const [first = []] = opened.values()
    const msOf = (all: readonly Opened[]): number[] => all.map(({ ms }) => ms)
    const rows = [...opened].map(([what, all]) => [
      what,
      time(median(msOf(all))),
      ratio(msOf(all), msOf(first)).toFixed(2),
      (median(all.map(({ files }) => gzipped(files))) / 1000).toFixed(1),
      String(median(all.map(({ files }) => files.length))),
    ])
    return [
      `From the pane’s navigation to what it draws first, in ${running.version()} with nothing in its cache, inside the emulated Excel on the web with a filled twelve-year school open, one figure of it mistyped. Both get the same office.js, whose loading the times include and the bytes do not, and their files uncompressed by the same hand; bytes are those of every file fetched until then, gzip -9.`,
      table(['pane', 'opened', '÷ ours', 'KB', 'files'], rows),
      ...(TEMPLATE === undefined
        ? [
            'Microsoft’s React task-pane template: not measured here; CONTRIBUTING says how it is built and named.',
          ]
        : []),
    ].join('\n\n')
  } finally {
    await running.close()
  }
}

async function openOnce(
  running: Chromium,
  root: string,
  { folder, drawn }: Rival,
  spec: Parameters<typeof openSpec>[0],
): Promise<Opened> {
  const browser = await openIn(running, foldersOf(root, folder))
  try {
    const { context, foreign } = browser
    await context.addInitScript(watchFor, [drawn, SIGN] as const)
    const told = context.waitForEvent('console', (message) => message.text().startsWith(SIGN))
    await ExcelWeb.around(browser, openSpec(spec))
    const { ms, fetched } = JSON.parse((await told).text().slice(SIGN.length)) as {
      ms: number
      fetched: string[]
    }
    if (foreign.length > 0) throw new Error(`asked elsewhere: ${foreign.join(', ')}`)
    const own = fetched.filter((address) => address.startsWith(`${PANE}/`))
    return { ms, files: own.map((address) => join(folder, new URL(address).pathname)) }
  } finally {
    await browser.close()
  }
}

/** Runs in every frame before its own scripts: tells when the pane's frame has painted what is waited for. */
function watchFor([drawn, sign]: readonly [string, string]): void {
  if (window === window.top) return
  const fetched = (): string[] =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      ({ name }) => name,
    )
  const tell = (files: string[]): void =>
    console.log(sign + JSON.stringify({ ms: performance.now(), fetched: files }))
  const look = (): void => {
    if (document.querySelector(drawn)) setTimeout(tell, 0, fetched())
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
