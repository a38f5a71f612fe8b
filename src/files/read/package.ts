import { LIMITS } from './limits'
import { refuseUnlessZip } from './recognise'
import { rootOf, tags } from './tags'
import { UnreadableWorkbook, within } from './unreadable'
import { asUtf8, decodeUtf8 } from './xml'
import { ZipArchive } from './zip'

const CONTENT_TYPES = '[Content_Types].xml'

/** A link from one part to another (ECMA-376 part 2, 6.5.3). */
export interface Relationship {
  readonly id: string
  /** The last word of its type, the same in transitional and strict files: "worksheet", "sharedStrings" … */
  readonly type: string
  /** The full name of the part it points to. */
  readonly target: string
}

/** An opened package whose main part claims to be a workbook. */
export interface Package {
  readonly archive: ZipArchive
  readonly workbookPart: string
}

/**
 * Opens the package and finds the workbook, wherever it lies.
 * @throws UnreadableWorkbook when it is none, saying what it is instead
 */
export function openPackage(bytes: Uint8Array): Package {
  refuseUnlessZip(bytes)
  if (bytes.length > LIMITS.fileBytes) throw new UnreadableWorkbook('tooLarge', `${bytes.length} bytes`)
  const archive = new ZipArchive(bytes)
  if (!archive.has(CONTENT_TYPES)) throw otherArchive(archive)
  readPart(archive, CONTENT_TYPES, rootOf)
  const main = relationships(archive, '').find(({ type }) => type === 'officeDocument')
  if (!main) throw otherArchive(archive)
  if (main.target.endsWith('.bin')) {
    throw new UnreadableWorkbook('otherSpreadsheet', 'binary workbook', { found: 'xlsb' })
  }
  return { archive, workbookPart: main.target }
}

/** Gives a part in UTF-8 to `parse`; what is wrong with it is reported with the part's name. */
export function readPart<T>(archive: ZipArchive, part: string, parse: (xml: Uint8Array) => T): T {
  const bytes = archive.read(part, LIMITS.partBytes)
  return within({ part }, () => parse(asUtf8(bytes)))
}

/** The links that start at a part, '' for those of the package; links out of the file are left out. */
export function relationships(archive: ZipArchive, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relsPart = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!archive.has(relsPart)) return []
  return readPart(archive, relsPart, (xml) => readRelationships(xml, folder))
}

function readRelationships(xml: Uint8Array, folder: string): Relationship[] {
  const found: Relationship[] = []
  for (const tag of tags(xml)) {
    if (found.length > LIMITS.relationships)
      throw new UnreadableWorkbook('tooLarge', 'too many relationships')
    if (!tag.isNamed('Relationship') || tag.attribute('TargetMode') === 'External') continue
    const type = tag.attribute('Type') ?? ''
    found.push({
      id: tag.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(folder, tag.attribute('Target') ?? ''),
    })
  }
  return found
}

/** A target is absolute from the package's root or relative to the folder of its part; never above the root. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function otherArchive(archive: ZipArchive): UnreadableWorkbook {
  const names = [...archive.names()]
  if (archive.has('mimetype')) {
    const type = readPart(archive, 'mimetype', decodeUtf8)
    if (type.includes('opendocument.spreadsheet')) {
      return new UnreadableWorkbook('otherSpreadsheet', type.trim(), { found: 'ods' })
    }
  }
  if (names.some((name) => name.endsWith('.iwa') || name.endsWith('index.zip'))) {
    return new UnreadableWorkbook('otherSpreadsheet', 'Numbers document', { found: 'numbers' })
  }
  if (names.some((name) => name.startsWith('xl/'))) {
    return new UnreadableWorkbook('damaged', 'content types or root relationships are missing')
  }
  return new UnreadableWorkbook('notAWorkbook', 'archive without a workbook')
}
