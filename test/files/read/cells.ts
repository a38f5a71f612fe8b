import { readCells, UnreadableWorkbook, type CellValue } from '../../../src/files/read'
import { address } from '#core'
import { workbook, type WorkbookFixture } from '../../support/xlsxFixture'

/** All cells of one sheet that are not blank, by address. */
export function cellsOf(bytes: Uint8Array, sheet = 'S'): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {}
  readCells(bytes, new Set([sheet]), (_, row, column, value) => {
    cells[address(row, column)] = value
  })
  return cells
}

/** Cells that are not blank by sheet and address, as in "S!A1". */
export type Cells = Map<string, CellValue>

export function allCells(bytes: Uint8Array): Cells {
  const cells: Cells = new Map()
  readCells(bytes, undefined, (sheet, row, column, value) => {
    cells.set(`${sheet}!${address(row, column)}`, value)
  })
  return cells
}

/** Reads everything and returns why that failed. */
export function refusal(bytes: Uint8Array): UnreadableWorkbook {
  return refusalOf(() => readCells(bytes, undefined, () => undefined))
}

/** Returns why reading failed. */
export function refusalOf(read: () => unknown): UnreadableWorkbook {
  try {
    read()
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error
    throw error
  }
  throw new Error('the file was read')
}

/** A test for each fixture: sheet S must hold just these cells. */
export function expectCells(
  cases: [what: string, fixture: WorkbookFixture, cells: Record<string, CellValue>][],
): void {
  it.each(cases)('%s', (_, fixture, cells) => {
    expect(cellsOf(workbook(fixture))).toEqual(cells)
  })
}
