import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser as Chromium } from 'playwright-core'
import { PROJECT } from '../support/catalogue'
import { foldersOf, openIn, startChromium, type Browser } from './web'

export { EXCEL, OFFICE_JS, PANE, startChromium, type Browser } from './web'

/** A browser with the built pane, in `running` or in a Chromium of its own. `npm run build` must have run. */
export async function openBrowser(width = 380, height = 720, running?: Chromium): Promise<Browser> {
  if (!existsSync(join(PROJECT, 'dist', 'pane', 'taskpane.html')))
    throw new Error('dist/pane is missing: npm run build')
  const chromium = running ?? (await startChromium())
  const browser = await openIn(chromium, foldersOf(PROJECT), { width, height })
  return running ? browser : { ...browser, close: () => chromium.close() }
}
