import { ascii, endsName, nextTag } from './markup'
import { decodeUtf8 } from './xml'

/** The bytes that an element's start and end tags begin with. */
export interface ElementName {
  readonly start: Uint8Array
  readonly end: Uint8Array
}

export type SheetElements = ReturnType<typeof sheetElements>

/** The elements of a sheet that are looked at, with the prefix that its root element has (ECMA-376 part 1, 18.3.1). */
export function sheetElements(xml: Uint8Array) {
  const prefix = prefixAt(xml, nextTag(xml, 0))
  const element = (name: string): ElementName => ({
    start: ascii(`<${prefix}${name}`),
    end: ascii(`</${prefix}${name}`),
  })
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

/** "x:" for `<x:worksheet>`, empty without a prefix. */
function prefixAt(xml: Uint8Array, tag: number): string {
  let end = tag + 1
  while (end < xml.length && !endsName(xml[end])) end++
  const name = decodeUtf8(xml.subarray(tag + 1, end))
  return name.slice(0, name.indexOf(':') + 1)
}
