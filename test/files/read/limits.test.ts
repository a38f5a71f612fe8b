import { deflateRawSync } from 'node:zlib'
import { LIMITS, readCells, readWorkbook } from '../../../src/files/read'
import { ZipArchive } from '../../../src/files/read/zip'
import { entriesOf, row, workbook, workbookParts } from '../../support/xlsx-fixture'
import { zip } from '../../support/zip-fixture'
import { refusal, refusalOf } from './cells'

const SHEET = 'xl/worksheets/sheet1.xml'

/** Of the processor's time: the clock also counts what other programs do. */
function millisecondsFor(work: () => void): number {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1000
}

it('a census sheet of 836,601 rows is read', () => {
  const rows = Array.from({ length: 836_601 }, (_, index) =>
    index < 2217
      ? row(index + 1, `<c r="A${index + 1}" s="3"><v>${index}</v></c><c r="B${index + 1}" s="3"/>`)
      : `<row r="${index + 1}" spans="1:40" ht="14.25" customHeight="1" x14ac:dyDescent="0.2"/>`,
  )
  const names = '<definedName name="schools">S!$A:$A</definedName>'
  const bytes = workbook({ rows: rows.join(''), names })
  expect(readWorkbook(bytes).names.get('schools')).toMatchObject({ rows: 2217, columns: 1 })
})

it('a sheet beyond the limit is refused before it is inflated', () => {
  const bytes = workbook({}, { lies: { [SHEET]: { size: LIMITS.sheetBytes + 1 } } })
  expect(refusal(bytes)).toMatchObject({ code: 'tooLarge', part: SHEET })
})

it('parts that are large only together are refused', () => {
  const size = LIMITS.totalBytes / 8
  const archive = new ZipArchive(zip([['blanks', Buffer.alloc(size, ' ')]]))
  for (let k = 0; k < 8; k++) expect(archive.read('blanks', size)).toHaveLength(size)
  expect(refusalOf(() => archive.read('blanks', size))).toMatchObject({ code: 'tooLarge', part: 'blanks' })
})

it('an archive of very many entries is refused', () => {
  const extra = Array.from({ length: LIMITS.entries }, (_, k): [string, string] => [`x${k}`, ''])
  expect(refusal(zip([...entriesOf(workbookParts({})), ...extra], { stored: true })).code).toBe('tooLarge')
})

it('a list of very many sheets is refused', () => {
  const moreSheets = '<sheet name="a" r:id="s1"/>'.repeat(LIMITS.sheets)
  expect(refusal(workbook({ moreSheets })).code).toBe('tooLarge')
})

describe('beyond a limit', () => {
  const texts = (each: string, count: number) =>
    Array.from({ length: count }, (_, k) => row(k + 1, `<c t="inlineStr"><is><t>${each}</t></is></c>`)).join(
      '',
    )
  it.each([
    ['a text longer than Excel allows', { rows: texts('字'.repeat(LIMITS.cellText + 1), 1) }],
    ['a text of very many runs', { rows: row(1, `<c><is>${'<r><t>abc</t></r>'.repeat(200_000)}</is></c>`) }],
    ['much text', { rows: texts('a'.repeat(32_000), Math.ceil(LIMITS.allText / 32_000)) }],
    [
      'cells',
      {
        rows: row(1, '<c><v>1</v></c>'.repeat(10_000))
          .replace(/ r="1"/, '')
          .repeat(101),
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
    ['a file', { moreParts: { 'xl/media/image1.png': Buffer.alloc(LIMITS.fileBytes) } }],
  ])('%s is refused', (what, fixture) => {
    expect(refusal(workbook(fixture, { stored: what === 'a file' })).code).toBe('tooLarge')
  })
})

describe('no short file takes long', () => {
  const million = (text: string) => text.repeat(1_000_000)
  const inCell = (xml: string) => row(1, `<c r="A1" t="inlineStr"><is>${xml}</is></c>`)
  it.each([
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
  ])('%s', (_, fixture) => {
    const bytes = workbook(fixture)
    expect(bytes.length).toBeLessThan(1_000_000)
    const time = millisecondsFor(() => {
      for (const read of [() => readCells(bytes, undefined, () => undefined), () => readWorkbook(bytes)]) {
        try {
          read()
        } catch (error) {
          expect(error).toHaveProperty('name', 'UnreadableWorkbook')
        }
      }
    })
    expect(time).toBeLessThan(5000)
  })
})

it('deflate data cannot be worse than the ratio that the reader assumes', () => {
  const megabytes = 64 * 1024 * 1024
  expect(megabytes / deflateRawSync(Buffer.alloc(megabytes), { level: 9 }).length).toBeLessThan(1032)
})
