import type { HostBook } from './hostBook'

/** Something of Excel's object model that requests can reach. */
export abstract class HostObject {
  /** What requests may use, besides `scalars`: methods and objects under it. */
  abstract readonly members: readonly string[]
  /** Plain values; what `load()` without arguments brings. */
  abstract readonly scalars: readonly string[]

  constructor(readonly host: HostBook) {}

  /** What Excel answers when the object is first asked for. */
  identity(): Readonly<Record<string, unknown>> {
    return {}
  }

  allows(name: string): boolean {
    return this.members.includes(name) || this.scalars.includes(name)
  }
}

export abstract class HostCollection<T extends HostObject> extends HostObject {
  readonly scalars: readonly string[] = []

  abstract list(): readonly T[]
  abstract find(key: string): T | undefined
}
