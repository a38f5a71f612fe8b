import {
  afterBlanks,
  COLON,
  EQUALS,
  endsName,
  isQuote,
  nextTag,
  SLASH,
  standsAt,
  standsText,
  tagEnd,
} from './markup'
import { UnreadableWorkbook } from './unreadable'
import { textAt } from './xml'

/** A start or end tag in a part, in UTF-8. Nothing is decoded before it is asked for. */
export class Tag {
  readonly kind: 'start' | 'end' | 'empty'
  /** The index after its '>'. */
  readonly end: number
  /** Where the name stands, its prefix with the colon first. */
  private readonly nameFrom: number
  private readonly nameTo: number
  private readonly localFrom: number

  /** Reads the tag whose '<' stands at `start`. @throws UnreadableWorkbook 'damaged' */
  constructor(
    private readonly xml: Uint8Array,
    start: number,
  ) {
    const closing = xml[start + 1] === SLASH
    this.nameFrom = start + (closing ? 2 : 1)
    let localFrom = this.nameFrom
    let at = localFrom
    for (; at < xml.length && !endsName(xml[at]); at++) if (xml[at] === COLON) localFrom = at + 1
    this.localFrom = localFrom
    this.nameTo = at
    if (at === localFrom) throw this.malformed()
    const close = tagEnd(xml, at)
    this.kind = closing ? 'end' : xml[close - 1] === SLASH ? 'empty' : 'start'
    this.end = close + 1
  }

  /** The name without its prefix. */
  get name(): string {
    return textAt(this.xml, this.localFrom, this.nameTo)
  }

  /** Whether this is its name, without the prefix. */
  isNamed(name: string): boolean {
    return this.nameTo - this.localFrom === name.length && standsText(this.xml, this.localFrom, name)
  }

  /** Whether both have the same prefix, or none. */
  hasPrefixOf(other: Tag): boolean {
    const prefix = other.xml.subarray(other.nameFrom, other.localFrom)
    return this.localFrom - this.nameFrom === prefix.length && standsAt(this.xml, this.nameFrom, prefix)
  }

  /**
   * The value of an attribute, given its name without prefix; one that has no prefix comes first.
   * @throws UnreadableWorkbook 'damaged'
   */
  attribute(name: string): string | undefined {
    const { xml } = this
    let prefixed: string | undefined
    const last = this.end - (this.kind === 'empty' ? 2 : 1)
    for (let at = afterBlanks(xml, this.nameTo); at < last;) {
      let nameTo = at
      while (nameTo < last && xml[nameTo] !== EQUALS && !endsName(xml[nameTo])) nameTo++
      const equals = afterBlanks(xml, nameTo)
      const quote = afterBlanks(xml, equals + 1)
      if (xml[equals] !== EQUALS || !isQuote(xml[quote])) throw this.malformed()
      const valueTo = xml.indexOf(xml[quote]!, quote + 1)
      if (valueTo < 0 || valueTo >= last) throw this.malformed()
      const length = nameTo - at
      if (length >= name.length && standsText(xml, nameTo - name.length, name)) {
        if (length === name.length) return textAt(xml, quote + 1, valueTo)
        const hasPrefix = xml[nameTo - name.length - 1] === COLON
        if (hasPrefix && !standsText(xml, at, 'xmlns:')) prefixed ??= textAt(xml, quote + 1, valueTo)
      }
      at = afterBlanks(xml, valueTo + 1)
    }
    return prefixed
  }

  /** The text of an element that holds nothing else. @throws UnreadableWorkbook 'damaged' */
  text(): string {
    return textAt(this.xml, this.end, this.textEnd())
  }

  /** Where that text ends; it begins behind this tag. */
  textEnd(): number {
    if (this.kind !== 'start') return this.end
    const end = nextTag(this.xml, this.end)
    if (this.xml[end + 1] !== SLASH) throw new UnreadableWorkbook('damaged', `element inside ${this.name}`)
    return end
  }

  private malformed(): UnreadableWorkbook {
    return new UnreadableWorkbook('damaged', `malformed tag at byte ${this.nameFrom}`)
  }
}

/**
 * The tags of a part in their order.
 * @throws UnreadableWorkbook 'damaged' when a tag is malformed or elements stay open at the end
 */
export function* tags(xml: Uint8Array): Generator<Tag> {
  let open = 0
  let seen = false
  for (let at = nextTag(xml, 0); at < xml.length;) {
    const tag = new Tag(xml, at)
    if (tag.kind !== 'empty') open += tag.kind === 'start' ? 1 : -1
    seen = true
    yield tag
    at = nextTag(xml, tag.end)
  }
  if (open !== 0 || !seen) throw new UnreadableWorkbook('damaged', 'XML ends too early')
}

/** The first tag: the root of the document. */
export function rootOf(xml: Uint8Array): Tag {
  const at = nextTag(xml, 0)
  if (at >= xml.length) throw new UnreadableWorkbook('damaged', 'no root element')
  return new Tag(xml, at)
}
