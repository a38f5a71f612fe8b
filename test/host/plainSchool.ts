import { MARKER, type Catalogue, type Template } from '#core'
import { ExcelHost } from './excelHost'
import type { HostSheet } from './hostSheet'

export const EXPLANATION_ROWS = 20

/** Excel with an empty school workbook open: every field under its name, one sheet for each form, nothing else. */
export function plainSchool(template: Template, catalogue: Catalogue): ExcelHost {
  const host = new ExcelHost()
  for (const form of template.forms) {
    const sheet = host.addSheet(`${form.number} ${form.title.zh}`.slice(0, 31))
    form.rows.forEach((row, r) =>
      row.cells.forEach((cell, c) => {
        if (cell.kind !== 'field') return
        const isComputed = template.fields.get(cell.field)?.formula !== undefined
        if (isComputed) sheet.put(r + 8, c + 3, { value: '', formula: 'computed' })
        else sheet.unlock(r + 8, c + 3)
        host.define(cell.field, sheet, { row: r + 8, column: c + 3, rows: 1, columns: 1 })
      }),
    )
    sheet.protection.protected = true
  }
  addExplanations(host.addSheet('说明'), host)
  addMarker(host.addSheet('学表'), host, template, catalogue)
  return host
}

function addExplanations(sheet: HostSheet, host: ExcelHost): void {
  host.define(MARKER.explanations, sheet, { row: 4, column: 2, rows: EXPLANATION_ROWS, columns: 3 })
}

function addMarker(sheet: HostSheet, host: ExcelHost, { kind }: Template, { edition }: Catalogue): void {
  const marks = {
    [MARKER.kind]: kind.id,
    [MARKER.edition]: edition,
    [MARKER.jurisdiction]: 'yanzhou',
    [MARKER.year]: 2025,
  }
  Object.entries(marks).forEach(([name, value], index) => {
    sheet.put(index + 1, 2, { value })
    host.define(name, sheet, { row: index + 1, column: 2, rows: 1, columns: 1 })
  })
  sheet.visibility = 'VeryHidden'
  host.writes.length = 0
}
