import { templateOf } from '../support/catalogue'
import { carelessTemplate } from '../support/filledTemplate'
import { FormulaEngine } from './formulaEngine'
import { openLive } from './openSpec'

/** The engine is trusted because it gives the results that LibreOffice gives (test/agreement/template.test.ts). */
test('every formula of a workbook has the result that is stored with it, and has it again after an edit is undone', () => {
  const spec = carelessTemplate(templateOf('teachingPoint'))
  const { engine, ...host } = openLive(spec)
  const differences = (): unknown[] =>
    spec.sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, formula, value = '' }) => {
        if (formula === undefined) return []
        const result = engine.valueAt({ sheet: name, row, column })
        const isSame =
          typeof value === 'number' && typeof result === 'number'
            ? Math.abs(value - result) <= 1e-9 * Math.max(1, Math.abs(value))
            : value === result
        return isSame ? [] : [{ cell: `${name}!${row},${column}`, formula, value, result }]
      }),
    )
  expect(differences()).toEqual([])
  const { sheet, at } = openPlace(spec, 'books')
  const changed = engine.put([{ sheet, ...at, value: 12345 }])
  expect(changed.length).toBeGreaterThan(5)
  engine.put([{ sheet, ...at, value: -5 }])
  expect(differences()).toEqual([])
  expect(host.writes).toEqual([])
})

function openPlace({ names }: ReturnType<typeof carelessTemplate>, wanted: string) {
  const { sheet, reference } = names.find(({ name }) => name === wanted)!
  const [, letters = '', row = ''] = /\$([A-Z]+)\$(\d+)/.exec(reference)!
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { sheet, at: { row: Number(row), column } }
}

describe('where HyperFormula differs from Excel, formulas are put into other words', () => {
  const engine = new FormulaEngine(['S'], (name) => ({ blankCell: 'S!$A$1', under45: 'S!$A$2' })[name])
  const result = (formula: string): unknown => {
    engine.put([{ sheet: 'S', row: 9, column: 9, formula }])
    return engine.valueAt({ sheet: 'S', row: 9, column: 9 })
  }
  beforeAll(() => engine.put([{ sheet: 'S', row: 2, column: 1, value: 7 }]))

  test.each([
    ['COUNT(blankCell)', 0],
    ['COUNT(blankCell,under45)', 1],
    ['under45*2', 14],
    ['"under45"&under45', 'under457'],
    ['IF(blankCell="",TRUE,FALSE)', true],
    ['SUMPRODUCT(--ISNUMBER(FIND(MID("12a4",ROW($1:$4),1),"0123456789")))', 3],
    ['IFERROR(blankCell,"")', 0],
    ['1/0', '#DIV/0!'],
  ])('%s', (formula, expected) => expect(result(formula)).toBe(expected))
})
