import { HostRefusal, type RefusalCode } from '#app'

/** Excel's error codes that a user can do something about; anything else is `failed`. */
const CODES: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: 'cellEdit',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
}

/** Runs one batch of requests; Excel's errors become refusals. @throws HostRefusal */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return refusing(() => Excel.run(batch))
}

/** The same for what a button does: waits until nobody types in a cell. @throws HostRefusal */
export async function runPatiently<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return refusing(() => Excel.run({ delayForCellEdit: true }, batch))
}

/** Excel's errors become refusals. @throws HostRefusal */
export async function refusing<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (problem) {
    if (!(problem instanceof OfficeExtension.Error)) throw problem
    throw new HostRefusal(CODES[problem.code] ?? 'failed', `${problem.code}: ${problem.message}`)
  }
}

/**
 * Refuses as `silent` what has no answer after so many milliseconds. Excel cannot be told to forget a request: when it
 * wakes up it may still do it, and tells so by its events.
 */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostRefusal('silent', `no answer within ${limit} ms`)), limit)
  })
  try {
    return await Promise.race([work, silence])
  } finally {
    clearTimeout(timer)
  }
}
