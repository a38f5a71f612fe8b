import { MAX_COLUMN } from '#core'
import {
  DOUBLE_QUOTE as QUOTE,
  EQUALS,
  GREATER,
  LESS,
  LETTER_A,
  LETTER_Z,
  NINE,
  SLASH,
  SPACE,
  ZERO,
} from './markup'

// `<c r="B7" s="3"/>`, byte by byte: a loop over patterns took twice as long.
const [LETTER_C, LETTER_R, LETTER_S] = [0x63, 0x72, 0x73]

/** Passes over blank cells with a style, which come in rows and thousands. */
export class BlankCells {
  /** Of the last one. */
  column = 0

  /** From the '<' of a cell in this row; returns the index behind the last of those written as nearly all are. */
  pass(xml: Uint8Array, from: number, row: number): number {
    let end = from
    for (;;) {
      let at = end
      if (xml[at] !== LESS || xml[++at] !== LETTER_C || xml[++at] !== SPACE) return end
      if (xml[++at] !== LETTER_R || xml[++at] !== EQUALS || xml[++at] !== QUOTE) return end
      let byte = xml[++at]!
      let column = 0
      for (; byte >= LETTER_A && byte <= LETTER_Z; byte = xml[++at]!)
        column = column * 26 + (byte - LETTER_A + 1)
      let own = 0
      for (; byte >= ZERO && byte <= NINE; byte = xml[++at]!) own = own * 10 + (byte - ZERO)
      if (own !== row || column < 1 || column > MAX_COLUMN) return end
      if (byte !== QUOTE || xml[++at] !== SPACE || xml[++at] !== LETTER_S) return end
      if (xml[++at] !== EQUALS || xml[++at] !== QUOTE) return end
      for (byte = xml[++at]!; byte >= ZERO && byte <= NINE;) byte = xml[++at]!
      if (byte !== QUOTE || xml[++at] !== SLASH || xml[++at] !== GREATER) return end
      this.column = column
      end = at + 1
    }
  }
}
