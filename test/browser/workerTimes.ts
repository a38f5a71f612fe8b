import type { BrowserContext, Page } from 'playwright-core'

declare global {
  interface Window {
    /** Since when the worker has been at what, and when it was done. */
    times: (readonly [what: string, since: number])[]
  }
}

/** Lets every page of a browser write down how long its workers are at each file. */
export const timed = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    window.times = []
    const note = (what: string): void => void window.times.push([what, performance.now()])
    const Plain = window.Worker
    window.Worker = class extends Plain {
      constructor(...given: ConstructorParameters<typeof Plain>) {
        super(...given)
        this.addEventListener('message', ({ data }: MessageEvent<{ type: string; name?: string }>) =>
          note(data.type === 'step' ? (data.name ?? '') : data.type === 'arrival' ? '' : 'done'),
        )
      }

      override postMessage(...given: [never]): void {
        const { job } = given[0] as { job?: { type: string; file?: File } }
        if (job?.type === 'read') note(job.file?.name ?? '')
        super.postMessage(...given)
      }
    }
  })

/** Milliseconds by file. */
export async function timesOf(page: Page): Promise<ReadonlyMap<string, number>> {
  const noted = (await page.evaluate(() => window.times)).filter(([what]) => what !== '')
  const times = new Map<string, number>()
  noted.forEach(([what, since], index) => {
    const [, until] = noted[index + 1] ?? []
    if (what !== 'done' && until !== undefined) times.set(what, until - since)
  })
  return times
}
