import { ascii, endsName, nextTag, SLASH } from './markup'
import { decodeUtf8 } from './xml'

/** The name of an element, for comparing with the bytes of tags. */
export class ElementName {
  private readonly first: number
  private readonly rest: Uint8Array
  /** How long the start tag is up to the end of the name. */
  readonly tagLength: number

  constructor(qualifiedName: string) {
    const bytes = ascii(qualifiedName)
    this.first = bytes[0]!
    this.rest = bytes.subarray(1)
    this.tagLength = bytes.length + 1
  }

  /** Whether a tag whose '<' stands at `at` is a start tag of this element. */
  opens(xml: Uint8Array, at: number): boolean {
    return xml[at + 1] === this.first && this.endsAt(xml, at + 2)
  }

  /** Whether it is an end tag. */
  closes(xml: Uint8Array, at: number): boolean {
    return xml[at + 1] === SLASH && xml[at + 2] === this.first && this.endsAt(xml, at + 3)
  }

  private endsAt(xml: Uint8Array, at: number): boolean {
    const { rest } = this
    for (let i = 0; i < rest.length; i++) if (xml[at + i] !== rest[i]) return false
    return endsName(xml[at + rest.length])
  }
}

/** The elements of a sheet that are looked at (ECMA-376 part 1, 18.3.1). */
export type SheetElements = ReturnType<typeof withPrefix>

/** The elements under the prefix that the sheet's root element has. */
export function sheetElements(xml: Uint8Array): SheetElements {
  const prefix = prefixAt(xml, nextTag(xml, 0))
  return prefix === '' ? WITHOUT_PREFIX : withPrefix(prefix)
}

function withPrefix(prefix: string) {
  const element = (name: string) => new ElementName(prefix + name)
  return {
    sheet: element('worksheet'),
    data: element('sheetData'),
    row: element('row'),
    cell: element('c'),
    value: element('v'),
    formula: element('f'),
    inline: element('is'),
    extensions: element('extLst'),
  }
}

const WITHOUT_PREFIX = withPrefix('')

/** "x:" for `<x:worksheet>`, empty without a prefix. */
export function prefixAt(xml: Uint8Array, tag: number): string {
  let end = tag + 1
  while (end < xml.length && !endsName(xml[end])) end++
  const name = decodeUtf8(xml.subarray(tag + 1, end))
  return name.slice(0, name.indexOf(':') + 1)
}
