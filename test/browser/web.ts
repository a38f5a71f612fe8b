import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { chromium, type Browser as Chromium, type BrowserContext, type Route } from 'playwright-core'
import { headersFor } from '../../config/addresses'
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

/** For hunting tests that hurry: how long, at most, each answer of the web and of Excel is held back; milliseconds. */
const LATENESS = Number(process.env['LATENESS'] ?? 0)
export const beLate = (): Promise<unknown> =>
  LATENESS > 0 ? new Promise((resolve) => setTimeout(resolve, Math.random() * LATENESS)) : Promise.resolve()

export type Folders = Readonly<Record<string, string>>

/** What answers for each address, with `pane` in the place of the add-in. */
export const foldersOf = (project: string, pane = join(project, 'dist', 'pane')): Folders => ({
  [PANE]: pane,
  [EXCEL]: join(project, 'test', 'host', 'web'),
  [OFFICE_JS]: join(project, 'node_modules', '@microsoft', 'office-js', 'dist'),
})

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

/** A browser of its own in `running` in which nothing can leave the machine, and nothing is left of another. */
export async function openIn(
  running: Chromium,
  folders: Folders,
  viewport = { width: 380, height: 720 },
): Promise<Browser> {
  const context = await running.newContext({ viewport, acceptDownloads: true })
  const foreign: string[] = []
  const complaints: string[] = []
  const requests: string[] = []
  const violations: string[] = []
  await context.route('**/*', (route) => {
    requests.push(route.request().url())
    return answer(route, folders, foreign)
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
    close: () => context.close(),
  }
}

async function answer(route: Route, folders: Folders, foreign: string[]): Promise<void> {
  await beLate()
  const url = new URL(route.request().url())
  const address = url.origin + url.pathname
  for (const [origin, folder] of Object.entries(folders)) {
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
