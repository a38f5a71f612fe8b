import type { WorkbookChange } from '#app'
import { address, parseReference, type Area } from '#core'
import { rawOf } from './block'
import type { Outline } from './outline'

/** Where the named cells of each sheet are, to tell what an event is about without asking Excel. */
export class NameIndex {
  private readonly cells = new Map<string, string>()
  private readonly areas = new Map<string, Area[]>()

  constructor(outline: Outline) {
    for (const [name, area] of outline.areas) {
      const { sheetId, row, column, rows, columns } = area
      if (rows * columns === 1) this.cells.set(`${sheetId}!${address(row, column)}`, name)
      this.areas.set(sheetId, [...(this.areas.get(sheetId) ?? []), area])
    }
  }

  nameAt(sheetId: string, cell: string): string | undefined {
    return this.cells.get(`${sheetId}!${cell}`)
  }

  touches(sheetId: string, area: Area): boolean {
    return (this.areas.get(sheetId) ?? []).some((named) => overlap(named, area))
  }
}

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns

/** What a change of cells means for the names; `undefined`: nothing. */
export function changeOf(
  event: Excel.WorksheetChangedEventArgs,
  index: NameIndex,
): WorkbookChange | undefined {
  const { changeType, worksheetId, address: cells, source } = event
  // Excel leaves `details` out when more than one cell changed.
  const details = event.details as Excel.ChangedEventDetail | undefined
  if (changeType !== 'RangeEdited') return { type: 'many' }
  const name = index.nameAt(worksheetId, cells)
  if (name !== undefined && details && source === 'Local') {
    const [before, value] = [rawOf(details.valueBefore), rawOf(details.valueAfter)]
    // What is empty now may have been cut: then its name went with it, and only a read tells where.
    return value === undefined ? { type: 'many' } : { type: 'cell', name, before, value }
  }
  const area = parseReference(`S!${cells.replace(/\$?([A-Z]+|\d+)/g, '$$$1')}`)
  if (!area || area === 'broken') return { type: 'many' }
  return index.touches(worksheetId, area) ? { type: 'many' } : undefined
}
