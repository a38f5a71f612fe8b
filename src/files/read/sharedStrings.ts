import { LIMITS } from './limits'
import { nextTag, SLASH, standsText, tagEnd } from './markup'
import { readPart } from './package'
import { decodeEscapes, richText } from './richText'
import { ElementName, elementsOf } from './elementName'
import { UnreadableWorkbook } from './unreadable'
import { textAt } from './xml'
import type { ZipArchive } from './zip'

const stringElements = elementsOf((p) => ({
  list: new ElementName(`${p}sst`),
  item: new ElementName(`${p}si`),
  /** What nearly every item looks like: one text without formatting. */
  plainStart: `<${p}si><${p}t>`,
  spacedStart: `<${p}si><${p}t xml:space="preserve">`,
  plainEnd: `</${p}t></${p}si>`,
}))

/**
 * The texts that cells point to by number (ECMA-376 part 1, 18.4.9). Finding where each starts is quick;
 * each is decoded when it is first asked for.
 */
export class SharedStrings {
  private readonly starts: number[] = []
  /** The index after the last item. */
  private readonly end: number
  private readonly texts: (string | undefined)[]
  private readonly elements: ReturnType<typeof stringElements>

  /** @throws UnreadableWorkbook 'damaged', 'tooLarge' */
  constructor(private readonly xml: Uint8Array) {
    this.elements = stringElements(xml)
    const root = nextTag(xml, 0)
    if (!this.elements.list.opens(xml, root)) {
      throw new UnreadableWorkbook('damaged', 'root element is not sst')
    }
    this.end = this.findItems(nextTag(xml, root + 1))
    this.texts = new Array<string | undefined>(this.starts.length)
  }

  /** @throws UnreadableWorkbook 'badSharedString' when there is no such text; 'damaged' */
  get(index: number): string {
    const known = this.texts[index]
    if (known !== undefined) return known
    const start = this.starts[index]
    if (start === undefined) {
      throw new UnreadableWorkbook('badSharedString', `text ${index} of ${this.starts.length}`)
    }
    const text =
      this.plainItem(start) ?? richText(this.xml.subarray(start, this.starts[index + 1] ?? this.end))
    this.texts[index] = text
    return text
  }

  private findItems(from: number): number {
    const { xml, starts } = this
    const { list, item, plainStart, plainEnd } = this.elements
    let at = from
    let isInItem = false
    while (at < xml.length) {
      if (item.opens(xml, at)) {
        // It would shift the numbers of all texts behind it.
        if (isInItem) throw new UnreadableWorkbook('damaged', 'a shared string inside another')
        if (starts.length >= LIMITS.strings) {
          throw new UnreadableWorkbook('tooLarge', 'too many shared strings')
        }
        starts.push(at)
        isInItem = xml[tagEnd(xml, at) - 1] !== SLASH
      } else if (item.closes(xml, at)) isInItem = false
      else if (list.closes(xml, at)) return at
      if (standsText(xml, at, plainStart)) {
        at = nextTag(xml, at + plainStart.length)
        if (standsText(xml, at, plainEnd)) {
          at += plainEnd.length - 1
          isInItem = false
        } else continue
      }
      at = nextTag(xml, at + 1)
    }
    // An empty list may be written as one tag.
    if (starts.length > 0 || from < xml.length) throw new UnreadableWorkbook('damaged', 'XML ends too early')
    return at
  }

  private plainItem(start: number): string | undefined {
    const { xml, elements } = this
    const opening = [elements.plainStart, elements.spacedStart].find((opening) =>
      standsText(xml, start, opening),
    )
    if (opening === undefined) return undefined
    const from = start + opening.length
    const to = nextTag(xml, from)
    return standsText(xml, to, elements.plainEnd) ? decodeEscapes(textAt(xml, from, to)) : undefined
  }
}

/** Inflated when the first text is asked for: a sheet of numbers never needs them. */
export function sharedStrings(archive: ZipArchive, part: string | undefined): () => SharedStrings {
  let strings: SharedStrings | undefined
  return () => {
    if (part === undefined)
      throw new UnreadableWorkbook('badSharedString', 'no shared strings in the workbook')
    return (strings ??= readPart(archive, part, (xml) => new SharedStrings(xml)))
  }
}
