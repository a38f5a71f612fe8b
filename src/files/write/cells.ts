import type { CellValue, Style, Worksheet } from 'exceljs'
import type { CellSpec, SheetSpec, StyleSpec } from '#workbook'
import { cellStyle, TEXT_FORMAT } from './cell-style'
import { cellKey, cellsOf, parseRange } from '#spec'
import { escapeCharacters, fitIntoCell } from './text'

/** Finds the library's style for a named one; the same object each time, which spares the library most of its work. */
export type FindStyle = (name: string | undefined, value: CellSpec['value']) => Partial<Style>

export function styleFinder(styles: Readonly<Record<string, StyleSpec>>): FindStyle {
  const made = new Map<string, Partial<Style>>()
  return (name, value) => {
    const asText = typeof value === 'string' && LOOKS_TYPED.test(value)
    const key = `${asText ? 'text' : 'any'} ${name ?? ''}`
    const style = made.get(key) ?? makeStyle(name === undefined ? {} : (styles[name] ?? {}), asText)
    made.set(key, style)
    return style
  }
}

/** What Excel would take for a formula when somebody opens the cell and presses Enter. */
const LOOKS_TYPED = /^[=+\-@]/

function makeStyle(spec: StyleSpec, asText: boolean): Partial<Style> {
  return cellStyle(asText && spec.numberFormat === undefined ? { ...spec, numberFormat: TEXT_FORMAT } : spec)
}

export function fillCells(worksheet: Worksheet, sheet: SheetSpec, findStyle: FindStyle): void {
  const written = new Map<number, CellSpec>()
  for (const cell of sheet.cells) {
    written.set(cellKey(cell.row, cell.column), cell)
    const target = worksheet.getCell(cell.row, cell.column)
    target.value = cellValue(cell)
    target.style = findStyle(cell.style, cell.formula === undefined ? cell.value : undefined)
  }
  for (const merge of sheet.merges ?? []) fillMerge(worksheet, merge, written, findStyle)
}

/** Excel draws each cell's own border, even inside a merge: cells that nobody styled look like the first one. */
function fillMerge(
  worksheet: Worksheet,
  merge: string,
  written: ReadonlyMap<number, CellSpec>,
  findStyle: FindStyle,
): void {
  const rectangle = parseRange(merge)
  if (!rectangle) return
  const first = written.get(cellKey(rectangle.top, rectangle.left))
  for (const { row, column } of cellsOf(rectangle)) {
    if (written.get(cellKey(row, column))?.style === undefined && first?.style !== undefined)
      worksheet.getCell(row, column).style = findStyle(first.style, undefined)
  }
}

/**
 * Strings never become formulas, whatever they begin with. An empty string without a formula is a blank cell, as a
 * typed-in empty text is in Excel; a formula's result may be an empty text.
 */
function cellValue({ value, formula, error }: CellSpec): CellValue {
  if (formula !== undefined && error !== undefined) return { formula, result: { error } }
  const safe = typeof value === 'string' ? escapeCharacters(fitIntoCell(value)) : value
  if (formula === undefined) return safe === '' || safe === undefined ? null : safe
  return safe === undefined ? { formula } : { formula, result: safe }
}
