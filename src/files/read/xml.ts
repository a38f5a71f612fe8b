import { LIMITS } from './limits'
import { UnreadableWorkbook } from './unreadable'

// Parts of a package are UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5). Wrong bytes are refused: a text with
// replacement characters in it would be a wrong answer.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const latin1 = new TextDecoder('latin1')
const utf16le = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true })
const utf16be = new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true })

const LESS_THAN = 0x3c
/** The most bytes that one character can take: `&#x10ffff;`. */
const BYTES_A_CHARACTER = 10

/** Decodes a piece of a UTF-8 part. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decode(bytes, utf8)
}

/**
 * The text between two places of a UTF-8 part.
 * @throws UnreadableWorkbook 'damaged', 'doctype', 'tooLarge'
 */
export function textAt(xml: Uint8Array, from: number, to: number): string {
  if (to - from > LIMITS.cellText * BYTES_A_CHARACTER) {
    throw new UnreadableWorkbook('tooLarge', `a text of ${to - from} bytes`)
  }
  const text = decodeUtf8(xml.subarray(from, to))
  return /[<&\r]/.test(text) ? unescape(plainXml(text)) : text
}

/**
 * The same part in UTF-8, which most parts are from the start.
 * @throws UnreadableWorkbook 'damaged' when it is in neither UTF-8 nor UTF-16; 'tooLarge'
 */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = encodingOf(bytes)
  if (encoding === utf8) {
    if (isInOtherEncoding(bytes)) throw new UnreadableWorkbook('damaged', 'neither UTF-8 nor UTF-16')
    return bytes
  }
  if (bytes.length > LIMITS.utf16Bytes) throw new UnreadableWorkbook('tooLarge', 'too large for UTF-16')
  return new TextEncoder().encode(decode(bytes, encoding))
}

/** Bytes of a part that its XML declaration may take. */
const DECLARATION_BYTES = 200

/** By what the XML declaration says; as long as all is ASCII it does not matter. */
function isInOtherEncoding(bytes: Uint8Array): boolean {
  const start = latin1.decode(bytes.subarray(0, DECLARATION_BYTES))
  const [, declared] = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(start) ?? []
  if (declared === undefined || /^(utf-?8|utf-?16|us-ascii)$/i.test(declared)) return false
  return bytes.some((byte) => byte > 0x7f)
}

function decode(bytes: Uint8Array, decoder: TextDecoder): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new UnreadableWorkbook('damaged', 'not valid UTF-8 or UTF-16')
  }
}

/** By the byte order mark, or by the first '<' without one (XML 1.0, appendix F). */
function encodingOf([first, second]: Uint8Array): TextDecoder {
  if ((first === 0xff && second === 0xfe) || (first === LESS_THAN && second === 0)) return utf16le
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LESS_THAN)) return utf16be
  return utf8
}

const CDATA = '<![CDATA['
const MARKUP: readonly (readonly [open: string, close: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  [CDATA, ']]>'],
]

/**
 * Leaves nothing but elements and text: comments and processing instructions are gone, CDATA is escaped text,
 * line ends are "\n" (XML 1.0, 2.11).
 * @throws UnreadableWorkbook 'damaged'; 'doctype', which packages must not have (ECMA-376 part 2, 6.2.5)
 */
function plainXml(text: string): string {
  const xml = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  let plain = ''
  let from = 0
  let declaration = xml.indexOf('<!')
  let instruction = xml.indexOf('<?')
  while (declaration >= 0 || instruction >= 0) {
    const at = instruction < 0 || (declaration >= 0 && declaration < instruction) ? declaration : instruction
    const [open, close] = MARKUP.find(([open]) => xml.startsWith(open, at)) ?? []
    if (open === undefined || close === undefined) {
      throw new UnreadableWorkbook('doctype', 'document type declaration')
    }
    const end = xml.indexOf(close, at + open.length)
    if (end < 0) throw new UnreadableWorkbook('damaged', `'${open}' without '${close}'`)
    plain += xml.slice(from, at)
    if (open === CDATA) plain += escape(xml.slice(at + open.length, end))
    from = end + close.length
    // Only what has been passed is looked for again: a file full of one kind must not cost its square.
    if (declaration >= 0 && declaration < from) declaration = xml.indexOf('<!', from)
    if (instruction >= 0 && instruction < from) instruction = xml.indexOf('<?', from)
  }
  return from === 0 ? xml : plain + xml.slice(from)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Resolves character references and the five entities that need no declaration (XML 1.0, 4.6).
 * @throws UnreadableWorkbook 'damaged' for any other '&'
 */
function unescape(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-fA-F]{1,8})|#(\d{1,8})|(amp|lt|gt|quot|apos));|&/g,
    (reference, hex?: string, decimal?: string, entity?: string) => {
      if (entity !== undefined) return ENTITIES[entity]!
      const code = hex !== undefined ? parseInt(hex, 16) : parseInt(decimal ?? '', 10)
      if (!(code > 0 && code <= 0x10ffff))
        throw new UnreadableWorkbook('damaged', `not a reference: '${reference}'`)
      return String.fromCodePoint(code)
    },
  )
}
