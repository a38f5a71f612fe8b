import type { Style, Worksheet } from 'exceljs'
import type { CellSpec, StyleSpec } from '#spec'
import { cellStyle, TEXT_FORMAT } from './cellStyle'

/** What Excel would take for a formula when somebody opens the cell and presses Enter. */
const LOOKS_TYPED = /^[=+\-@]/

/** Every look that cells may have: which of them do is known only when they are written. */
export class CellStyles {
  private readonly made: Partial<Style>[] = []
  private readonly plain: ReadonlyMap<string | undefined, number>
  private readonly asText: ReadonlyMap<string | undefined, number>

  constructor(styles: Readonly<Record<string, StyleSpec>>) {
    const named: [string | undefined, StyleSpec][] = [[undefined, {}], ...Object.entries(styles)]
    const make = (spec: StyleSpec): number => this.made.push(cellStyle(spec)) - 1
    this.plain = new Map(named.map(([name, spec]) => [name, make(spec)]))
    this.asText = new Map(named.map(([name, spec]) => [name, make({ numberFormat: TEXT_FORMAT, ...spec })]))
  }

  /** The place of a cell's look, from 0. */
  placeOf({ style, value, formula }: CellSpec): number {
    const isText = formula === undefined && typeof value === 'string' && LOOKS_TYPED.test(value)
    return (isText ? this.asText : this.plain).get(style) ?? 0
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
