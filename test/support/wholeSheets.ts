import { allCells, type WorkbookSpec } from '#spec'

/** The same workbook with every cell of its blocks standing there, for tests that look for cells or change some. */
export const wholeSheets = <T extends WorkbookSpec>(spec: T): T => ({
  ...spec,
  sheets: spec.sheets.map((sheet) => ({ ...sheet, cells: [...allCells(sheet)], blocks: [] })),
})
