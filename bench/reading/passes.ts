import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCells, readWorkbook, type CellValue, type WantedNames } from '#files'
import { IS_SMOKE } from '../measure'

/** Names a workbook a line, and after it the sheets to read of it, between tabs: all that a reader is told. */
export const LIST = 'sheets.tsv'

/** How often each workbook is read while the processor's time is taken. */
export const PASSES = IS_SMOKE ? 1 : 50

/** What one pass over the workbooks of a folder found, and the processor time of one of them in many passes. */
export interface Passes {
  readonly cells: number
  readonly sum: number
  readonly msPerFile: number
}

interface Book {
  readonly bytes: Uint8Array
  readonly sheets: ReadonlySet<string>
}

class Found {
  cells = 0
  sum = 0

  add(value: CellValue): void {
    this.cells++
    if (typeof value === 'number') this.sum += value
  }
}

/** Every cell of the sheets that is not blank, as calamine reads them. */
export const everyCell = (folder: string): Passes =>
  passes(folder, ({ bytes, sheets }, found) => {
    readCells(bytes, sheets, (_sheet, _row, _column, value) => found.add(value))
  })

/** What the product reads: the cells under names. */
export const namedCells = (folder: string, wanted: WantedNames): Passes =>
  passes(folder, ({ bytes }, found) => {
    for (const { values } of readWorkbook(bytes, wanted).names.values())
      for (const row of values)
        for (const value of row) if (value !== null && value !== undefined) found.add(value)
  })

/** As many passes before those that count: our reader is warm where the processor's time is judged. */
function passes(folder: string, read: (book: Book, found: Found) => void): Passes {
  const books = readFileSync(join(folder, LIST), 'utf8')
    .trim()
    .split('\n')
    .map((line): Book => {
      const [file = '', ...sheets] = line.split('\t')
      return { bytes: readFileSync(join(folder, file)), sheets: new Set(sheets) }
    })
  const run = (times: number): Found => {
    const found = new Found()
    for (let pass = 0; pass < times; pass++) for (const book of books) read(book, found)
    return found
  }
  const { cells, sum } = run(1)
  run(PASSES)
  const before = process.cpuUsage()
  run(PASSES)
  const { user, system } = process.cpuUsage(before)
  return { cells, sum, msPerFile: (user + system) / 1000 / PASSES / books.length }
}
