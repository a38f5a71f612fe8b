import { ascii, DOUBLE_QUOTE, EQUALS, GREATER, SINGLE_QUOTE, SLASH, SPACE } from './markup'
import { UnreadableWorkbook } from './unreadable'

const NONE = -1
const [LETTER_R, LETTER_T] = ascii('rt')

/**
 * Reads the start tags of rows and cells. Of their attributes only `r`, the reference, and `t`, the type, matter
 * (ECMA-376 part 1, 18.3.1.4 and .73). One object serves all tags: there are hundreds of thousands.
 */
export class CellAttributes {
  /** Where the value of `r` stands in the bytes; -1 without. */
  refFrom = NONE
  refTo = NONE
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
      i = skipSpace(xml, i)
      if (xml[i] === GREATER) {
        this.empty = false
        return i + 1
      }
      if (xml[i] === SLASH && xml[i + 1] === GREATER) {
        this.empty = true
        return i + 2
      }
      const nameFrom = i
      while (i < xml.length && xml[i] !== EQUALS && xml[i] !== GREATER && xml[i]! > SPACE) i++
      const nameTo = i
      const quoteAt = xml[i] === EQUALS ? skipSpace(xml, i + 1) : afterEquals(xml, i)
      const quote = xml[quoteAt]
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw malformed(at)
      const from = quoteAt + 1
      i = from
      while (i < xml.length && xml[i] !== quote) i++
      if (nameTo - nameFrom === 1) this.keep(xml[nameFrom]!, from, i)
      i++
    }
  }

  private keep(name: number, from: number, to: number): void {
    if (name === LETTER_R) {
      this.refFrom = from
      this.refTo = to
    } else if (name === LETTER_T) {
      this.typeFrom = from
      this.typeTo = to
    }
  }
}

function skipSpace(xml: Uint8Array, at: number): number {
  let i = at
  while (xml[i]! <= SPACE) i++
  return i
}

/** For the rare blank in front of the '='. */
function afterEquals(xml: Uint8Array, at: number): number {
  const i = skipSpace(xml, at)
  if (xml[i] !== EQUALS) throw malformed(at)
  return skipSpace(xml, i + 1)
}

function malformed(at: number): UnreadableWorkbook {
  return new UnreadableWorkbook('damaged', `malformed tag at byte ${at}`)
}
