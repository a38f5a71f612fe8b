import { changeMessage, HostBook, type Author } from './hostBook'
import { notImitated } from './hostError'
import type { Target } from './hostNames'
import type { HostCell, HostSheet } from './hostSheet'
import { EVENT } from './wire'

type Undo = () => void

/**
 * Excel in memory, as far as our add-in uses it: answers the requests of the real office.js and sends its events.
 * Here is what people do in front of it. It records every request and every write of the add-in.
 */
export class ExcelHost extends HostBook {
  private undoList: Undo[] = []

  protected override onWrite(): void {
    this.undoList = []
  }

  get canUndo(): boolean {
    return this.undoList.length > 0
  }

  undo(): void {
    const last = this.undoList.pop()
    if (!last) throw new Error('nothing to undo')
    last()
  }

  /** Types one value, or pastes several, at a name or an address such as `封面!D7`. */
  type(where: string, ...rows: unknown[][]): void {
    const { sheet, at } = this.place(where)
    const area = { ...at, rows: rows.length, columns: rows[0]?.length ?? 0 }
    const before = this.edit(sheet, area, rows, 'user')
    this.undoList.push(() => void this.replace(sheet, area, before, 'user'))
  }

  /** Somebody else, in the same workbook elsewhere. It cannot be undone here. */
  typeElsewhere(where: string, ...rows: unknown[][]): void {
    const { sheet, at } = this.place(where)
    this.edit(sheet, { ...at, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows, 'coAuthor')
  }

  /** Drags a value down over so many cells in all, or Ctrl+D. */
  fillDown(where: string, count: number): void {
    const { sheet, at } = this.place(where)
    const cell = sheet.cell(at.row, at.column)
    if (cell?.formula !== undefined) throw notImitated('a formula that is filled down')
    const value = typeof cell?.value === 'string' ? `'${cell.value}` : cell?.value
    this.type(where, ...Array.from({ length: count }, () => [value ?? '']))
  }

  /** Ctrl+X and Ctrl+V: names go with the cell, and those of the place it comes to are lost. */
  cut(from: string, to: string): void {
    const [source, target] = [this.place(from), this.place(to)]
    const cell = source.sheet.cell(source.at.row, source.at.column)
    if (cell?.formula !== undefined || this.engine) throw notImitated('a formula that is cut')
    for (const name of this.workbook.names.list()) name.move(source, target)
    const put = ({ sheet, at }: Target, content: HostCell | undefined): void =>
      void this.replace(sheet, { ...at, rows: 1, columns: 1 }, [{ ...at, cell: content }], 'user')
    put(target, cell)
    put(source, undefined)
  }

  renameSheet(from: string, to: string): void {
    this.rename(this.workbook.worksheets.getItem(from), to)
  }

  deleteSheet(name: string): void {
    this.remove(this.workbook.worksheets.getItem(name))
  }

  insertRows(sheetName: string, row: number, count: number): void {
    this.moveRows(sheetName, row, count, 'user')
  }

  deleteRows(sheetName: string, row: number, count: number, by: Author = 'user'): void {
    this.moveRows(sheetName, row, -count, by)
  }

  private moveRows(sheetName: string, row: number, by: number, author: Author): void {
    const sheet = this.workbook.worksheets.getItem(sheetName)
    const before = { cells: new Map(sheet.cells), unlocked: new Set(sheet.unlocked) }
    const targets = this.workbook.names.list().map((name) => [name, name.target] as const)
    sheet.shiftRows(row, by)
    for (const [name] of targets) name.shiftRows(sheet, row, by)
    const calculated = this.take(this.engine?.shiftRows(sheet.name, row, by) ?? [])
    this.takeFormulas()
    const rows = `${row}:${row + Math.abs(by) - 1}`
    this.sendRows(sheet, rows, by, author)
    for (const each of calculated) this.events.send(EVENT.calculated, { worksheetId: each.id, address: '' })
    if (author !== 'user') return
    this.undoList.push(() => {
      if (this.engine) throw notImitated('undoing moved rows while formulas are worked out')
      sheet.restore(before)
      for (const [name, target] of targets) name.target = target
      this.sendRows(sheet, rows, -by, author)
    })
  }

  private sendRows(sheet: HostSheet, rows: string, by: number, author: Author): void {
    const changeType = by > 0 ? 'RowInserted' : 'RowDeleted'
    this.events.send(EVENT.changed, changeMessage(sheet, rows, changeType, author))
  }

  /** Formulas as they read after rows moved. */
  private takeFormulas(): void {
    if (!this.engine) return
    for (const sheet of this.sheets)
      for (const [row, column, cell] of sheet.entries())
        if (cell.formula !== undefined)
          cell.formula = this.engine.formulaAt({ sheet: sheet.name, row, column }) ?? cell.formula
  }
}
