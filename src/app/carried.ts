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
  /** Of each name: which of those both sides know, then which sheet, row, column, rows, columns. */
  readonly areas: Int32Array
  /** Of all names, one after another and row by row. */
  readonly values: readonly RawValue[]
}

const NUMBERS_A_NAME = 6

/** Lays down and takes up what goes between threads; `names` are those a workbook may have, the same on both sides. */
export class Carrier {
  private readonly places: ReadonlyMap<string, number>

  constructor(private readonly names: readonly string[]) {
    this.places = new Map(names.map((name, place) => [name, place]))
  }

  /** Puts a workbook that was read into flat lists, for the way to another thread. */
  load(read: ReadSource): Carried {
    if (!('content' in read)) return read
    const { names, ...content } = read.content
    const sheets = new Map(content.sheets.map(({ name }, place) => [name, place]))
    const areas = new Int32Array(names.size * NUMBERS_A_NAME)
    const values: RawValue[] = []
    let at = 0
    for (const [name, { sheet, row, column, rows, columns, values: own }] of names) {
      areas[at] = there(this.places.get(name), `name ${name} of those known`)
      areas[at + 1] = there(sheets.get(sheet), `sheet ${sheet}`)
      areas.set([row, column, rows, columns], at + 2)
      at += NUMBERS_A_NAME
      for (const cells of own) for (const value of cells) values.push(value)
    }
    return { digest: read.digest, content, areas, values }
  }

  /** Puts a workbook that came from another thread together again. */
  unload(read: Carried): ReadSource {
    if ('problem' in read) return read
    const { digest, content, areas, values } = read
    const names = new Map<string, NamedRange>()
    let from = 0
    for (let at = 0; at < areas.length; at += NUMBERS_A_NAME) {
      const number = (which: number): number => there(areas[at + which], 'whole area')
      const name = there(this.names[number(0)], 'name that is known')
      const sheet = there(content.sheets[number(1)], `sheet of ${name}`).name
      const [row, column, rows, columns] = [number(2), number(3), number(4), number(5)]
      const own: RawValue[][] = []
      for (let i = 0; i < rows; i++, from += columns) own.push(values.slice(from, from + columns))
      names.set(name, { sheet, row, column, rows, columns, values: own })
    }
    there(from === values.length || undefined, 'values of all names')
    return { digest, content: { ...content, names } }
  }
}

/** A name that stands nowhere would be read as a wrong figure: what does not fit is refused. */
function there<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`a workbook on its way has no ${what}`)
  return found
}
