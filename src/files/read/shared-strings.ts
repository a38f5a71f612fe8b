import { LIMITS } from './limits'
import { readPart } from './package'
import { decodeEscapes, richText } from './rich-text'
import { rootOf } from './tags'
import { UnreadableWorkbook } from './unreadable'
import { unescape } from './xml'
import type { ZipArchive } from './zip'

const ENDS_NAME = new Set<string | undefined>(['>', '/', ' ', '\n', '\t'])

/**
 * The texts that cells point to by number (ECMA-376 part 1, 18.4.9). Finding where each starts is quick;
 * each is decoded when it is first asked for.
 */
export class SharedStrings {
  private readonly starts: number[] = []
  private readonly texts: (string | undefined)[]
  private readonly itemStart: string
  private readonly itemEnd: string
  /** What nearly every item looks like: one text without formatting. */
  private readonly plainStarts: readonly string[]
  private readonly plainEnd: string

  /** @throws UnreadableWorkbook 'damaged', 'tooLarge' */
  constructor(private readonly xml: string) {
    const root = rootOf(xml)
    const p = root.prefix
    if (root.name !== 'sst') throw new UnreadableWorkbook('damaged', `root element is ${root.name}`)
    if (root.kind === 'start' && !xml.trimEnd().endsWith(`</${p}sst>`)) {
      throw new UnreadableWorkbook('damaged', 'XML ends too early')
    }
    this.itemStart = `<${p}si`
    this.itemEnd = `</${p}si>`
    this.plainStarts = [`<${p}si><${p}t>`, `<${p}si><${p}t xml:space="preserve">`]
    this.plainEnd = `</${p}t></${p}si>`
    this.findItems()
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
    const text = this.plainItem(start) ?? richText(this.item(start))
    this.texts[index] = text
    return text
  }

  private findItems(): void {
    const { xml, itemStart, starts } = this
    for (let at = xml.indexOf(itemStart); at >= 0; at = xml.indexOf(itemStart, at + itemStart.length)) {
      if (!ENDS_NAME.has(xml[at + itemStart.length])) continue
      if (starts.length >= LIMITS.strings) {
        throw new UnreadableWorkbook('tooLarge', 'too many shared strings')
      }
      starts.push(at)
    }
  }

  private plainItem(start: number): string | undefined {
    const opening = this.plainStarts.find((opening) => this.xml.startsWith(opening, start))
    if (opening === undefined) return undefined
    const from = start + opening.length
    const to = this.xml.indexOf('<', from)
    if (!this.xml.startsWith(this.plainEnd, to)) return undefined
    return decodeEscapes(unescape(this.xml.slice(from, to)))
  }

  /** Up to the end of the item, or up to the next one if it is empty or not closed. */
  private item(start: number): string {
    const tagEnd = this.xml.indexOf('>', start)
    if (this.xml[tagEnd - 1] === '/') return this.xml.slice(start, tagEnd + 1)
    const end = this.xml.indexOf(this.itemEnd, start)
    return this.xml.slice(start, end < 0 ? undefined : end + this.itemEnd.length)
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
