import { MARKER, type UnreadableCode } from '#core'
import { entriesOf, row, sheetXml, workbook, workbookParts } from '../xlsxFixture'
import { zip } from '../zipFixture'

type Broken = [what: string, file: Uint8Array, code: UnreadableCode]

/** A sheet is read only where a wanted name points to it. */
export const WANTED = `<definedName name="${MARKER.kind}">S!$A$1:$C$3</definedName>`
export const THREE = { rows: row(1, '<c r="A1"><v>3</v></c>'), names: WANTED }
export const SHEET = 'xl/worksheets/sheet1.xml'

const without = (name: string) => zip(entriesOf(workbookParts(THREE)).filter(([part]) => part !== name))

/** Packages that lack something, or have it twice. */
export const BROKEN_PACKAGES: readonly Broken[] = [
  ['no content types', without('[Content_Types].xml'), 'damaged'],
  ['no relationships', without('_rels/.rels'), 'damaged'],
  ['no workbook', without('xl/workbook.xml'), 'damaged'],
  ['no relationships of the workbook', without('xl/_rels/workbook.xml.rels'), 'missingSheet'],
  ['no sheet part', without(SHEET), 'missingSheet'],
  [
    'a sheet outside of the file',
    workbook({ ...THREE, sheetTarget: 'x.xml" TargetMode="External' }),
    'missingSheet',
  ],
  [
    'a long name of a sheet without a part',
    workbook({ sheets: [{ name: '长'.repeat(100_000) }], sheetTarget: 'none.xml' }),
    'missingSheet',
  ],
  ['no sheets', workbook({ sheets: [] }), 'noSheets'],
  [
    'two sheets of one name',
    workbook({ sheets: [{ name: '一年级A' }, { name: '一年级a' }] }),
    'duplicateSheet',
  ],
  [
    'two sheets in one part',
    workbook({ ...THREE, moreSheets: '<sheet name="T" sheetId="9" r:id="s1"/>' }),
    'duplicateSheet',
  ],
]

/** The good one that others are made from. */
export const good = workbook(THREE)
const lie = (lies: object) => workbook(THREE, { lies: { [SHEET]: lies } })
/** It, with bits of one byte turned. */
export const changed = (at: number, byte: number) => good.map((b, index) => (index === at ? b ^ byte : b))
const sheetData = Buffer.from(good).indexOf(SHEET) + SHEET.length

/** Archives that were cut, changed, or do not hold what they say. */
export const BROKEN_ARCHIVES: readonly Broken[] = [
  ['cut off anywhere', good.subarray(0, good.length - 200), 'truncated'],
  ['cut off by one byte', good.subarray(0, good.length - 1), 'truncated'],
  ['cut off at the start', good.subarray(100), 'notAWorkbook'],
  ['one changed bit', changed(sheetData + 20, 4), 'damaged'],
  ['a wrong checksum', lie({ crc: 1 }), 'damaged'],
  ['more than it says', lie({ size: 50 }), 'damaged'],
  ['less than it says', lie({ size: 5000 }), 'damaged'],
  ['data that cannot be as large as it says', lie({ size: 100_000_000 }), 'damaged'],
  ['data beyond the end', lie({ compressedSize: 1_000_000 }), 'truncated'],
  ['too little data', lie({ compressedSize: 20 }), 'damaged'],
  ['stored with another size', workbook(THREE, { stored: true, lies: { [SHEET]: { size: 1 } } }), 'damaged'],
  ['an unknown method', lie({ method: 93 }), 'unsupportedZip'],
  ['an encrypted entry', workbook(THREE, { encrypted: true }), 'encrypted'],
  ['one part twice', zip([...entriesOf(workbookParts(THREE)), [SHEET, sheetXml('')]]), 'duplicatePart'],
  [
    'one part twice, but for case',
    zip([...entriesOf(workbookParts(THREE)), ['XL\\workbook.XML', '']]),
    'duplicatePart',
  ],
]
