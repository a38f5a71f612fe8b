import { LIMITS } from '#files'
import { entriesOf, row, workbook, workbookParts, type WorkbookFixture } from '../xlsxFixture'
import { zip } from '../zipFixture'

type Large = [what: string, fixture: WorkbookFixture]

const texts = (each: string, count: number) =>
  Array.from({ length: count }, (_, k) => row(k + 1, `<c t="inlineStr"><is><t>${each}</t></is></c>`)).join('')

/** The one that is too large only when it is stored. */
export const A_FILE = 'a file'

/** Each beyond a limit. */
export const TOO_LARGE: readonly Large[] = [
  ['a text longer than Excel allows', { rows: texts('字'.repeat(LIMITS.cellText + 1), 1) }],
  ['a text of very many runs', { rows: row(1, `<c><is>${'<r><t>abc</t></r>'.repeat(200_000)}</is></c>`) }],
  ['much text', { rows: texts('a'.repeat(32_000), Math.ceil(LIMITS.allText / 32_000)) }],
  [
    'cells',
    {
      rows: row(1, '<c><v>1</v></c>'.repeat(10_000))
        .replace(/ r="1"/, '')
        .repeat(LIMITS.cells / 10_000 + 1),
    },
  ],
  [
    'relationships',
    { moreLinks: '<Relationship Id="a" Type="b/c" Target="d"/>'.repeat(LIMITS.relationships) },
  ],
  [
    'a sheet in UTF-16',
    { sheetXml: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(LIMITS.utf16Bytes, ' \0')]) },
  ],
  [A_FILE, { moreParts: { 'xl/media/image1.png': Buffer.alloc(LIMITS.fileBytes) } }],
]

const million = (text: string) => text.repeat(1_000_000)
const inCell = (xml: string) => row(1, `<c r="A1" t="inlineStr"><is>${xml}</is></c>`)

/** Short files that would take long if they were read carelessly. */
export const COSTLY: readonly Large[] = [
  ['comments', { rows: million('<!---->') }],
  ['comments that never end', { rows: million('<!--') }],
  ['comments in a text', { rows: inCell(`<t>${million('<!---->')}</t>`) }],
  ['instructions and CDATA in a text', { rows: inCell(`<t>${million('<?a?><![CDATA[b]]>')}</t>`) }],
  ['runs of a text', { rows: inCell(million('<r><t>a</t></r>')) }],
  ['open elements', { rows: inCell(million('<r>')) }],
  ['elements in an extension', { rows: row(1, `<c r="A1"><extLst>${million('<a>')}`) }],
  ['a long attribute', { rows: `<row r="${million('1')}"/>` }],
  ['attributes', { rows: `<row ${million('a="" ')}/>` }],
  ['a tag without an end', { rows: `<row ${million('<')}` }],
  ['references', { rows: row(1, `<c r="A1" t="str"><v>${million('&amp;')}</v></c>`) }],
  ['escapes', { rows: row(1, `<c r="A1" t="str"><v>${million('_x0041_')}</v></c>`) }],
  ['a long number', { rows: row(1, `<c r="A1"><v>${million('1')}</v></c>`) }],
  ['a long number that is none', { rows: row(1, `<c r="A1"><v>${million('1')}x</v></c>`) }],
  ['blanks around a number', { rows: row(1, `<c r="A1"><v>1${million(' ')}x</v></c>`) }],
  ['a long date', { rows: row(1, `<c r="A1" t="d"><v>${million('2')}</v></c>`) }],
  ['empty shared strings', { strings: million('<si/>'), rows: row(1, '<c t="s"><v>999999</v></c>') }],
  ['open shared strings', { strings: million('<si>'), rows: row(1, '<c t="s"><v>0</v></c>') }],
  ['rows out of order', { rows: row(2, '<c><v>1</v></c>').repeat(200_000) }],
  ['settings', { settings: million('<a b="c"/>') }],
  ['a name of many quotes', { names: `<definedName name="a">${million("''")}</definedName>` }],
]

export function manyEntries(): Uint8Array {
  const extra = Array.from({ length: LIMITS.entries }, (_, k): [string, string] => [`x${k}`, ''])
  return zip([...entriesOf(workbookParts({})), ...extra], { stored: true })
}

export const manySheets = (): Uint8Array =>
  workbook({ moreSheets: '<sheet name="a" r:id="s1"/>'.repeat(LIMITS.sheets) })
