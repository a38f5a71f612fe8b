import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { chromium, type Browser as Chromium, type BrowserContext, type Route } from 'playwright-core'
import { headersFor } from '../../config/addresses'
import { PROJECT } from '../support/catalogue'
import { TYPES } from '../support/paneServer'

declare global {
  interface Window {
    reportViolation(text: string): void
  }
}

/** Where the built pane is to be seen. Nothing is served: the browser's requests are answered from the folder. */
export const PANE = 'https://localhost:3000'
/** Excel on the web trusts an add-in of its own host name only. */
export const EXCEL = 'https://localhost:8443'
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted'

const FOLDERS: Readonly<Record<string, string>> = {
  [PANE]: join(PROJECT, 'dist', 'pane'),
  [EXCEL]: join(PROJECT, 'test', 'host', 'web'),
  [OFFICE_JS]: join(PROJECT, 'node_modules', '@microsoft', 'office-js', 'dist'),
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Browser {
  readonly context: BrowserContext
  /** Addresses that were asked for and are none of ours. */
  readonly foreign: string[]
  /** Every address that was asked for, by whatever: page, frames, scripts, workers. */
  readonly requests: string[]
  /** What the page complained about. */
  readonly complaints: string[]
  /** What the content policy of a page kept it from, such as `connect-src https://example.org`. */
  readonly violations: string[]
  close(): Promise<void>
}

/** @throws Error where there is no Chromium: a test that did not run has not passed */
function executable(): string {
  const given = process.env['CHROMIUM']
  if (given) return given
  for (const name of ['chromium', 'chromium-browser', 'google-chrome'])
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim()
    } catch {
      continue
    }
  throw new Error('no chromium on this machine: install it, or name one in CHROMIUM')
}

/** Chromium itself, for those who open many browsers one after another: starting it takes a second. */
export const startChromium = (): Promise<Chromium> =>
  chromium.launch({ executablePath: executable(), args: ARGUMENTS })

/**
 * A browser in which nothing can leave the machine, and nothing is left of another: in `running`, or in a Chromium of
 * its own. `npm run build` must have run.
 */
export async function openBrowser(width = 380, height = 720, running?: Chromium): Promise<Browser> {
  if (!existsSync(join(PROJECT, 'dist', 'pane', 'taskpane.html')))
    throw new Error('dist/pane is missing: npm run build')
  const browser = running ?? (await startChromium())
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true })
  const foreign: string[] = []
  const complaints: string[] = []
  const requests: string[] = []
  const violations: string[] = []
  await context.route('**/*', (route) => {
    requests.push(route.request().url())
    return answer(route, foreign)
  })
  await context.exposeFunction('reportViolation', (text: string) => void violations.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      window.reportViolation(`${effectiveDirective} ${blockedURI}`),
    )
  })
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(error.error().message))
  return {
    context,
    foreign,
    requests,
    complaints,
    violations,
    close: () => (running ? context : browser).close(),
  }
}

async function answer(route: Route, foreign: string[]): Promise<void> {
  const url = new URL(route.request().url())
  const address = url.origin + url.pathname
  for (const [origin, folder] of Object.entries(FOLDERS)) {
    if (!address.startsWith(`${origin}/`)) continue
    const file = join(folder, normalize(decodeURIComponent(address.slice(origin.length))))
    if (!existsSync(file)) return route.fulfill({ status: 404, body: 'not there' })
    const headers = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // As the web server has to send them, so that every journey runs under them.
      ...(origin === PANE && headersFor(file)),
    }
    return route.fulfill({ status: 200, headers, body: readFileSync(file) })
  }
  foreign.push(route.request().url())
  return route.abort()
}
