import {
  absoluteReference,
  type CellSpec,
  type CellsSpec,
  type WorkbookSpec,
  allCells,
  cellsOf,
  parseRange,
} from '#spec'
import { escapeCharacters } from '../text'
import { element, escapeXml } from '../xml'

/** The cells of a reference, in order. */
export type ValuesOf = (cells: CellsSpec) => readonly CellSpec['value'][]

/** Of a sheet, by column and row: thousands of schools' cells take a third of what one map of them all would. */
type Columns = ReadonlyMap<number, readonly CellSpec['value'][]>

export function valuesIn({ sheets }: Pick<WorkbookSpec, 'sheets'>): ValuesOf {
  const known = new Map<string, Columns>()
  const columnsOf = (name: string): Columns => {
    const sheet = sheets.find((each) => each.name === name) ?? { cells: [] }
    const columns = known.get(name) ?? columnsIn(allCells(sheet))
    known.set(name, columns)
    return columns
  }
  return ({ sheet, range }) => {
    const rectangle = parseRange(range)
    if (!rectangle) return []
    const columns = columnsOf(sheet)
    return [...cellsOf(rectangle)].map(({ row, column }) => columns.get(column)?.[row])
  }
}

function columnsIn(cells: Iterable<CellSpec>): Columns {
  const columns = new Map<number, CellSpec['value'][]>()
  for (const { row, column, value } of cells) {
    if (value === undefined || value === '') continue
    const values = columns.get(column) ?? []
    values[row] = value
    columns.set(column, values)
  }
  return columns
}

/**
 * A reference with the texts it is known to show: programs that open a file without calculating draw from these.
 */
export function textReference(cells: CellsSpec, valuesOf: ValuesOf): string {
  const texts = valuesOf(cells).map((value) => String(value ?? ''))
  return element('c:strRef', {}, [
    formula(cells),
    element('c:strCache', {}, [
      element('c:ptCount', { val: texts.length }),
      ...texts.flatMap((text, index) => (text === '' ? [] : point(index, text))),
    ]),
  ])
}

/** The same with numbers; everything else is a gap. */
export function numberReference(cells: CellsSpec, valuesOf: ValuesOf): string {
  const values = valuesOf(cells)
  return element('c:numRef', {}, [
    formula(cells),
    element('c:numCache', {}, [
      element('c:formatCode', {}, ['General']),
      element('c:ptCount', { val: values.length }),
      ...values.flatMap((value, index) => (typeof value === 'number' ? point(index, String(value)) : [])),
    ]),
  ])
}

const formula = (cells: CellsSpec): string => element('c:f', {}, [escapeXml(absoluteReference(cells))])

const point = (idx: number, text: string): string =>
  `<c:pt idx="${idx}"><c:v>${escapeXml(escapeCharacters(text))}</c:v></c:pt>`
