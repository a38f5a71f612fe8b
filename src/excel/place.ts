import { HostRefusal, type RefusalCode } from '#app'
import { refusing, runPatiently } from './refusal'

/** Puts the sheets of a file into the open workbook; `false` where Excel does not take them. @throws HostRefusal */
export const insertSheets = (bytes: Uint8Array): Promise<boolean> =>
  isDone(() =>
    runPatiently(async (context) => {
      context.workbook.insertWorksheetsFromBase64(base64Of(bytes), { positionType: 'End' })
      await context.sync()
    }),
  )

/** Opens a file as a workbook beside this one; `false` where Excel does not. @throws HostRefusal */
export const openWorkbook = (bytes: Uint8Array): Promise<boolean> =>
  isDone(() => refusing(() => Excel.createWorkbook(base64Of(bytes))))

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

/** In steps: an argument list has a limited length. */
function base64Of(bytes: Uint8Array): string {
  const STEP = 0x8000
  let text = ''
  for (let from = 0; from < bytes.length; from += STEP)
    text += String.fromCharCode(...bytes.subarray(from, from + STEP))
  return btoa(text)
}
