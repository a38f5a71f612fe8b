import type { FieldId } from '#core'
import { address, type WorkbookSpec } from '#spec'
import { COLOURS } from '../../src/workbook/template/styles'
import type { FormulaEngine, Spot } from './formulaEngine'
import { parseRectangle, type Rectangle } from './rectangle'

/** What a cell shows by its conditional formats. */
export type Look = 'logical' | 'empirical' | 'plan'

interface Rule {
  readonly look: Look
  readonly priority: number
  /** Where the engine works out its condition for this cell. */
  readonly answer: Spot
}

/** A sheet of the engine's that the workbook does not have: a condition of a cell in each row. */
const CONDITIONS = 'conditional formats'

/** The conditional formats of a workbook's fields, worked out cell by cell beside its other formulas. */
export class NativeFormats {
  private readonly rules = new Map<FieldId, Rule[]>()

  constructor(
    { sheets, names }: WorkbookSpec,
    isField: (name: string) => boolean,
    private readonly engine: FormulaEngine,
  ) {
    const fields = new Map(
      names
        .filter(({ name }) => isField(name))
        .map(({ name, sheet, reference }) => [`${sheet}!${reference.replaceAll('$', '')}`, name]),
    )
    engine.addSheet(CONDITIONS)
    const conditions: (Spot & { readonly formula: string })[] = []
    for (const { name, formats = [] } of sheets)
      for (const { range, formula, priority, style } of formats) {
        const rectangles = range.split(' ').map((each) => parseRectangle(each)!)
        const look = LOOKS.find((each) => COLOURS[each].fill === style.fill)
        for (const [row, column] of rectangles.flatMap(cellsOf)) {
          const field = fields.get(`${name}!${address(row, column)}`)
          if (field === undefined || look === undefined) continue
          const answer = { sheet: CONDITIONS, row: conditions.length + 1, column: 1 }
          conditions.push({ ...answer, formula: shifted(formula, name, rectangles[0]!, row, column) })
          this.rules.set(field, [...(this.rules.get(field) ?? []), { look, priority, answer }])
        }
      }
    engine.put(conditions)
  }

  /** Fields by what their cells show; of several formats that apply the first wins. */
  flags(): Map<FieldId, Look> {
    const flags = new Map<FieldId, Look>()
    for (const [field, rules] of this.rules) {
      const applying = rules.filter(({ answer }) => this.engine.valueAt(answer) === true)
      const [first] = applying.sort((a, b) => a.priority - b.priority)
      if (first) flags.set(field, first.look)
    }
    return flags
  }
}

const LOOKS: readonly Look[] = ['logical', 'empirical', 'plan']

const cellsOf = ({ row, column, rows, columns }: Rectangle): [number, number][] =>
  Array.from({ length: rows * columns }, (_, i) => [row + Math.floor(i / columns), column + (i % columns)])

/** A condition is written for the first cell of its range; addresses without `$` move along with the cell. */
function shifted(formula: string, sheet: string, first: Rectangle, row: number, column: number): string {
  return formula
    .split(/("[^"]*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/(?<![\w.$!:])[A-Z]{1,3}\d+(?![\w.(:])/g, (cell) => {
            const at = parseRectangle(cell)!
            return `'${sheet}'!${address(at.row + row - first.row, at.column + column - first.column)}`
          }),
    )
    .join('')
}
