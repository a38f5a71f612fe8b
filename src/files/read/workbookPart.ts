import { LIMITS } from './limits'
import { openPackage, readPart, relationships, type Relationship } from './package'
import { rootOf, tags, type Tag } from './tags'
import { UnreadableWorkbook, within } from './unreadable'
import type { ZipArchive } from './zip'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface Workbook {
  readonly archive: ZipArchive
  /** Worksheets only; chart sheets hold no cells. */
  readonly sheets: readonly Sheet[]
  readonly date1904: boolean
  readonly sharedStringsPart: string | undefined
  /** The workbook's own part, in which the names stand. */
  readonly part: string
  readonly xml: Uint8Array
  /** Where the names begin in it; 0 if they have no place of their own. */
  readonly namesAt: number
}

/**
 * Opens a file and reads its table of contents; no sheet is inflated yet.
 * @throws UnreadableWorkbook
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const { archive, workbookPart } = openPackage(bytes)
  const links = relationships(archive, workbookPart)
  const xml = readPart(archive, workbookPart, (xml) => xml)
  const { listed, date1904, namesAt } = within({ part: workbookPart }, () => readContents(xml))
  const byId = new Map(links.map((link) => [link.id, link]))
  const sheets = listed.flatMap((tag) => worksheet(tag, byId) ?? [])
  refuseUnlessSound(sheets, archive)
  return {
    archive,
    sheets,
    date1904,
    sharedStringsPart: links.find(({ type }) => type === 'sharedStrings')?.target,
    part: workbookPart,
    xml,
    namesAt,
  }
}

/** Reads up to the names, which come after the sheets (ECMA-376 part 1, 18.2.27). */
function readContents(xml: Uint8Array): { listed: Tag[]; date1904: boolean; namesAt: number } {
  const listed: Tag[] = []
  let date1904 = false
  let namesAt = 0
  for (const tag of workbookTags(xml)) {
    if (tag.isNamed('sheet')) listed.push(tag)
    else if (tag.isNamed('workbookPr')) date1904 = isTrue(tag.attribute('date1904'))
    else if (tag.isNamed('definedNames')) {
      namesAt = tag.end
      break
    }
    if (listed.length > LIMITS.sheets) throw new UnreadableWorkbook('tooLarge', 'too many sheets')
  }
  return { listed, date1904, namesAt }
}

/** The start tags of the workbook's own elements, not those of extensions. */
function* workbookTags(xml: Uint8Array): Generator<Tag> {
  const root = rootOf(xml)
  if (!root.isNamed('workbook'))
    throw new UnreadableWorkbook('notAWorkbook', `the main part is a ${root.name}`)
  for (const tag of tags(xml)) if (tag.kind !== 'end' && tag.hasPrefixOf(root)) yield tag
}

/** xsd:boolean */
function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** Undefined for a chart sheet or another sheet without cells. */
function worksheet(tag: Tag, links: ReadonlyMap<string, Relationship>): Sheet | undefined {
  const name = tag.attribute('name') ?? ''
  const link = links.get(tag.attribute('id') ?? '')
  if (!link) throw new UnreadableWorkbook('missingSheet', 'sheet without a part', { sheet: name })
  if (link.type !== 'worksheet') return undefined
  return { name, hidden: (tag.attribute('state') ?? 'visible') !== 'visible', part: link.target }
}

function refuseUnlessSound(sheets: readonly Sheet[], archive: ZipArchive): void {
  if (sheets.length === 0) throw new UnreadableWorkbook('noSheets', 'no worksheet')
  const seen = new Set<string>()
  for (const { name, part } of sheets) {
    if (!archive.has(part))
      throw new UnreadableWorkbook('missingSheet', 'no such part', { sheet: name, part })
    for (const key of [`name ${name.toLowerCase()}`, `part ${part.toLowerCase()}`]) {
      if (seen.has(key))
        throw new UnreadableWorkbook('duplicateSheet', `second sheet of ${key}`, { sheet: name })
      seen.add(key)
    }
  }
}
