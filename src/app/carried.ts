import type { NamedRange, RawValue, WorkbookContent } from '#core'
import type { ReadSource } from './ports'

/**
 * A workbook that was read, on its way from one thread to another: whatever goes there is copied object by object, and
 * a thousand names of a few objects each took longer to copy than to read.
 */
export type Carried = Exclude<ReadSource, { readonly content: WorkbookContent }> | CarriedContent

interface CarriedContent {
  readonly digest: string
  readonly content: Omit<WorkbookContent, 'names'>
  readonly names: readonly string[]
  /** Of each name: which sheet, row, column, rows, columns. */
  readonly areas: Int32Array
  /** Of all names, one after another and row by row. */
  readonly values: readonly RawValue[]
}

const NUMBERS_A_NAME = 5

export function carried(read: ReadSource): Carried {
  if (!('content' in read)) return read
  const { names, ...content } = read.content
  const sheets = new Map(content.sheets.map(({ name }, place) => [name, place]))
  const areas = new Int32Array(names.size * NUMBERS_A_NAME)
  const values: RawValue[] = []
  let at = 0
  for (const { sheet, row, column, rows, columns, values: own } of names.values()) {
    areas.set([there(sheets.get(sheet), `sheet ${sheet}`), row, column, rows, columns], at)
    at += NUMBERS_A_NAME
    for (const cells of own) for (const value of cells) values.push(value)
  }
  return { digest: read.digest, content, names: [...names.keys()], areas, values }
}

export function unloaded(read: Carried): ReadSource {
  if ('problem' in read) return read
  const { digest, content, areas, values } = read
  const names = new Map<string, NamedRange>()
  let from = 0
  read.names.forEach((name, index) => {
    const number = (which: number): number => there(areas[index * NUMBERS_A_NAME + which], `area of ${name}`)
    const [row, column, rows, columns] = [number(1), number(2), number(3), number(4)]
    const own: RawValue[][] = []
    for (let i = 0; i < rows; i++, from += columns) own.push(values.slice(from, from + columns))
    const sheet = there(content.sheets[number(0)], `sheet of ${name}`).name
    names.set(name, { sheet, row, column, rows, columns, values: own })
  })
  return { digest, content: { ...content, names } }
}

/** A name that stands nowhere would be read as a wrong figure: what does not fit is refused. */
function there<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`a workbook on its way has no ${what}`)
  return found
}
