import { parseReference } from '#core'
import type { WorkbookSpec } from '#spec'
import { ExcelHost } from './excelHost'
import { FormulaEngine } from './formulaEngine'

const STATES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const

/** Excel with a workbook open that one of our specs describes. Formulas show the results that the spec knows. */
export function openSpec({ sheets, names, styles }: WorkbookSpec): ExcelHost {
  const host = new ExcelHost()
  for (const { name, state, cells, isProtected } of sheets) {
    const sheet = host.addSheet(name)
    for (const { row, column, value, formula, style } of cells) {
      if (value !== undefined || formula !== undefined)
        sheet.put(row, column, { value: value ?? '', formula })
      if (style !== undefined && styles[style]?.unlocked) sheet.unlock(row, column)
    }
    sheet.visibility = STATES[state]
    sheet.protection.protected = isProtected ?? false
  }
  for (const { name, sheet, reference } of names) {
    const area = parseReference(`S!${reference}`)
    if (!area || area === 'broken') throw new Error(`${name} is at ${reference}`)
    host.define(name, host.workbook.worksheets.getItem(sheet), area)
  }
  host.writes.length = 0
  return host
}

/**
 * The same, with its formulas worked out anew after every change; except those of `still`, whose results stay as they
 * are: a list that only repeats others may cost more than all of them.
 */
export function openLive(
  spec: WorkbookSpec,
  still: (sheet: string, row: number) => boolean = () => false,
): ExcelHost & { readonly engine: FormulaEngine } {
  const host = openSpec(spec)
  const engine = new FormulaEngine(
    spec.sheets.map(({ name }) => name),
    (name) => host.workbook.names.find(name)?.formula.slice(1),
  )
  engine.put(
    spec.sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, value, formula }) => ({
        sheet: name,
        row,
        column,
        value,
        formula: still(name, row) ? undefined : formula,
      })),
    ),
  )
  return Object.assign(host, { engine })
}
