import { utf8Bytes, standsAt } from './markup'
import { RememberedNames } from './rememberedNames'

/** A set of names that are told by their bytes: of the thousand names in a workbook most are not even decoded. */
export class WantedNames {
  private readonly names: readonly string[]
  private readonly bytes: readonly Uint8Array[]
  /** Open addressing, at most half full: the index of a name plus one, 0 for none. */
  private readonly slots: Int32Array
  private readonly mask: number
  /** What they stood for in the workbooks before. */
  readonly remembered = new RememberedNames()

  constructor(names: Iterable<string>) {
    this.names = [...new Set(names)]
    this.bytes = this.names.map(utf8Bytes)
    const size = 2 ** Math.ceil(Math.log2(this.names.length * 2 + 2))
    this.slots = new Int32Array(size)
    this.mask = size - 1
    this.bytes.forEach((bytes, index) => {
      let slot = hash(bytes, 0, bytes.length) & this.mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot] = index + 1
    })
  }

  /** The wanted name that stands between two places of a part, in plain UTF-8. */
  find(xml: Uint8Array, from: number, to: number): string | undefined {
    const { slots, bytes, mask } = this
    for (let slot = hash(xml, from, to) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const index = slots[slot]! - 1
      const own = bytes[index]!
      if (own.length === to - from && standsAt(xml, from, own)) return this.names[index]
    }
    return undefined
  }

  has(name: string): boolean {
    const bytes = utf8Bytes(name)
    return this.find(bytes, 0, bytes.length) !== undefined
  }
}

function hash(bytes: Uint8Array, from: number, to: number): number {
  let code = to - from
  for (let i = from; i < to; i++) code = (Math.imul(code, 31) + bytes[i]!) | 0
  return code
}
