import {
  afterBlanks,
  utf8Bytes,
  EQUALS,
  GREATER,
  isQuote,
  LETTER_A,
  LETTER_Z,
  NINE,
  SLASH,
  SPACE,
  ZERO,
} from './markup'
import { UnreadableWorkbook } from './unreadable'

const NONE = -1
const [LETTER_R, LETTER_T] = utf8Bytes('rt')

/**
 * Reads the start tags of rows and cells. Of their attributes only `r`, the reference, and `t`, the type, matter
 * (ECMA-376 part 1, 18.3.1.4 and .73). One object serves all tags: there are hundreds of thousands.
 */
export class CellTag {
  /** Where the value of `r` stands in the bytes; -1 without. */
  refFrom = NONE
  refTo = NONE
  /** What `r` says, "B7" being row 7 and column 2, "7" row 7 and column 0; both 0 if it is no reference. */
  row = 0
  column = 0
  /** Where the value of `t` stands in the bytes; -1 without. */
  typeFrom = NONE
  typeTo = NONE
  /** Whether the tag is of the form `<c/>`. */
  empty = false

  /** Reads the tag whose name ends at `at`; returns the index after its '>'. */
  read(xml: Uint8Array, at: number): number {
    this.refFrom = NONE
    this.typeFrom = NONE
    let i = at
    for (;;) {
      while (xml[i]! <= SPACE) i++
      if (xml[i] === GREATER) {
        this.empty = false
        return i + 1
      }
      if (xml[i] === SLASH && xml[i + 1] === GREATER) {
        this.empty = true
        return i + 2
      }
      const name = xml[i]
      const nameEnd = xml[i + 1] === EQUALS ? i + 1 : endOfName(xml, i)
      const nameLength = nameEnd - i
      const quote = openingQuote(xml, nameEnd)
      const isReference = nameLength === 1 && name === LETTER_R
      const isType = nameLength === 1 && name === LETTER_T
      // Of two attributes of one name programs take either (XML 1.0, 3.1 forbids them).
      if ((isReference && this.refFrom !== NONE) || (isType && this.typeFrom !== NONE)) throw malformed(i)
      if (isReference) i = this.readReference(xml, quote)
      else {
        i = closingQuote(xml, quote, quote + 1)
        if (isType) {
          this.typeFrom = quote + 1
          this.typeTo = i
        }
      }
      i++
    }
  }

  /** Returns the index of the closing quote. */
  private readReference(xml: Uint8Array, quote: number): number {
    const i = this.readPlace(xml, quote + 1)
    const whole = xml[i] === xml[quote]
    if (!whole) this.row = this.column = 0
    this.refFrom = quote + 1
    this.refTo = whole ? i : closingQuote(xml, quote, i)
    return this.refTo
  }

  /** Letters and digits of a reference; returns the index behind them. */
  private readPlace(xml: Uint8Array, at: number): number {
    let i = at
    let byte = xml[i]!
    let column = 0
    while (byte >= LETTER_A && byte <= LETTER_Z) {
      column = column * 26 + (byte - LETTER_A + 1)
      byte = xml[++i]!
    }
    let row = 0
    while (byte >= ZERO && byte <= NINE) {
      row = row * 10 + (byte - ZERO)
      byte = xml[++i]!
    }
    this.row = row
    this.column = column
    return i
  }
}

function endOfName(xml: Uint8Array, at: number): number {
  let i = at
  while (i < xml.length && xml[i] !== EQUALS && xml[i]! > SPACE) i++
  return i
}

/** Blanks may stand around the '=' after a name, but hardly ever do. */
function openingQuote(xml: Uint8Array, nameEnd: number): number {
  if (xml[nameEnd] === EQUALS && isQuote(xml[nameEnd + 1])) return nameEnd + 1
  let i = afterBlanks(xml, nameEnd)
  if (xml[i] !== EQUALS) throw malformed(nameEnd)
  i = afterBlanks(xml, i + 1)
  if (!isQuote(xml[i])) throw malformed(nameEnd)
  return i
}

/** The next quote of the same kind; the end of the bytes if there is none. */
function closingQuote(xml: Uint8Array, quote: number, from: number): number {
  const kind = xml[quote]
  let i = from
  while (i < xml.length && xml[i] !== kind) i++
  return i
}

function malformed(at: number): UnreadableWorkbook {
  return new UnreadableWorkbook('damaged', `malformed tag at byte ${at}`)
}
