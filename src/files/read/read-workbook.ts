import type { Area, NamedRange, WorkbookContent } from '#core'
import { Grid } from './grid'
import { LIMITS } from './limits'
import { namedAreas } from './names'
import { outline, sheetReader } from './read-cells'
import { UnreadableWorkbook } from './unreadable'
import { openWorkbook } from './workbook-part'

/**
 * Reads the values under all defined names: the cached results of formulas, nothing is calculated.
 * Only sheets that a name points to are inflated. A range of more than `LIMITS.rangeCells`, as one of whole
 * columns, is cut to the cells in use; every other range keeps its shape, blanks included. Dates stored as
 * ISO 8601 text become serial numbers in the workbook's own date system. `isWanted` leaves names out.
 * @throws UnreadableWorkbook
 */
export function readWorkbook(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean = () => true,
): WorkbookContent {
  const workbook = openWorkbook(bytes)
  const { areas: all, broken } = namedAreas(workbook)
  const areas = new Map([...all].filter(([name]) => isWanted(name)))
  const scan = sheetReader(workbook)
  const grids = new Map<string, Grid>()
  const wanted = bySheet([...areas.values()])
  for (const sheet of workbook.sheets) {
    const areasHere = wanted.get(sheet.name)
    if (!areasHere) continue
    const grid = new Grid(areasHere)
    scan(sheet, (row, column, value) => grid.put(row, column, value))
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
