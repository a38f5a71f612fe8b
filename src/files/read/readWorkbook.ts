import type { Area, NamedRange, WorkbookContent } from '#core'
import { Grid } from './grid'
import { LIMITS } from './limits'
import { namedAreas } from './names'
import { outline, sheetReader } from './readCells'
import { UnreadableWorkbook } from './unreadable'
import type { WantedNames } from './wantedNames'
import { openWorkbook } from './workbookPart'

/**
 * Reads the values under all defined names, or under the wanted ones: the cached results of formulas, nothing is
 * calculated. Only sheets that a name points to are inflated, and only cells under a name are looked into. A range of
 * more than `LIMITS.rangeCells`, as one of whole columns, is cut to the cells in use; every other range keeps its
 * shape, blanks included. Dates stored as ISO 8601 text become serial numbers in the workbook's own date system.
 * @throws UnreadableWorkbook and nothing else: what the reader does not foresee must not stop a whole batch
 */
export function readWorkbook(bytes: Uint8Array, wanted?: WantedNames): WorkbookContent {
  try {
    return read(bytes, wanted)
  } catch (problem) {
    if (problem instanceof UnreadableWorkbook) throw problem
    throw new UnreadableWorkbook('damaged', `${UNFORESEEN}: ${String(problem)}`)
  }
}

/** How the message of such a problem begins. */
export const UNFORESEEN = 'the reader failed'

function read(bytes: Uint8Array, wanted: WantedNames | undefined): WorkbookContent {
  const workbook = openWorkbook(bytes)
  const { areas, broken } = namedAreas(workbook, wanted)
  const scan = sheetReader(workbook)
  const grids = new Map<string, Grid>()
  const perSheet = bySheet([...areas.values()])
  for (const sheet of workbook.sheets) {
    const areasHere = perSheet.get(sheet.name)
    if (!areasHere) continue
    const grid = new Grid(areasHere)
    scan(sheet, grid)
    grids.set(sheet.name, grid)
  }
  return { ...outline(workbook), names: namedRanges(areas, grids), brokenNames: broken }
}

function bySheet(areas: readonly Area[]): Map<string, Area[]> {
  const sheets = new Map<string, Area[]>()
  for (const area of areas) {
    const here = sheets.get(area.sheet)
    if (here) here.push(area)
    else sheets.set(area.sheet, [area])
  }
  return sheets
}

function namedRanges(
  areas: ReadonlyMap<string, Area>,
  grids: ReadonlyMap<string, Grid>,
): Map<string, NamedRange> {
  const ranges = new Map<string, NamedRange>()
  let cells = 0
  for (const [name, named] of areas) {
    const grid = grids.get(named.sheet)
    if (!grid) continue
    const area = sizeOf(named) > LIMITS.rangeCells ? grid.cut(named) : named
    cells += sizeOf(area)
    if (sizeOf(area) > LIMITS.rangeCells || cells > LIMITS.namedCells) {
      throw new UnreadableWorkbook('tooLarge', `too many cells under names, up to ${name}`, {
        sheet: area.sheet,
      })
    }
    const { sheet, row, column, rows, columns } = area
    ranges.set(name, { sheet, row, column, rows, columns, values: grid.values(area) })
  }
  return ranges
}

function sizeOf({ rows, columns }: Area): number {
  return rows * columns
}
