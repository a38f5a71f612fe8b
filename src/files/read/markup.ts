import { UnreadableWorkbook } from './unreadable'

// XML as bytes. Every byte that has a meaning here is ASCII, and in UTF-8 no other character contains such a byte.
export const SPACE = 0x20 // and below it tab, line feed, carriage return
export const BANG = 0x21
export const DOUBLE_QUOTE = 0x22
export const DOLLAR = 0x24
const SINGLE_QUOTE = 0x27
export const HYPHEN = 0x2d
export const DOT = 0x2e
export const SLASH = 0x2f
export const ZERO = 0x30
export const NINE = 0x39
export const COLON = 0x3a
export const LESS = 0x3c
export const EQUALS = 0x3d
export const GREATER = 0x3e
const QUESTION = 0x3f
export const LETTER_A = 0x41
export const LETTER_Z = 0x5a
const SQUARE = 0x5b

const utf8 = new TextEncoder()

const QUESTION_END = utf8Bytes('?>')
const COMMENT_END = utf8Bytes('-->')
const CDATA_END = utf8Bytes(']]>')

export function utf8Bytes(text: string): Uint8Array {
  return utf8.encode(text)
}

/** Whether `pattern` stands at `at`. */
export function standsAt(xml: Uint8Array, at: number, pattern: Uint8Array): boolean {
  for (let i = 0; i < pattern.length; i++) if (xml[at + i] !== pattern[i]) return false
  return true
}

/** Whether the ASCII text stands at `at`. */
export function standsText(xml: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (xml[at + i] !== text.charCodeAt(i)) return false
  return true
}

export function isQuote(byte: number | undefined): boolean {
  return byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE
}

export function afterBlanks(xml: Uint8Array, at: number): number {
  let i = at
  while (xml[i]! <= SPACE) i++
  return i
}

/** Whether this byte, which follows a name in a tag, ends it. */
export function endsName(byte: number | undefined): boolean {
  return byte === GREATER || byte === SLASH || byte! <= SPACE
}

/** Where a gap is longer, the engine's own search is quicker than a loop. */
const SHORT_GAP = 16

/** The '<' of the next start or end tag, past comments, CDATA and the like; the end of the bytes if there is none. */
export function nextTag(xml: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    at = nextLess(xml, at)
    const next = xml[at + 1]
    if (next !== BANG && next !== QUESTION) return at
    at = afterMarkup(xml, at)
  }
}

/** The next '<'; the end of the bytes if there is none. */
export function nextLess(xml: Uint8Array, from: number): number {
  let at = from
  for (const near = from + SHORT_GAP; at < near; at++) if (xml[at] === LESS) return at
  const found = xml.indexOf(LESS, at)
  return found < 0 ? xml.length : found
}

/** @throws UnreadableWorkbook 'doctype' for `<!` that is neither comment nor CDATA; 'damaged' without an end */
function afterMarkup(xml: Uint8Array, at: number): number {
  let end: Uint8Array
  if (xml[at + 1] === QUESTION) end = QUESTION_END
  else if (xml[at + 2] === HYPHEN) end = COMMENT_END
  else if (xml[at + 2] === SQUARE) end = CDATA_END
  else throw new UnreadableWorkbook('doctype', 'document type declaration')
  const least = at + 2 + end.length - 1
  for (let last = xml.indexOf(GREATER, least); last >= 0; last = xml.indexOf(GREATER, last + 1)) {
    if (standsAt(xml, last - end.length + 1, end)) return last + 1
  }
  throw new UnreadableWorkbook('damaged', 'markup without an end')
}

/** The '>' of the tag that `at` lies in; one inside an attribute's quotes does not count. */
export function tagEnd(xml: Uint8Array, at: number): number {
  for (let i = at; i < xml.length; i++) {
    const byte = xml[i]
    if (byte === GREATER) return i
    if (isQuote(byte)) {
      i++
      while (i < xml.length && xml[i] !== byte) i++
    }
  }
  throw new UnreadableWorkbook('damaged', 'tag without an end')
}

/** The index after the element whose start tag stands at `at`, with all that is in it. */
export function afterElement(xml: Uint8Array, at: number): number {
  let depth = 0
  for (let tag = at; tag < xml.length;) {
    const end = tagEnd(xml, tag)
    if (xml[tag + 1] === SLASH) depth--
    else if (xml[end - 1] !== SLASH) depth++
    if (depth <= 0) return end + 1
    tag = nextTag(xml, end + 1)
  }
  throw new UnreadableWorkbook('damaged', 'element without an end')
}
