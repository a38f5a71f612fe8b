import { HostRefusal, type CellWrite } from '#app'

/**
 * Writes all cells in one batch, or none. Sheets that are protected without a password are opened for it and
 * closed again as they were.
 */
export async function writeCells(context: Excel.RequestContext, cells: readonly CellWrite[]): Promise<void> {
  const targets = cells.map(({ name, row = 0, column = 0, value }) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject()
    const cell = range.getCell(row, column)
    cell.load('address')
    cell.format.protection.load('locked')
    cell.worksheet.load('id')
    cell.worksheet.protection.load('protected,options')
    return { name, cell, value }
  })
  await context.sync()
  const gone = targets.find(({ cell }) => cell.isNullObject)
  if (gone) throw new HostRefusal('gone', `no cell has the name ${gone.name}`)
  const closed = new Map<string, Excel.Worksheet>()
  for (const { cell } of targets)
    if (cell.worksheet.protection.protected && cell.format.protection.locked)
      closed.set(cell.worksheet.id, cell.worksheet)
  for (const { protection } of closed.values()) protection.unprotect()
  for (const { cell, value } of targets) cell.values = [[value]]
  for (const { protection } of closed.values()) protection.protect(protection.options)
  await context.sync()
}
