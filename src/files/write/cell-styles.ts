import type { Style, Worksheet } from 'exceljs'
import type { CellSpec, StyleSpec } from '#workbook'
import { cellStyle, TEXT_FORMAT } from './cell-style'

/** What Excel would take for a formula when somebody opens the cell and presses Enter. */
const LOOKS_TYPED = /^[=+\-@]/

/** Every look that cells have, in the order in which it is first asked for. */
export class CellStyles {
  private readonly made: Partial<Style>[] = []
  private readonly plain = new Map<string | undefined, number>()
  private readonly asText = new Map<string | undefined, number>()

  constructor(private readonly styles: Readonly<Record<string, StyleSpec>>) {}

  /** The place of a cell's look, from 0. */
  placeOf({ style: name, value, formula }: CellSpec): number {
    const isText = formula === undefined && typeof value === 'string' && LOOKS_TYPED.test(value)
    const known = isText ? this.asText : this.plain
    const place = known.get(name) ?? this.make(name, isText)
    known.set(name, place)
    return place
  }

  private make(name: string | undefined, isText: boolean): number {
    const spec = name === undefined ? {} : (this.styles[name] ?? {})
    return this.made.push(cellStyle(isText ? { numberFormat: TEXT_FORMAT, ...spec } : spec)) - 1
  }

  /** Shows every look to the library, in a cell each of the first row. */
  show(worksheet: Worksheet): void {
    this.made.forEach((style, place) => {
      const cell = worksheet.getCell(1, place + 1)
      cell.value = 'x'
      cell.style = style
    })
  }

  /** The numbers that the library gave to the looks, by place. */
  static numbersIn(sheetData: string): number[] {
    return [...sheetData.matchAll(/<c r="[A-Z]+1"(?: s="([0-9]+)")?/g)].map(([, number]) =>
      Number(number ?? 0),
    )
  }
}
