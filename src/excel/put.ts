import { HostRefusal, type RefusalCode } from '#app'
import { refusing, runPatiently } from './refusal'

/** Puts the sheets of a file into the open workbook; `false` where Excel does not take them. @throws HostRefusal */
export const insertSheets = (bytes: Uint8Array): Promise<boolean> =>
  isDone(() =>
    runPatiently(async (context) => {
      context.workbook.insertWorksheetsFromBase64(await base64Of(bytes), { positionType: 'End' })
      await context.sync()
    }),
  )

/** Opens a file as a workbook beside this one; `false` where Excel does not. @throws HostRefusal */
export const openWorkbook = (bytes: Uint8Array): Promise<boolean> =>
  isDone(() => refusing(async () => Excel.createWorkbook(await base64Of(bytes))))

/** Refusals that another way gets around: too large for one request, or not known to this Excel after all. */
const AVOIDABLE: ReadonlySet<RefusalCode> = new Set(['tooLarge', 'unsupported', 'failed'])

async function isDone(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (problem) {
    if (problem instanceof HostRefusal && AVOIDABLE.has(problem.code)) return false
    throw problem
  }
}

/** The browser's own reader does it off the page's thread, which a large workbook would hold up. */
export function base64Of(bytes: Uint8Array): Promise<string> {
  const reader = new FileReader()
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve((reader.result as string).replace(/^.*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('not read'))
    reader.readAsDataURL(new Blob([bytes as BlobPart]))
  })
}
