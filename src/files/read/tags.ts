import { UnreadableWorkbook } from './unreadable'
import { unescape } from './xml'

/** A start or end tag in plain XML. */
export interface Tag {
  /** Empty without a prefix; "x:" in `<x:sheet>`. */
  readonly prefix: string
  /** The name without its prefix. */
  readonly name: string
  readonly kind: 'start' | 'end' | 'empty'
  /** By name without prefix; of two that differ in their prefix only, the one without prefix. */
  readonly attributes: ReadonlyMap<string, string>
  /** Where the tag ends: the index after its '>'. */
  readonly end: number
}

/**
 * The tags of plain XML (see `decodePart`) in their order.
 * @throws UnreadableWorkbook 'damaged' when a tag is malformed or elements stay open at the end
 */
export function* tags(xml: string): Generator<Tag> {
  let open = 0
  let seen = false
  for (let at = xml.indexOf('<'); at >= 0;) {
    const tag = readTag(xml, at)
    if (tag.kind !== 'empty') open += tag.kind === 'start' ? 1 : -1
    seen = true
    yield tag
    at = xml.indexOf('<', tag.end)
  }
  if (open !== 0 || !seen) throw new UnreadableWorkbook('damaged', 'XML ends too early')
}

/** The first tag: the root of the document. */
export function rootOf(xml: string): Tag {
  for (const tag of tags(xml)) return tag
  throw new UnreadableWorkbook('damaged', 'no root element')
}

/** The text between a start tag and the tag that follows it. */
export function textAfter(xml: string, tag: Tag): string {
  if (tag.kind !== 'start') return ''
  const end = xml.indexOf('<', tag.end)
  return unescape(xml.slice(tag.end, end < 0 ? undefined : end))
}

const NAME = /[^\s/>=]+/y
const SPACE = /\s*/y
const ATTRIBUTE = /([^\s/>=]+)\s*=\s*(?=["'])/y
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function readTag(xml: string, from: number): Tag {
  const closing = xml[from + 1] === '/'
  const name = match(NAME, xml, from + (closing ? 2 : 1))?.[0]
  if (name === undefined) throw malformed(xml, from)
  let at = NAME.lastIndex
  let attributes = NO_ATTRIBUTES
  for (;;) {
    match(SPACE, xml, at)
    at = SPACE.lastIndex
    const attribute = match(ATTRIBUTE, xml, at)?.[1]
    if (attribute === undefined) break
    const valueFrom = ATTRIBUTE.lastIndex + 1
    const valueTo = xml.indexOf(xml[valueFrom - 1]!, valueFrom)
    if (valueTo < 0) throw malformed(xml, from)
    if (attributes === NO_ATTRIBUTES) attributes = new Map()
    addAttribute(attributes as Map<string, string>, attribute, unescape(xml.slice(valueFrom, valueTo)))
    at = valueTo + 1
  }
  const empty = !closing && xml[at] === '/'
  if (empty) at++
  if (xml[at] !== '>') throw malformed(xml, from)
  const colon = name.indexOf(':') + 1
  return {
    prefix: name.slice(0, colon),
    name: name.slice(colon),
    kind: closing ? 'end' : empty ? 'empty' : 'start',
    attributes,
    end: at + 1,
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function addAttribute(attributes: Map<string, string>, name: string, value: string): void {
  const colon = name.indexOf(':') + 1
  const local = name.slice(colon)
  if (name.startsWith('xmlns:') || (colon > 0 && attributes.has(local))) return
  attributes.set(local, value)
}

function malformed(xml: string, at: number): UnreadableWorkbook {
  return new UnreadableWorkbook('damaged', `malformed tag '${xml.slice(at, at + 40)}'`)
}
