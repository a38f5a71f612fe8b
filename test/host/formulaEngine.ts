import { HyperFormula, type CellValue, type ExportedChange, type RawCellContent } from 'hyperformula'

/** A cell of a sheet; rows and columns count from 1. */
export interface Spot {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

export interface Content {
  readonly value?: string | number | boolean | undefined
  /** Without `=`. */
  readonly formula?: string | undefined
}

export interface Change extends Spot {
  readonly value: string | number | boolean
}

/**
 * Works out a workbook's formulas as they change, as Excel does. HyperFormula differs from Excel in what our formulas
 * need, so they are put into words that both understand alike:
 * - the value of a name stands for its cell, so that COUNT takes a blank for a number: the cell itself is written;
 * - a name of letters and digits is taken for a cell where Excel has no such column (`principalsUnder45`): the same;
 * - ROW of several rows is its first one: they are written as a list.
 */
export class FormulaEngine {
  /** Keeps no history of its own: it searches all of it at each cell that is put in. */
  private readonly book = HyperFormula.buildEmpty({
    licenseKey: 'gpl-v3',
    useArrayArithmetic: true,
    undoLimit: 0,
  })

  /** `cellOf` tells where a name points, such as `'封面'!$D$7`. */
  constructor(
    sheets: readonly string[],
    private readonly cellOf: (name: string) => string | undefined,
  ) {
    for (const sheet of sheets) this.book.addSheet(sheet)
    this.book.addNamedExpression('TRUE', '=TRUE()')
    this.book.addNamedExpression('FALSE', '=FALSE()')
  }

  /** Puts in the contents of cells; what other cells show now. */
  put(cells: readonly (Spot & Content)[]): Change[] {
    this.book.suspendEvaluation()
    for (const cell of cells) this.book.setCellContents(this.address(cell), this.contentOf(cell))
    return this.changes(this.book.resumeEvaluation())
  }

  valueAt(spot: Spot): string | number | boolean {
    const address = this.address(spot)
    return shown(this.book.getCellValue(address), this.book.doesCellHaveFormula(address))
  }

  /** Without `=`; `undefined` where the cell holds none. */
  formulaAt(spot: Spot): string | undefined {
    return this.book.getCellFormula(this.address(spot))?.slice(1)
  }

  addSheet(name: string): void {
    this.book.addSheet(name)
  }

  renameSheet(from: string, to: string): void {
    this.book.renameSheet(this.sheetId(from), to)
  }

  /** A negative `by` takes rows away. */
  shiftRows(sheet: string, row: number, by: number): Change[] {
    const id = this.sheetId(sheet)
    return this.changes(
      by > 0 ? this.book.addRows(id, [row - 1, by]) : this.book.removeRows(id, [row - 1, -by]),
    )
  }

  private changes(changed: readonly ExportedChange[]): Change[] {
    return changed.flatMap((each) => {
      if (!('address' in each)) return []
      const { sheet, row, col } = each.address
      const value = shown(each.newValue, this.book.doesCellHaveFormula(each.address))
      return [{ sheet: this.book.getSheetName(sheet) ?? '', row: row + 1, column: col + 1, value }]
    })
  }

  /** A text stays one, whatever it looks like. */
  private contentOf({ value, formula }: Content): RawCellContent {
    if (formula !== undefined) return `=${this.understood(formula)}`
    return typeof value === 'string' ? `'${value}` : value
  }

  /** Texts and names of sheets are left as they are. */
  private understood(formula: string): string {
    return formula
      .split(/("[^"]*"|'[^']*'!)/)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : part
              .replace(/ROW\(\$(\d+):\$(\d+)\)/g, (_, first: string, last: string) => rowList(first, last))
              .replace(/[A-Za-z_][\w.]*(?!\()/g, (word) => this.cellOf(word) ?? word),
      )
      .join('')
  }

  private sheetId(name: string): number {
    const id = this.book.getSheetId(name)
    if (id === undefined) throw new Error(`the engine knows no sheet ${name}`)
    return id
  }

  private address({ sheet, row, column }: Spot): { sheet: number; row: number; col: number } {
    return { sheet: this.sheetId(sheet), row: row - 1, col: column - 1 }
  }
}

/** Rows as Excel's ROW counts them: `{1;2;3}`. */
const rowList = (first: string, last: string): string =>
  `{${Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i).join(';')}}`

/** As Excel hands values over: blanks as empty texts, errors as texts. A formula never shows a blank, but a 0. */
function shown(value: CellValue, isResult: boolean): string | number | boolean {
  if (value === null) return isResult ? 0 : ''
  return typeof value === 'object' ? value.value : value
}
