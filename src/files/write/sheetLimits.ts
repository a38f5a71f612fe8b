import {
  address,
  type CellSpec,
  type SheetSpec,
  type ValidationSpec,
  type WorkbookSpec,
  cellKey,
  cellsOf,
  MOST_COLUMNS,
  MOST_ROWS,
  parseRange,
} from '#spec'
import { isColor } from './cellStyle'
import { chartComplaints } from './chartLimits'
import { holdsUnsafe } from './text'

const WIDEST_COLUMN = 255
const HIGHEST_ROW = 409
const LONGEST_FORMULA = 8192
const LONGEST_HEADER = 255
const LONGEST_LIST = 255
const LONGEST_TITLE = 32
const LONGEST_PROMPT = 255
const LONGEST_ERROR = 224

/** What Excel would refuse or repair in a sheet. */
export function* sheetComplaints(sheet: SheetSpec, spec: WorkbookSpec): Generator<string> {
  for (const cell of sheet.cells) {
    for (const complaint of cellComplaints(cell, spec))
      yield `${address(cell.row, cell.column)}: ${complaint}`
  }
  yield* placeComplaints(sheet)
  yield* sizeComplaints(sheet)
  for (const validation of sheet.validations ?? []) {
    for (const complaint of validationComplaints(validation))
      yield `validation ${validation.range}: ${complaint}`
  }
  for (const { range, formula, style } of sheet.formats ?? []) {
    if (!isRangeList(range)) yield `conditional format: '${range}' is not a range`
    for (const complaint of formulaComplaints(formula)) yield `conditional format ${range}: ${complaint}`
    if (!isColor(style.fill) || !isColor(style.color))
      yield `conditional format ${range}: colour is not RRGGBB`
  }
  for (const chart of sheet.charts ?? []) yield* chartComplaints(chart, spec)
}

export function cellComplaints(cell: CellSpec, spec: WorkbookSpec): string[] {
  const { row, column, value, formula, style, link } = cell
  const complaints: string[] = []
  if (!isCount(row, MOST_ROWS) || !isCount(column, MOST_COLUMNS)) complaints.push('no such cell')
  if (typeof value === 'number' && !Number.isFinite(value))
    complaints.push(`${value} is not a number that a cell can hold`)
  if (style !== undefined && !(style in spec.styles)) complaints.push(`style '${style}' is not defined`)
  if (formula !== undefined) complaints.push(...formulaComplaints(formula))
  if (link === '') complaints.push('link is empty')
  return complaints
}

function formulaComplaints(formula: string): readonly string[] {
  const complaints: string[] = []
  if (formula === '' || formula.startsWith('='))
    complaints.push(`formula '${formula}' is empty or begins with =`)
  if (formula.length > LONGEST_FORMULA)
    complaints.push(`formula has ${formula.length} characters, at most ${LONGEST_FORMULA}`)
  if (holdsUnsafe(formula)) complaints.push('formula holds control characters')
  return complaints
}

/** Two values for one cell, and values that a merge would hide. */
function* placeComplaints({ cells, merges = [], heights = {}, blocks = [] }: SheetSpec): Generator<string> {
  const rows = [...cells.map(({ row }) => row), ...Object.keys(heights).map(Number)]
  const spans = merges.flatMap((merge) => parseRange(merge) ?? [])
  for (const block of blocks) {
    const { firstRow, rowCount } = block
    const holds = (top: number, bottom = top): boolean => bottom >= firstRow && top < firstRow + rowCount
    if (
      rows.some((row) => holds(row)) ||
      spans.some(({ top, bottom }) => holds(top, bottom)) ||
      blocks.some((other) => other !== block && holds(other.firstRow))
    )
      yield `block from row ${firstRow}: something else stands in its rows`
  }
  const twice = takenTwice(cells)
  const merged = new Set<number>()
  /** The merges by the cells that they hide. */
  const hiding = new Map<number, string>()
  for (const merge of merges) {
    const rectangle = parseRange(merge)
    if (!rectangle || !merge.includes(':')) {
      yield `merge: '${merge}' is not a range`
      continue
    }
    const [first = 0, ...others] = [...cellsOf(rectangle)].map(({ row, column }) => cellKey(row, column))
    if ([first, ...others].some((key) => merged.has(key))) yield `merge ${merge}: overlaps another`
    for (const key of [first, ...others]) merged.add(key)
    for (const key of others) hiding.set(key, merge)
  }
  for (const cell of cells) {
    const key = cellKey(cell.row, cell.column)
    if (twice.has(key)) yield `${address(cell.row, cell.column)}: written twice`
    const merge = hiding.get(key)
    if (merge !== undefined && holdsSomething(cell))
      yield `merge ${merge}: hides the value of ${address(cell.row, cell.column)}`
  }
}

/** The cells that are there more than once. */
function takenTwice(cells: readonly CellSpec[]): ReadonlySet<number> {
  const key = ({ row, column }: CellSpec): number => cellKey(row, column)
  // Nearly always they come in order, and then none can be there twice.
  if (cells.every((cell, index) => index === 0 || key(cell) > key(cells[index - 1] as CellSpec)))
    return new Set()
  const keys = cells.map(key).sort((a, b) => a - b)
  return new Set(keys.filter((each, index) => each === keys[index + 1]))
}

const holdsSomething = ({ value, formula }: CellSpec): boolean =>
  formula !== undefined || (value !== undefined && value !== '')

function* sizeComplaints({ columns, heights = {}, tabColor, filter, print }: SheetSpec): Generator<string> {
  if (columns.some((width) => !(width > 0 && width <= WIDEST_COLUMN)))
    yield `a column width is not between 0 and ${WIDEST_COLUMN}`
  if (Object.values(heights).some((height) => !(height > 0 && height <= HIGHEST_ROW)))
    yield `a row height is not between 0 and ${HIGHEST_ROW}`
  if (!isColor(tabColor)) yield 'tab colour is not RRGGBB'
  if (filter !== undefined && !parseRange(filter)) yield `filter: '${filter}' is not a range`
  if (print?.area !== undefined && !parseRange(print.area)) yield `print area: '${print.area}' is not a range`
  if (print?.titleRows !== undefined && !/^[1-9][0-9]*:[1-9][0-9]*$/.test(print.titleRows))
    yield `title rows: '${print.titleRows}' is not like 1:4`
  if (print?.titleColumns !== undefined && !/^[A-Z]{1,3}:[A-Z]{1,3}$/.test(print.titleColumns))
    yield `title columns: '${print.titleColumns}' is not like A:B`
  for (const text of [print?.header ?? '', print?.footer ?? '']) {
    if (text.length > LONGEST_HEADER || holdsUnsafe(text))
      yield `header or footer is longer than ${LONGEST_HEADER} characters or holds control characters`
  }
}

function* validationComplaints(validation: ValidationSpec): Generator<string> {
  const { range, type, operator = 'between', formulas, prompt, error } = validation
  if (!isRangeList(range)) yield 'not a range'
  const needed = type !== 'list' && type !== 'custom' && operator === 'between' ? 2 : 1
  if (formulas.length !== needed) yield `${formulas.length} formulas instead of ${needed}`
  for (const formula of formulas) yield* formulaComplaints(String(formula))
  const [list] = formulas
  // Two quotes stand around the list itself.
  if (type === 'list' && typeof list === 'string' && list.startsWith('"') && list.length > LONGEST_LIST + 2)
    yield `list has more than ${LONGEST_LIST} characters`
  for (const { title } of [prompt ?? NOTHING, error ?? NOTHING])
    if (title.length > LONGEST_TITLE) yield `title '${title}' has more than ${LONGEST_TITLE} characters`
  if ((prompt ?? NOTHING).text.length > LONGEST_PROMPT)
    yield `prompt has more than ${LONGEST_PROMPT} characters`
  if ((error ?? NOTHING).text.length > LONGEST_ERROR) yield `error has more than ${LONGEST_ERROR} characters`
}

const NOTHING = { title: '', text: '' }

const isCount = (count: number, most: number): boolean =>
  Number.isInteger(count) && count >= 1 && count <= most

/** `A1`, `A1:B2`, or several of them with blanks between. */
const isRangeList = (ranges: string): boolean =>
  ranges.split(' ').every((range) => parseRange(range) !== undefined)
