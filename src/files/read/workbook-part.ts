import { LIMITS } from './limits'
import { openPackage, readPart, relationships, type Relationship } from './package'
import { tags, textAfter, type Tag } from './tags'
import { UnreadableWorkbook } from './unreadable'
import type { ZipArchive } from './zip'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** A defined name as it stands in the file (ECMA-376 part 1, 18.2.5). */
export interface DefinedName {
  readonly name: string
  readonly formula: string
  /** The sheet that the name belongs to; undefined for a name of the whole workbook. */
  readonly scope: number | undefined
}

export interface Workbook {
  readonly archive: ZipArchive
  /** Worksheets only; chart sheets hold no cells. */
  readonly sheets: readonly Sheet[]
  readonly names: readonly DefinedName[]
  readonly date1904: boolean
  readonly sharedStringsPart: string | undefined
}

/**
 * Opens a file and reads its table of contents; no sheet is inflated yet.
 * @throws UnreadableWorkbook
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const { archive, workbookPart } = openPackage(bytes)
  const links = relationships(archive, workbookPart)
  const { listed, names, date1904 } = readPart(archive, workbookPart, readWorkbookPart)
  const sheets = listed.flatMap((tag) => worksheet(tag, links) ?? [])
  refuseUnlessSound(sheets, archive)
  const sharedStringsPart = links.find(({ type }) => type === 'sharedStrings')?.target
  return { archive, sheets, names, date1904, sharedStringsPart }
}

function readWorkbookPart(xml: string) {
  const listed: Tag[] = []
  const names: DefinedName[] = []
  let date1904 = false
  let root: Tag | undefined
  for (const tag of tags(xml)) {
    root ??= tag
    if (root.name !== 'workbook') throw new UnreadableWorkbook('notAWorkbook', `main part is ${root.name}`)
    if (tag.kind === 'end' || tag.prefix !== root.prefix) continue
    if (tag.name === 'sheet') listed.push(tag)
    else if (tag.name === 'definedName') names.push(definedName(tag, textAfter(xml, tag)))
    else if (tag.name === 'workbookPr') date1904 = isTrue(tag.attributes.get('date1904'))
    if (listed.length > LIMITS.sheets) throw new UnreadableWorkbook('tooLarge', 'too many sheets')
    if (names.length > LIMITS.names) throw new UnreadableWorkbook('tooLarge', 'too many names')
  }
  return { listed, names, date1904 }
}

function definedName({ attributes }: Tag, formula: string): DefinedName {
  const scope = attributes.get('localSheetId')
  return {
    name: attributes.get('name') ?? '',
    formula: formula.trim(),
    scope: scope === undefined ? undefined : Number(scope),
  }
}

/** xsd:boolean */
function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** Undefined for a chart sheet or another sheet without cells. */
function worksheet({ attributes }: Tag, links: readonly Relationship[]): Sheet | undefined {
  const name = attributes.get('name') ?? ''
  const link = links.find(({ id }) => id === attributes.get('id'))
  if (!link) throw new UnreadableWorkbook('missingSheet', 'sheet without a part', { sheet: name })
  if (link.type !== 'worksheet') return undefined
  return { name, hidden: (attributes.get('state') ?? 'visible') !== 'visible', part: link.target }
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
