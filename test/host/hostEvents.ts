import type { EventEntry } from './wire'

type Listener = (entries: readonly EventEntry[]) => void

/** The events of the host: who registered for which, and what becomes of them on the way, on a test's word. */
export class HostEvents {
  /** Each is sent twice. */
  isDoubled = false
  private readonly counts = new Map<number, number>()
  private readonly listeners = new Set<Listener>()
  private held: EventEntry[] | undefined
  private toLose = 0

  register(type: number): void {
    this.counts.set(type, this.registrations(type) + 1)
  }

  unregister(type: number): void {
    this.counts.set(type, Math.max(0, this.registrations(type) - 1))
  }

  registrations(type: number): number {
    return this.counts.get(type) ?? 0
  }

  /** The add-in's page is gone, and its registrations with it. */
  forget(): void {
    this.counts.clear()
  }

  listen(listener: Listener): void {
    this.listeners.add(listener)
  }

  /** Only what somebody registered for is sent. */
  send(type: number, message: Readonly<Record<string, unknown>>): void {
    if (this.registrations(type) === 0) return
    if (this.toLose > 0) return void this.toLose--
    const entry = {
      messageCategory: 65536,
      messageType: type,
      targetId: 'Workbook',
      message: JSON.stringify(message),
      id: 0,
    }
    for (const each of this.isDoubled ? [entry, entry] : [entry])
      if (this.held) this.held.push(each)
      else this.deliver(each)
  }

  /** From now on events wait for `release`. */
  hold(): void {
    this.held = []
  }

  /** Sends what waited, in any order. */
  release(order: (entries: readonly EventEntry[]) => readonly EventEntry[] = (entries) => entries): void {
    const waiting = this.held ?? []
    this.held = undefined
    for (const entry of order(waiting)) this.deliver(entry)
  }

  /** The next ones never arrive. */
  lose(count: number): void {
    this.toLose = count
  }

  private deliver(entry: EventEntry): void {
    for (const listener of this.listeners) listener([entry])
  }
}
