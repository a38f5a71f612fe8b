import type { Parts } from './mutation'
import { Random } from './random'

/** A submission with one figure changed on purpose. */
export interface ChangedValue {
  readonly parts: Parts
  readonly name: string
  readonly value: number
}

/** Another number in one of the named number cells of a made submission. */
export function changedValue(parts: Parts, seed: number): ChangedValue {
  const random = new Random(seed)
  const sheet = 'xl/worksheets/sheet1.xml'
  const names = new Map(
    [...(parts.get('xl/workbook.xml') ?? '').matchAll(/name="([\w.]+)">'[^']+'!\$(\w+)\$(\d+)</g)].map(
      ([, name = '', column, row]) => [`${column}${row}`, name],
    ),
  )
  const xml = parts.get(sheet) ?? ''
  const cells = [...xml.matchAll(/(<c r="(\w+)"(?: s="\d+")?>(?:<f>[^<]*<\/f>)?<v>)[^<]+(?=<)/g)]
  const { 0: whole, 1: start, 2: cell = '', index } = random.pick(cells)
  const value = random.pick([0, -1, 1, 0.1, 1e-7, 1e21, 123456789, 0.30000000000000004, random.below(1e9)])
  const changed = `${xml.slice(0, index)}${start}${value}${xml.slice(index + whole.length)}`
  return { parts: new Map([...parts, [sheet, changed]]), name: names.get(cell) ?? '', value }
}
