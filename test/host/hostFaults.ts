import { HostError } from './hostError'
import type { RequestBody, ResponseBody } from './wire'

/** Bit of a request's flags: it may wait until no cell is being edited. */
const MAY_WAIT = 64
/** What Excel on the web carries in one request or answer. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024

/** What goes wrong between an add-in and Excel, on a test's word. */
export class HostFaults {
  /** Bytes; the installed Excel has no such limit, but who keeps it is safe everywhere. */
  payloadLimit = PAYLOAD_LIMIT
  /** Milliseconds until a request is looked at, and until its answer is on the way. */
  slowness = { before: 0, after: 0 }
  private failures: HostError[] = []
  private permanent: HostError | undefined
  private silence: Promise<void> | undefined
  private wake = (): void => undefined
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | undefined

  get isSlow(): boolean {
    return this.slowness.before + this.slowness.after > 0
  }

  /** The next requests fail, or all until `heal`. */
  fail(error: HostError, times = 1): void {
    if (times === Infinity) this.permanent = error
    else this.failures.push(...Array.from({ length: times }, () => error))
  }

  heal(): void {
    this.failures = []
    this.permanent = undefined
    this.slowness = { before: 0, after: 0 }
    this.payloadLimit = PAYLOAD_LIMIT
    this.stopEditing()
    this.answer()
  }

  /** From now on no request is answered, and none is done, until `answer`. */
  hang(): void {
    this.silence ??= new Promise((resolve) => (this.wake = resolve))
  }

  /** Whatever was asked meanwhile is done now, late. */
  answer(): void {
    this.silence = undefined
    this.wake()
  }

  /** Somebody opens a cell: requests are refused until it is left, or wait if they may. */
  startEditing(): void {
    let end = (): void => undefined
    const ended = new Promise<void>((resolve) => (end = resolve))
    this.editing = { ended, end }
  }

  stopEditing(): void {
    this.editing?.end()
    this.editing = undefined
  }

  async around(body: RequestBody, flags: number, work: () => ResponseBody): Promise<ResponseBody> {
    const { before, after } = this.slowness
    if (before > 0) await pause(before)
    await this.silence
    const answer = await this.guarded(body, flags, work)
    if (after > 0) await pause(after)
    return answer
  }

  private async guarded(body: RequestBody, flags: number, work: () => ResponseBody): Promise<ResponseBody> {
    const failure = this.failures.shift() ?? this.permanent
    if (failure) return refusal(failure)
    if (this.editing && (flags & MAY_WAIT) === 0) return refusal(IN_CELL)
    await this.editing?.ended
    if (size(body) > this.payloadLimit) return refusal(tooLarge('Request'))
    const answer = work()
    return size(answer) > this.payloadLimit ? refusal(tooLarge('Response')) : answer
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

const size = (message: unknown): number => Buffer.byteLength(JSON.stringify(message))

const IN_CELL = new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.')
const tooLarge = (what: 'Request' | 'Response'): HostError =>
  new HostError(`${what}PayloadSizeLimitExceeded`, 'The payload size has exceeded the limit.')

const refusal = ({ code, message, location }: HostError): ResponseBody => ({
  Results: [],
  Error: { Code: code, Message: message, Location: location, ActionIndex: 0, HttpStatusCode: 400 },
})
