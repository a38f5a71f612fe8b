import { UnreadableWorkbook } from './unreadable'
import { unescape } from './xml'

/** A start or end tag in plain XML (see `decodePart`). */
export class Tag {
  /** Empty without a prefix; "x:" in `<x:sheet>`. */
  readonly prefix: string
  /** The name without its prefix. */
  readonly name: string
  readonly kind: 'start' | 'end' | 'empty'
  /** The index after its '>'. */
  readonly end: number
  private readonly nameEnd: number

  /** Reads the tag whose '<' stands at `start`. @throws UnreadableWorkbook 'damaged' */
  constructor(
    private readonly xml: string,
    private readonly start: number,
  ) {
    const closing = xml[start + 1] === '/'
    const nameStart = start + (closing ? 2 : 1)
    this.nameEnd = endOfName(xml, nameStart)
    const name = xml.slice(nameStart, this.nameEnd)
    const colon = name.indexOf(':') + 1
    this.prefix = name.slice(0, colon)
    this.name = colon === 0 ? name : name.slice(colon)
    const close = closingBracket(xml, this.nameEnd)
    if (close < 0 || this.name === '') throw this.malformed()
    this.kind = closing ? 'end' : xml[close - 1] === '/' ? 'empty' : 'start'
    this.end = close + 1
  }

  /**
   * The value of an attribute, given its name without prefix; one that has no prefix comes first.
   * @throws UnreadableWorkbook 'damaged'
   */
  attribute(name: string): string | undefined {
    const { xml } = this
    let prefixed: string | undefined
    const last = this.end - (this.kind === 'empty' ? 2 : 1)
    for (let at = afterBlanks(xml, this.nameEnd); at < last;) {
      const equals = xml.indexOf('=', at)
      const quote = afterBlanks(xml, equals + 1)
      const valueEnd = xml.indexOf(xml[quote]!, quote + 1)
      if (equals < 0 || !isQuote(xml.charCodeAt(quote)) || valueEnd < 0) throw this.malformed()
      const qualified = xml.slice(at, equals).trimEnd()
      if (qualified === name) return unescape(xml.slice(quote + 1, valueEnd))
      if (qualified.endsWith(`:${name}`) && !qualified.startsWith('xmlns:')) {
        prefixed ??= unescape(xml.slice(quote + 1, valueEnd))
      }
      at = afterBlanks(xml, valueEnd + 1)
    }
    return prefixed
  }

  /** The text of an element that holds nothing else. @throws UnreadableWorkbook 'damaged' */
  text(): string {
    if (this.kind !== 'start') return ''
    const end = this.xml.indexOf('<', this.end)
    if (!this.xml.startsWith('</', end))
      throw new UnreadableWorkbook('damaged', `element inside ${this.name}`)
    return unescape(this.xml.slice(this.end, end))
  }

  private malformed(): UnreadableWorkbook {
    const snippet = this.xml.slice(this.start, this.start + 40)
    return new UnreadableWorkbook('damaged', `malformed tag '${snippet}'`)
  }
}

/**
 * The tags of plain XML in their order.
 * @throws UnreadableWorkbook 'damaged' when a tag is malformed or elements stay open at the end
 */
export function* tags(xml: string): Generator<Tag> {
  let open = 0
  let seen = false
  for (let at = xml.indexOf('<'); at >= 0;) {
    const tag = new Tag(xml, at)
    if (tag.kind !== 'empty') open += tag.kind === 'start' ? 1 : -1
    seen = true
    yield tag
    at = xml.indexOf('<', tag.end)
  }
  if (open !== 0 || !seen) throw new UnreadableWorkbook('damaged', 'XML ends too early')
}

/** The first tag: the root of the document. */
export function rootOf(xml: string): Tag {
  const at = xml.indexOf('<')
  if (at < 0) throw new UnreadableWorkbook('damaged', 'no root element')
  return new Tag(xml, at)
}

const SPACE = 0x20 // and below it tab and line ends
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const SLASH = 0x2f
const GREATER = 0x3e

// Beyond the end of a text charCodeAt is NaN, which is neither above nor equal to anything.

function endOfName(xml: string, from: number): number {
  let at = from
  for (let code = xml.charCodeAt(at); code > SPACE && code !== SLASH && code !== GREATER;) {
    code = xml.charCodeAt(++at)
  }
  return at
}

/** The '>' of a tag, past those in quotes; -1 if it has none. */
function closingBracket(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === GREATER) return at
    if (isQuote(code)) {
      at = xml.indexOf(xml[at]!, at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

function afterBlanks(xml: string, from: number): number {
  let at = from
  while (xml.charCodeAt(at) <= SPACE) at++
  return at
}

function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE
}
