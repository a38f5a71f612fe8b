import { address, MAX_COLUMN } from '#core'
import type { CellContext, CellValue } from './cellValue'
import { LIMITS } from './limits'
import { sharedStrings } from './sharedStrings'
import { SheetScanner, type CellSink } from './sheetScanner'
import { UnreadableWorkbook, within } from './unreadable'
import { openWorkbook, type Sheet, type Workbook } from './workbookPart'
import { asUtf8 } from './xml'

/** Receives a cell that is not blank. Rows and columns count from 1. */
export type EmitCell = (sheet: string, row: number, column: number, value: CellValue) => void

/** What a workbook says of itself besides its cells. */
export interface WorkbookOutline {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  /** Day 0 of the workbook's dates is 1904-01-01; numbers are left as they stand. */
  readonly date1904: boolean
}

/**
 * Reads every cell that is not blank, sheet by sheet in the workbook's order, of the wanted sheets or of all.
 * Sheets that are not wanted are not even inflated. Cells may have been emitted before a file turns out to be
 * unreadable: whoever collects them throws them away then.
 * @throws UnreadableWorkbook
 */
export function readCells(
  bytes: Uint8Array,
  wanted: ReadonlySet<string> | undefined,
  emit: EmitCell,
): WorkbookOutline {
  const workbook = openWorkbook(bytes)
  const scan = sheetReader(workbook)
  for (const sheet of workbook.sheets) {
    if (wanted && !wanted.has(sheet.name)) continue
    scan(sheet, { wants: () => true, put: (row, column, value) => emit(sheet.name, row, column, value) })
  }
  return outline(workbook)
}

export function outline({ sheets, date1904 }: Workbook): WorkbookOutline {
  return { sheets: sheets.map(({ name, hidden }) => ({ name, hidden })), date1904 }
}

/** Reads sheets of one workbook, which share their texts and the limit on cells. */
export function sheetReader(workbook: Workbook): (sheet: Sheet, sink: CellSink) => void {
  const { archive, date1904 } = workbook
  const context = { strings: sharedStrings(archive, workbook.sharedStringsPart), date1904 }
  let cells = 0
  let text = 0
  return (sheet, sink) => {
    const bytes = archive.read(sheet.part, LIMITS.sheetBytes)
    const xml = within({ sheet: sheet.name, part: sheet.part }, () => asUtf8(bytes))
    const put: CellSink['put'] = (row, column, value) => {
      if (++cells > LIMITS.cells) throw new UnreadableWorkbook('tooLarge', 'too many cells')
      if (typeof value === 'string') {
        text += value.length
        if (value.length > LIMITS.cellText) throw new UnreadableWorkbook('tooLarge', 'too long a text')
        if (text > LIMITS.allText) throw new UnreadableWorkbook('tooLarge', 'too much text')
      }
      sink.put(row, column, value)
    }
    const wants: CellSink['wants'] = (row, column) => sink.wants(row, column)
    if (!scanSheet(xml, sheet, context, { wants, put })) refuseDuplicates(xml, sheet, context, wants)
  }
}

/** Returns whether the cells came in order, so that none can have come twice. */
function scanSheet(xml: Uint8Array, sheet: Sheet, context: CellContext, sink: CellSink): boolean {
  return within({ sheet: sheet.name, part: sheet.part }, () => {
    const scanner = new SheetScanner(xml, context, sink)
    scanner.scan()
    return scanner.inOrder
  })
}

/** Goes through the sheet once more; hardly any program writes cells out of order, so nobody else pays for it. */
function refuseDuplicates(
  xml: Uint8Array,
  sheet: Sheet,
  context: CellContext,
  wants: CellSink['wants'],
): void {
  const taken: number[] = []
  const put: CellSink['put'] = (row, column) => taken.push(row * MAX_COLUMN + column - 1)
  scanSheet(xml, sheet, context, { wants, put })
  const places = Float64Array.from(taken).sort()
  const twice = places.find((place, index) => place === places[index + 1])
  if (twice === undefined) return
  const cell = address(Math.floor(twice / MAX_COLUMN), (twice % MAX_COLUMN) + 1)
  throw new UnreadableWorkbook('duplicateCell', `${cell} stands twice`, {
    sheet: sheet.name,
    part: sheet.part,
    cell,
  })
}
