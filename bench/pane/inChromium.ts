import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Catalogue } from '#core'
import { build, projectFile } from '../build'
import { editOf, largestSchool } from '../checking/school'
import { IS_SMOKE, quantile, table, time } from '../measure'
import { PANE, startChromium } from '../../test/browser/web'

/** One edit to findings in a browser: the session as the pane has it, built as the pane is, under the pane's content policy. */
export async function inChromium(catalogue: Catalogue, root: string): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'xuebiao-bench-pane-'))
  const files = await build(root, './bench/pane/entry.ts', out)
  const scripts = files.map((file) => `<script defer src="${basename(file)}"></script>`).join('')
  const { contentPolicy } = projectFile(root, './config/addresses.js') as {
    contentPolicy: (officeScript: string | undefined) => string
  }
  const policy = contentPolicy(undefined)
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">${scripts}`
  const browser = await startChromium()
  try {
    const page = await browser.newPage()
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      const file = join(out, pathname)
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html })
      if (!existsSync(file)) return route.fulfill({ status: 404, body: '' })
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: readFileSync(file) })
    })
    await page.goto(`${PANE}/`)
    const { submission } = largestSchool(catalogue)
    const count = IS_SMOKE ? 20 : 3000
    const edits = Array.from({ length: count }, (_, at) => editOf(at, submission))
    const cells = [...submission.cells].map(([id, raw]) => [id, raw ?? ''] as const)
    const measured = await page.evaluate(([c, e]) => window.timeEdits(c, e), [cells, edits] as const)
    const row = (what: string, share: number): string[] => [what, time(quantile(measured.times, share))]
    return [
      `One cell of the twelve-year school typed, from the host’s event to the published findings, ${count} times from the first one on, in ${browser.version()} under the pane’s content policy. The pause of 100 ms in which a burst of edits is waited for is left out.`,
      table(['one edit to findings', 'ms'], [row('median', 0.5), row('p99', 0.99), row('slowest', 1)]),
    ].join('\n\n')
  } finally {
    await browser.close()
    rmSync(out, { recursive: true })
  }
}
