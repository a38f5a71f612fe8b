import { MAX_COLUMN, MAX_ROW, parseReference, type Area } from '#core'
import { BANG, DOLLAR, LETTER_A, LETTER_Z, NINE, standsAt, ZERO } from './markup'
import { textAt } from './xml'
import type { Sheet } from './workbookPart'

/**
 * Reads what names refer to. Most stand for one cell, and on the sheet of the name before: such a reference is
 * told by its bytes.
 */
export class ReferenceReader {
  private readonly spelling: ReadonlyMap<string, string>
  /** The last reference up to its '!', and the sheet it names; empty until there is one. */
  private lastStart: Uint8Array = new Uint8Array()
  private lastSheet = ''

  constructor(
    private readonly xml: Uint8Array,
    sheets: readonly Sheet[],
  ) {
    this.spelling = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]))
  }

  /** The formula between two places of the part; 'broken' also when its sheet is not there. */
  read(from: number, to: number): Area | 'broken' | undefined {
    return this.sameSheet(from, to) ?? this.anyReference(from, to)
  }

  private anyReference(from: number, to: number): Area | 'broken' | undefined {
    const area = parseReference(textAt(this.xml, from, to).trim())
    if (area === undefined || area === 'broken') return area
    const sheet = this.spelling.get(area.sheet.toLowerCase())
    if (sheet === undefined) return 'broken'
    this.lastStart = this.xml.subarray(from, this.xml.lastIndexOf(BANG, to) + 1)
    this.lastSheet = sheet
    return { ...area, sheet }
  }

  /** `$C$8` after the very bytes that named the sheet before; undefined for anything else. */
  private sameSheet(from: number, to: number): Area | undefined {
    const { xml, lastStart } = this
    let at = from + lastStart.length
    if (lastStart.length === 0 || xml[at] !== DOLLAR || !standsAt(xml, from, lastStart)) return undefined
    let column = 0
    let byte = xml[++at]!
    while (byte >= LETTER_A && byte <= LETTER_Z && column <= MAX_COLUMN) {
      column = column * 26 + (byte - LETTER_A + 1)
      byte = xml[++at]!
    }
    if (byte !== DOLLAR) return undefined
    let row = 0
    byte = xml[++at]!
    while (byte >= ZERO && byte <= NINE && row <= MAX_ROW) {
      row = row * 10 + (byte - ZERO)
      byte = xml[++at]!
    }
    if (at !== to || column < 1 || column > MAX_COLUMN || row < 1 || row > MAX_ROW) return undefined
    return { sheet: this.lastSheet, row, column, rows: 1, columns: 1 }
  }
}
