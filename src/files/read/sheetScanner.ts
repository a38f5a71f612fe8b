import { address, MAX_COLUMN, MAX_ROW } from '#core'
import { BlankCells } from './blankCells'
import { CellTag } from './cellTag'
import { cellValue, type CellContent, type CellContext, type CellValue } from './cellValue'
import { afterElement, utf8Bytes, nextLess, nextTag, SLASH, standsAt, tagEnd } from './markup'
import { richText } from './richText'
import { ElementName, elementsOf } from './elementName'
import { located, UnreadableWorkbook } from './unreadable'
import { decodeUtf8 } from './xml'

/** The elements of a sheet that are looked at (ECMA-376 part 1, 18.3.1). */
const sheetElements = elementsOf((prefix) => {
  const element = (name: string) => new ElementName(prefix + name)
  return {
    sheet: element('worksheet'),
    data: element('sheetData'),
    row: element('row'),
    cell: element('c'),
    value: element('v'),
    formula: element('f'),
    inline: element('is'),
    extensions: element('extLst'),
    /** What nearly every value that is typed in has around it. */
    plainStart: utf8Bytes(`<${prefix}v>`),
    plainEnd: utf8Bytes(`</${prefix}v></${prefix}c>`),
  }
})

/** Takes the cells of one sheet. Rows and columns count from 1. */
export interface CellSink {
  /** Whether the value of a cell is wanted; what others hold is passed over unread. */
  wants(row: number, column: number): boolean
  /** Receives a wanted cell that is not blank. */
  put(row: number, column: number, value: CellValue): void
}

const LONG_TYPES = ['str', 'inlineStr'].map((type) => ({ type, bytes: utf8Bytes(type) }))

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
  private readonly elements: ReturnType<typeof sheetElements>
  private readonly tag = new CellTag()
  private readonly blanks = new BlankCells()
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
    private readonly sink: CellSink,
  ) {
    this.elements = sheetElements(xml)
  }

  /** @throws UnreadableWorkbook 'damaged', 'doctype', 'badReference' and those of `cellValue` */
  scan(): void {
    try {
      this.scanData()
    } catch (error) {
      throw located(error, this.column > 0 ? { cell: address(this.row, this.column) } : {})
    }
  }

  private scanData(): void {
    const { xml, elements } = this
    const data = tagEnd(xml, this.findData())
    if (xml[data - 1] === SLASH) return
    let at = nextTag(xml, data + 1)
    while (!elements.data.closes(xml, at)) {
      if (!elements.row.opens(xml, at)) throw this.unexpected(at)
      at = nextTag(xml, this.scanRow(at))
    }
  }

  /** The '<' of `<sheetData>`, among the elements that may come before it. */
  private findData(): number {
    const { xml, elements } = this
    const root = nextTag(xml, 0)
    if (!elements.sheet.opens(xml, root)) throw this.unexpected(root)
    let at = nextTag(xml, tagEnd(xml, root) + 1)
    while (!elements.data.opens(xml, at)) {
      if (at >= xml.length || xml[at + 1] === SLASH) throw this.unexpected(at)
      at = nextTag(xml, afterElement(xml, at))
    }
    return at
  }

  private scanRow(start: number): number {
    const { xml, elements, tag } = this
    let at = tag.read(xml, start + elements.row.tagLength)
    this.startRow()
    if (tag.empty) return at
    for (;;) {
      at = nextTag(xml, at)
      if (elements.cell.opens(xml, at)) {
        at = this.scanCell(at)
        if (tag.empty) at = this.afterBlanks(at)
      } else if (elements.row.closes(xml, at)) return tagEnd(xml, at) + 1
      else if (elements.extensions.opens(xml, at)) at = afterElement(xml, at)
      else throw this.unexpected(at)
    }
  }

  /** Past blank cells with a style, which come in rows and thousands. */
  private afterBlanks(from: number): number {
    this.blanks.column = this.column
    const at = this.blanks.pass(this.xml, from, this.row)
    this.column = this.blanks.column
    return at
  }

  private scanCell(start: number): number {
    const { xml, elements, tag, cell } = this
    const at = tag.read(xml, start + elements.cell.tagLength)
    this.startCell()
    if (tag.empty) return at
    const isWanted = this.sink.wants(this.row, this.column)
    cell.hasValue = false
    cell.hasFormula = false
    cell.inline = undefined
    const end = this.scanPlainValue(at) ?? this.scanContent(at, isWanted)
    if (isWanted) {
      cell.type = this.cellType()
      const value = cellValue(xml, cell, this.context)
      if (value !== undefined) this.found(value)
    }
    return end
  }

  /** Nothing but `<v>` up to the end of the cell; undefined if there is more to it. */
  private scanPlainValue(at: number): number | undefined {
    const { xml, elements, cell } = this
    if (!standsAt(xml, at, elements.plainStart)) return undefined
    const from = at + elements.plainStart.length
    const to = nextLess(xml, from)
    if (!standsAt(xml, to, elements.plainEnd)) return undefined
    cell.hasValue = true
    cell.valueFrom = from
    cell.valueTo = to
    return to + elements.plainEnd.length
  }

  private scanContent(from: number, isWanted: boolean): number {
    const { xml, elements, cell } = this
    let at = from
    for (;;) {
      at = nextTag(xml, at)
      if (elements.value.opens(xml, at)) at = this.scanValue(at)
      else if (elements.cell.closes(xml, at)) return tagEnd(xml, at + elements.cell.tagLength) + 1
      else if (elements.formula.opens(xml, at)) {
        cell.hasFormula = true
        at = this.skipFormula(at)
      } else if (elements.inline.opens(xml, at)) {
        const end = afterElement(xml, at)
        if (isWanted) cell.inline = richText(xml.subarray(at, end))
        at = end
      } else if (elements.extensions.opens(xml, at)) at = afterElement(xml, at)
      else throw this.unexpected(at)
    }
  }

  /** Formulas hold text only, and much of it. */
  private skipFormula(start: number): number {
    const { xml, elements } = this
    const end = tagEnd(xml, start + elements.formula.tagLength)
    if (xml[end - 1] === SLASH) return end + 1
    const close = nextTag(xml, end + 1)
    if (!elements.formula.closes(xml, close)) throw this.unexpected(close)
    return tagEnd(xml, close + elements.formula.tagLength) + 1
  }

  private scanValue(start: number): number {
    const { xml, elements, cell } = this
    if (cell.hasValue) throw this.unexpected(start)
    const end = tagEnd(xml, start + elements.value.tagLength)
    cell.hasValue = true
    cell.valueFrom = end + 1
    cell.valueTo = end + 1
    if (xml[end - 1] === SLASH) return end + 1
    cell.valueTo = nextTag(xml, end + 1)
    if (!elements.value.closes(xml, cell.valueTo)) throw this.unexpected(cell.valueTo)
    return tagEnd(xml, cell.valueTo + elements.value.tagLength) + 1
  }

  /** Without a reference a row follows the one before, as a cell does in its row (18.3.1.73 and .4). */
  private startRow(): void {
    const { tag } = this
    this.row = tag.refFrom < 0 ? this.row + 1 : tag.column === 0 ? tag.row : 0
    this.column = 0
    if (this.row < 1 || this.row > MAX_ROW) throw this.badReference()
  }

  private startCell(): void {
    const { tag } = this
    this.column = tag.refFrom < 0 ? this.column + 1 : tag.row === this.row ? tag.column : 0
    if (this.column < 1 || this.column > MAX_COLUMN) throw this.badReference()
  }

  /** The long types are compared rather than decoded, as there are many. */
  private cellType(): string {
    const { typeFrom, typeTo } = this.tag
    if (typeFrom < 0) return 'n'
    if (typeTo - typeFrom === 1) return String.fromCharCode(this.xml[typeFrom]!)
    const known = LONG_TYPES.find(
      ({ bytes }) => standsAt(this.xml, typeFrom, bytes) && bytes.length === typeTo - typeFrom,
    )
    return known?.type ?? decodeUtf8(this.xml.subarray(typeFrom, typeTo))
  }

  private found(value: CellValue): void {
    const { row, column } = this
    if (row < this.lastRow || (row === this.lastRow && column <= this.lastColumn)) this.inOrder = false
    this.lastRow = row
    this.lastColumn = column
    this.sink.put(row, column, value)
  }

  private unexpected(at: number): UnreadableWorkbook {
    const what = at < this.xml.length ? `unexpected tag at byte ${at}` : 'XML ends too early'
    return new UnreadableWorkbook('damaged', what)
  }

  private badReference(): UnreadableWorkbook {
    const { refFrom, refTo } = this.tag
    const cell = refFrom < 0 ? 'none' : decodeUtf8(this.xml.subarray(refFrom, refTo))
    return new UnreadableWorkbook('badReference', `no such place in row ${this.row}: '${cell}'`, { cell })
  }
}
