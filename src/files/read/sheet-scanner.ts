import { addressOf, MAX_COLUMN, MAX_ROW } from './address'
import { CellAttributes } from './attributes'
import { cellValue, type CellContent, type CellContext, type CellValue } from './cell-value'
import {
  afterElement,
  endsName,
  LETTER_A,
  LETTER_Z,
  nextTag,
  NINE,
  SLASH,
  standsAt,
  tagEnd,
  ZERO,
} from './markup'
import { richText } from './rich-text'
import { sheetElements, type ElementName, type SheetElements } from './sheet-elements'
import { located, UnreadableWorkbook } from './unreadable'
import { decodeUtf8, plainXml } from './xml'

/** Receives a cell that is not blank. Rows and columns count from 1. */
export type EmitInSheet = (row: number, column: number, value: CellValue) => void

/**
 * Reads the cells of one sheet (ECMA-376 part 1, 18.3.1.80 sheetData) from its bytes, in UTF-8, in a single pass
 * and without building a document. What the schema does not allow inside `<sheetData>` is refused rather than
 * skipped: a figure may hide in it.
 *
 * Methods take the index of the '<' of a tag, and return the index after what they have read.
 */
export class SheetScanner {
  /** False once a cell has come at or before the place of an earlier one. */
  inOrder = true

  private row = 0
  private column = 0
  private lastRow = 0
  private lastColumn = 0
  private readonly elements: SheetElements
  private readonly attributes = new CellAttributes()
  private readonly cell: CellContent = {
    type: 'n',
    hasValue: false,
    valueFrom: 0,
    valueTo: 0,
    inline: undefined,
    hasFormula: false,
  }

  constructor(
    private readonly xml: Uint8Array,
    private readonly context: CellContext,
    private readonly emit: EmitInSheet,
  ) {
    this.elements = sheetElements(xml)
  }

  /** @throws UnreadableWorkbook 'damaged', 'doctype', 'badReference' and those of `cellValue` */
  scan(): void {
    try {
      this.scanData()
    } catch (error) {
      throw located(error, this.column > 0 ? { cell: addressOf(this.row, this.column) } : {})
    }
  }

  private scanData(): void {
    const { xml, elements } = this
    const data = tagEnd(xml, this.findData())
    if (xml[data - 1] === SLASH) return
    let at = nextTag(xml, data + 1)
    while (!this.closes(at, elements.data)) {
      if (!this.opens(at, elements.row)) throw this.unexpected(at)
      at = nextTag(xml, this.scanRow(at))
    }
  }

  /** The '<' of `<sheetData>`, among the elements that may come before it. */
  private findData(): number {
    const { xml, elements } = this
    const root = nextTag(xml, 0)
    if (!this.opens(root, elements.sheet)) throw this.unexpected(root)
    let at = nextTag(xml, tagEnd(xml, root) + 1)
    while (!this.opens(at, elements.data)) {
      if (at >= xml.length || xml[at + 1] === SLASH) throw this.unexpected(at)
      at = nextTag(xml, afterElement(xml, at))
    }
    return at
  }

  private scanRow(start: number): number {
    const { xml, elements, attributes } = this
    let at = attributes.read(xml, start + elements.row.start.length)
    this.startRow()
    if (attributes.empty) return at
    for (;;) {
      at = nextTag(xml, at)
      if (this.opens(at, elements.cell)) at = this.scanCell(at)
      else if (this.closes(at, elements.row)) return tagEnd(xml, at) + 1
      else if (this.opens(at, elements.extensions)) at = afterElement(xml, at)
      else throw this.unexpected(at)
    }
  }

  private scanCell(start: number): number {
    const { xml, elements, attributes, cell } = this
    let at = attributes.read(xml, start + elements.cell.start.length)
    this.startCell()
    if (attributes.empty) return at
    cell.type = this.cellType()
    cell.hasValue = false
    cell.hasFormula = false
    cell.inline = undefined
    for (;;) {
      at = nextTag(xml, at)
      if (this.opens(at, elements.value)) at = this.scanValue(at)
      else if (this.closes(at, elements.cell)) break
      else if (this.opens(at, elements.formula)) {
        cell.hasFormula = true
        at = afterElement(xml, at)
      } else if (this.opens(at, elements.inline)) {
        const end = afterElement(xml, at)
        cell.inline = richText(plainXml(decodeUtf8(xml.subarray(at, end))))
        at = end
      } else if (this.opens(at, elements.extensions)) at = afterElement(xml, at)
      else throw this.unexpected(at)
    }
    const value = cellValue(xml, cell, this.context)
    if (value !== undefined) this.found(value)
    return tagEnd(xml, at) + 1
  }

  private scanValue(start: number): number {
    const { xml, elements, cell } = this
    const end = tagEnd(xml, start)
    cell.hasValue = true
    cell.valueFrom = end + 1
    cell.valueTo = end + 1
    if (xml[end - 1] === SLASH) return end + 1
    cell.valueTo = nextTag(xml, end + 1)
    if (!this.closes(cell.valueTo, elements.value)) throw this.unexpected(cell.valueTo)
    return tagEnd(xml, cell.valueTo) + 1
  }

  private startRow(): void {
    const { refFrom, refTo } = this.attributes
    this.row = refFrom < 0 ? this.row + 1 : this.rowNumber(refFrom, refTo)
    this.column = 0
    if (!(this.row >= 1 && this.row <= MAX_ROW)) throw this.badReference()
  }

  /** Without a reference a cell follows the one before (ECMA-376 part 1, 18.3.1.4). */
  private startCell(): void {
    const { xml } = this
    const { refFrom, refTo } = this.attributes
    if (refFrom < 0) this.column++
    else {
      let i = refFrom
      let column = 0
      for (; xml[i]! >= LETTER_A && xml[i]! <= LETTER_Z; i++) column = column * 26 + (xml[i]! - LETTER_A + 1)
      if (this.rowNumber(i, refTo) !== this.row) throw this.badReference()
      this.column = column
    }
    if (!(this.column >= 1 && this.column <= MAX_COLUMN)) throw this.badReference()
  }

  /** NaN unless these bytes are all digits. */
  private rowNumber(from: number, to: number): number {
    const { xml } = this
    let row = from < to ? 0 : NaN
    for (let i = from; i < to; i++) {
      const byte = xml[i]!
      row = byte >= ZERO && byte <= NINE ? row * 10 + (byte - ZERO) : NaN
    }
    return row
  }

  private cellType(): string {
    const { typeFrom, typeTo } = this.attributes
    if (typeFrom < 0) return 'n'
    return typeTo - typeFrom === 1
      ? String.fromCharCode(this.xml[typeFrom]!)
      : decodeUtf8(this.xml.subarray(typeFrom, typeTo))
  }

  private found(value: CellValue): void {
    const { row, column } = this
    if (row < this.lastRow || (row === this.lastRow && column <= this.lastColumn)) this.inOrder = false
    this.lastRow = row
    this.lastColumn = column
    this.emit(row, column, value)
  }

  private opens(at: number, name: ElementName): boolean {
    return standsAt(this.xml, at, name.start) && endsName(this.xml[at + name.start.length])
  }

  private closes(at: number, name: ElementName): boolean {
    return standsAt(this.xml, at, name.end) && endsName(this.xml[at + name.end.length])
  }

  private unexpected(at: number): UnreadableWorkbook {
    const what = at < this.xml.length ? `unexpected tag at byte ${at}` : 'XML ends too early'
    return new UnreadableWorkbook('damaged', what)
  }

  private badReference(): UnreadableWorkbook {
    const { refFrom, refTo } = this.attributes
    const cell = refFrom < 0 ? 'none' : decodeUtf8(this.xml.subarray(refFrom, refTo))
    return new UnreadableWorkbook('badReference', `no such place in row ${this.row}: '${cell}'`, { cell })
  }
}
