import { utf8Bytes, endsName, nextTag, SLASH } from './markup'
import { decodeUtf8 } from './xml'

/** The name of an element, for comparing with the bytes of tags. */
export class ElementName {
  private readonly first: number
  private readonly rest: Uint8Array
  /** How long the start tag is up to the end of the name. */
  readonly tagLength: number

  constructor(qualifiedName: string) {
    const bytes = utf8Bytes(qualifiedName)
    this.first = bytes[0]!
    this.rest = bytes.subarray(1)
    this.tagLength = bytes.length + 1
  }

  /** Whether a tag whose '<' stands at `at` is a start tag of this element. */
  opens(xml: Uint8Array, at: number): boolean {
    return xml[at + 1] === this.first && this.endsAt(xml, at + 2)
  }

  /** Whether it is an end tag. */
  closes(xml: Uint8Array, at: number): boolean {
    return xml[at + 1] === SLASH && xml[at + 2] === this.first && this.endsAt(xml, at + 3)
  }

  private endsAt(xml: Uint8Array, at: number): boolean {
    const { rest } = this
    for (let i = 0; i < rest.length; i++) if (xml[at + i] !== rest[i]) return false
    return endsName(xml[at + rest.length])
  }
}

/** Makes the elements of a part under the prefix of its root: nearly always none, "x:" for `<x:worksheet>`. */
export function elementsOf<T>(make: (prefix: string) => T): (xml: Uint8Array) => T {
  const plain = make('')
  return (xml) => {
    const root = nextTag(xml, 0)
    let end = root + 1
    while (end < xml.length && !endsName(xml[end])) end++
    const name = decodeUtf8(xml.subarray(root + 1, end))
    const prefix = name.slice(0, name.indexOf(':') + 1)
    return prefix === '' ? plain : make(prefix)
  }
}
