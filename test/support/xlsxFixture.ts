import { zip, type ZipContent, type ZipOptions } from './zipFixture'

/** One sheet of a fixture. */
export interface SheetFixture {
  readonly name: string
  /** What stands inside `<sheetData>`. */
  readonly rows?: string
  readonly hidden?: boolean
}

/** A workbook of a line or two: what is left out is as simple as it may be. */
export interface WorkbookFixture {
  /** The rows of the only sheet, named S. */
  readonly rows?: string
  /** All sheets, instead of `rows`. */
  readonly sheets?: readonly SheetFixture[]
  /** The whole content of the first sheet's part, instead of its rows. */
  readonly sheetXml?: string | Uint8Array
  /** Stands in the first sheet's part before and after `<sheetData>`. */
  readonly before?: string
  readonly after?: string
  /** The items of the shared strings; without them there is no such part. */
  readonly strings?: string
  /** The `<definedName>` elements. */
  readonly names?: string
  /** Stands in the workbook before its sheets. */
  readonly settings?: string
  /** Stands among the workbook's sheets before all others, and among its relationships. */
  readonly moreSheets?: string
  readonly moreLinks?: string
  readonly moreParts?: Readonly<Record<string, string | Uint8Array>>
  /** A prefix for all elements, as in `<x:row>`; those in `rows` and the like must have it. */
  readonly prefix?: string
  /** The namespaces of ISO 29500 strict. */
  readonly strict?: boolean
  /** The folder of the workbook, with a slash. */
  readonly folder?: string
  /** Where the first sheet lies, seen from the folder, and what the relationship says instead. */
  readonly sheetPart?: string
  readonly sheetTarget?: string
  readonly stringsTarget?: string
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  links: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  links: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

/** The parts of the workbook's package, in the order in which they are zipped. */
export function workbookParts(fixture: WorkbookFixture): Record<string, string | Uint8Array> {
  const { folder = 'xl/', sheetPart = 'worksheets/sheet1.xml' } = fixture
  const { main, links } = fixture.strict ? STRICT : TRANSITIONAL
  const p = fixture.prefix ? `${fixture.prefix}:` : ''
  const open = (element: string) =>
    `${p}${element} ${p ? `xmlns:${fixture.prefix}` : 'xmlns'}="${main}" xmlns:r="${links}"`
  const sheets = fixture.sheets ?? [{ name: 'S', rows: fixture.rows ?? '' }]
  const partOf = (index: number) => (index === 0 ? sheetPart : `worksheets/sheet${index + 1}.xml`)
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${links}/${type}" Target="${target}"/>`
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<${p}sheet name="${name}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="s${index + 1}"/>`,
  )
  const workbookLinks = sheets.map((_, index) =>
    link(`s${index + 1}`, 'worksheet', (index === 0 && fixture.sheetTarget) || partOf(index)),
  )
  if (fixture.strings !== undefined) {
    workbookLinks.push(link('strings', 'sharedStrings', fixture.stringsTarget ?? 'sharedStrings.xml'))
  }
  const names = fixture.names ? `<${p}definedNames>${fixture.names}</${p}definedNames>` : ''
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes([
      [`${folder}workbook.xml`, 'sheet.main'],
      ...sheets.map((_, index): [string, string] => [folder + partOf(index), 'worksheet']),
      [`${folder}sharedStrings.xml`, 'sharedStrings'],
    ]),
    '_rels/.rels': relationships(link('w', 'officeDocument', `${folder}workbook.xml`)),
    [`${folder}workbook.xml`]:
      `${DECLARATION}<${open('workbook')}>${fixture.settings ?? ''}` +
      `<${p}sheets>${fixture.moreSheets ?? ''}${listed.join('')}</${p}sheets>${names}</${p}workbook>`,
    [`${folder}_rels/workbook.xml.rels`]: relationships(workbookLinks.join('') + (fixture.moreLinks ?? '')),
  }
  sheets.forEach(({ rows = '' }, index) => {
    const [before, after] = index === 0 ? [fixture.before ?? '', fixture.after ?? ''] : ['', '']
    const data = `<${p}sheetData>${rows}</${p}sheetData>`
    parts[folder + partOf(index)] =
      (index === 0 ? fixture.sheetXml : undefined) ??
      `${DECLARATION}<${open('worksheet')}>${before}${data}${after}</${p}worksheet>`
  })
  Object.assign(parts, fixture.moreParts)
  if (fixture.strings !== undefined) {
    parts[`${folder}sharedStrings.xml`] = `${DECLARATION}<${open('sst')}>${fixture.strings}</${p}sst>`
  }
  return parts
}

function contentTypes(parts: readonly (readonly [part: string, type: string])[]): string {
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`
  const overrides = parts.map(([part, name]) => `<Override PartName="/${part}" ContentType="${type(name)}"/>`)
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  )
}

function relationships(links: string): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links}</Relationships>`
}

/** The bytes of the workbook. */
export function workbook(fixture: WorkbookFixture, options: ZipOptions = {}): Uint8Array {
  return zip(entriesOf(workbookParts(fixture)), options)
}

export function entriesOf(parts: Readonly<Record<string, string | Uint8Array>>): ZipContent {
  return Object.entries(parts)
}

/** A row with its number, around cells. */
export function row(number: number, cells: string): string {
  return `<row r="${number}">${cells}</row>`
}

/** A sheet's whole part, in the usual namespace, around rows. */
export function sheetXml(rows: string): string {
  return `<worksheet xmlns="${TRANSITIONAL.main}"><sheetData>${rows}</sheetData></worksheet>`
}
