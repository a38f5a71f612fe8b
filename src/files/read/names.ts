import type { Area } from '#core'
import { elementsOf, ElementName } from './elementName'
import { LIMITS } from './limits'
import { DOUBLE_QUOTE, GREATER, nextTag, standsAt, utf8Bytes } from './markup'
import type { NamedAreas } from './namedAreas'
import { ReferenceReader } from './referenceReader'
import { Tag } from './tags'
import { UnreadableWorkbook, within } from './unreadable'
import type { WantedNames } from './wantedNames'
import type { Workbook } from './workbookPart'
import { textAt } from './xml'

/** What the definitions of one name say together. */
interface Definition {
  name: string
  /** Undefined for what is no place at all. */
  area: Area | 'broken' | undefined
  /** Whether it belongs to the whole workbook, not to one sheet. */
  isGlobal: boolean
}

/** Names with this start belong to Excel: print areas, filters (ECMA-376 part 1, 18.2.5). */
const BUILT_IN = '_xlnm.'

const elementsFor = elementsOf((prefix) => ({
  workbook: new ElementName(`${prefix}workbook`),
  definedName: new ElementName(`${prefix}definedName`),
  /** What nearly every name of a whole workbook begins with. */
  plainStart: utf8Bytes(`<${prefix}definedName name="`),
  plainEnd: utf8Bytes(`</${prefix}definedName>`),
}))

/**
 * Sorts out which cells the wanted names stand for, or all names. A name of the whole workbook counts before one of
 * a single sheet, which arises when a sheet is copied; of several such copies without an original none can be
 * trusted, so the name counts as broken. So does a name whose sheet is not there. Constants and formulas are left out.
 * @throws UnreadableWorkbook 'duplicateName', 'damaged', 'tooLarge'
 */
export function namedAreas(workbook: Workbook, wanted: WantedNames | undefined): NamedAreas {
  if (!wanted) return sortedOut(workbook, wanted)
  return wanted.remembered.recall(workbook) ?? wanted.remembered.keep(workbook, sortedOut(workbook, wanted))
}

function sortedOut(workbook: Workbook, wanted: WantedNames | undefined): NamedAreas {
  const areas = new Map<string, Area>()
  const broken: string[] = []
  const definitions = new Definitions(workbook, wanted)
  within({ part: workbook.part }, () => definitions.readAll())
  for (const { name, area } of definitions.found.values()) {
    if (area === 'broken') broken.push(name)
    else if (area !== undefined) areas.set(name, area)
  }
  return { areas, broken }
}

class Definitions {
  /** By the name in lower case: Excel compares names without regard to case. */
  readonly found = new Map<string, Definition>()
  private readonly xml: Uint8Array
  private readonly from: number
  private readonly elements: ReturnType<typeof elementsFor>
  private readonly references: ReferenceReader

  constructor(
    { xml, sheets, namesAt }: Workbook,
    private readonly wanted: WantedNames | undefined,
  ) {
    this.xml = xml
    this.from = namesAt
    this.elements = elementsFor(xml)
    this.references = new ReferenceReader(xml, sheets)
  }

  readAll(): void {
    const { xml, elements } = this
    let count = 0
    let last = 0
    for (let at = nextTag(xml, this.from); at < xml.length;) {
      last = at
      const isName = elements.definedName.opens(xml, at)
      if (isName && ++count > LIMITS.names) throw new UnreadableWorkbook('tooLarge', 'too many names')
      at = nextTag(xml, isName ? (this.plain(at) ?? this.any(at)) : at + 1)
    }
    if (!elements.workbook.closes(xml, last)) throw new UnreadableWorkbook('damaged', 'XML ends too early')
  }

  /** A name of the whole workbook without further attributes; undefined if it is not written like that. */
  private plain(at: number): number | undefined {
    const { xml, wanted } = this
    const { plainStart, plainEnd } = this.elements
    if (!standsAt(xml, at, plainStart)) return undefined
    const from = at + plainStart.length
    let to = from
    while (to < xml.length && xml[to] !== DOUBLE_QUOTE) to++
    if (xml[to + 1] !== GREATER) return undefined
    const end = nextTag(xml, to + 2)
    if (!standsAt(xml, end, plainEnd)) return undefined
    const name = wanted ? wanted.find(xml, from, to) : textAt(xml, from, to)
    if (name !== undefined) this.add(name, true, to + 2, end)
    return end + plainEnd.length
  }

  private any(at: number): number {
    const tag = new Tag(this.xml, at)
    const name = tag.attribute('name') ?? ''
    const end = tag.textEnd()
    if (this.wanted?.has(name) !== false) {
      this.add(name, tag.attribute('localSheetId') === undefined, tag.end, end)
    }
    return end
  }

  private add(name: string, isGlobal: boolean, from: number, to: number): void {
    if (name === '' || name.startsWith(BUILT_IN)) return
    const definition = { name, area: this.references.read(from, to), isGlobal }
    const key = name.toLowerCase()
    const known = this.found.get(key)
    if (!known) this.found.set(key, definition)
    else if (known.isGlobal && isGlobal) {
      throw new UnreadableWorkbook('duplicateName', `name defined twice: ${name}`)
    } else if (isGlobal) Object.assign(known, definition)
    else if (!known.isGlobal && known.area !== undefined) known.area = 'broken'
  }
}
