import { deflateRawSync } from 'node:zlib'
import type { UnreadableCode } from '../../../src/files/read'
import { entriesOf, row, sheetXml, workbook, workbookParts } from '../../support/xlsx-fixture'
import { zip } from '../../support/zip-fixture'
import { refusal } from './cells'

const THREE = { rows: row(1, '<c r="A1"><v>3</v></c>') }
const SHEET = 'xl/worksheets/sheet1.xml'

describe('a package that is not whole is refused', () => {
  const without = (name: string) => zip(entriesOf(workbookParts(THREE)).filter(([part]) => part !== name))
  it.each<[string, Uint8Array, UnreadableCode]>([
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
  ])('%s', (_, bytes, code) => {
    expect(refusal(bytes).code).toBe(code)
  })
})

describe('an archive that is not whole is refused', () => {
  const good = workbook(THREE)
  const lie = (lies: object) => workbook(THREE, { lies: { [SHEET]: lies } })
  const changed = (at: number, byte: number) => good.map((b, index) => (index === at ? b ^ byte : b))
  const sheetData = Buffer.from(good).indexOf(SHEET) + SHEET.length
  it.each<[string, Uint8Array, UnreadableCode]>([
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
    [
      'stored with another size',
      workbook(THREE, { stored: true, lies: { [SHEET]: { size: 1 } } }),
      'damaged',
    ],
    ['an unknown method', lie({ method: 93 }), 'unsupportedZip'],
    ['an encrypted entry', workbook(THREE, { encrypted: true }), 'encrypted'],
    ['one part twice', zip([...entriesOf(workbookParts(THREE)), [SHEET, sheetXml('')]]), 'duplicatePart'],
    [
      'one part twice, but for case',
      zip([...entriesOf(workbookParts(THREE)), ['XL\\workbook.XML', '']]),
      'duplicatePart',
    ],
  ])('%s', (_, bytes, code) => {
    expect(refusal(bytes).code).toBe(code)
  })

  it('more than fits is not even inflated', () => {
    const rows = '<row/>'.repeat(200_000)
    const bytes = workbook({ rows }, { lies: { [SHEET]: { size: 300 } } })
    expect(deflateRawSync(rows).length).toBeLessThan(5000)
    expect(refusal(bytes)).toMatchObject({ code: 'damaged', part: SHEET })
  })

  it('entries that the directory does not count', () => {
    const bytes = workbook(THREE)
    const view = new DataView(bytes.buffer)
    const end = bytes.length - 22
    view.setUint16(end + 10, view.getUint16(end + 10, true) - 1, true)
    expect(refusal(bytes).code).toBe('damaged')
  })

  it('no cut and no changed byte makes anything but a refusal or a reading', () => {
    for (let at = 0; at < good.length; at += 3) {
      for (const bytes of [good.subarray(0, at), changed(at, 0xff), changed(at, 0x01)]) {
        try {
          refusal(bytes)
        } catch (error) {
          expect(error).toEqual(new Error('the file was read'))
        }
      }
    }
  })
})
