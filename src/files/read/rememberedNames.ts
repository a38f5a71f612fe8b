import { standsAt } from './markup'
import type { NamedAreas } from './namedAreas'
import type { Workbook } from './workbookPart'

/** A county has about ten kinds of templates. */
const MOST_REMEMBERED = 16

/** The names of a template take a tenth of this; larger ones are somebody's who means to fill memory. */
const MOST_BYTES = 1 << 20

interface Remembered {
  /** The workbook's part from the names on. */
  readonly bytes: Uint8Array
  /** In order. */
  readonly sheets: readonly string[]
  readonly areas: NamedAreas
}

/** Schools fill in a few templates, and the names of one template are the same bytes in every school. */
export class RememberedNames {
  /** Those used last come first. */
  private readonly list: Remembered[] = []

  recall(workbook: Workbook): NamedAreas | undefined {
    const at = this.list.findIndex((each) => isOf(each, workbook))
    if (at < 0) return undefined
    const [found] = this.list.splice(at, 1) as [Remembered]
    this.list.unshift(found)
    return found.areas
  }

  keep({ xml, namesAt, sheets }: Workbook, areas: NamedAreas): NamedAreas {
    if (xml.length - namesAt > MOST_BYTES) return areas
    this.list.unshift({ bytes: xml.slice(namesAt), sheets: sheets.map(({ name }) => name), areas })
    this.list.length = Math.min(this.list.length, MOST_REMEMBERED)
    return areas
  }
}

/** What a name stands for depends on its bytes and on the names of the sheets. */
function isOf({ bytes, sheets }: Remembered, { xml, namesAt, sheets: own }: Workbook): boolean {
  return (
    bytes.length === xml.length - namesAt &&
    sheets.length === own.length &&
    own.every(({ name }, index) => name === sheets[index]) &&
    standsAt(xml, namesAt, bytes)
  )
}
