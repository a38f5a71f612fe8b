import { readCells } from '../../../src/files/read'
import { entriesOf, row, sheetXml, workbook, workbookParts } from '../../support/xlsxFixture'
import { zip } from '../../support/zipFixture'
import { cellsOf } from './cells'

const THREE = { rows: row(1, '<c r="A1"><v>3</v></c>') }
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

describe('parts are found by their relationships', () => {
  it.each([
    ['with targets from the root', { ...THREE, sheetTarget: '/xl/worksheets/sheet1.xml' }],
    ['with targets that go up', { ...THREE, sheetTarget: '../xl/./worksheets/sheet1.xml' }],
    ['under another name', { ...THREE, sheetPart: 'worksheets/data-a.xml' }],
    ['under a Chinese name', { ...THREE, sheetPart: 'worksheets/学校.xml' }],
    [
      'under a Chinese name, as a URI',
      {
        ...THREE,
        sheetPart: 'worksheets/学校.xml',
        sheetTarget: `worksheets/${encodeURIComponent('学校')}.xml`,
      },
    ],
    ['in another folder', { ...THREE, folder: 'book/' }],
    ['in the root', { ...THREE, folder: '' }],
    ['whatever the case of letters', { ...THREE, sheetTarget: 'Worksheets/SHEET1.xml' }],
  ])('%s', (_, fixture) => {
    expect(cellsOf(workbook(fixture))).toEqual({ A1: 3 })
  })

  it('shared strings too', () => {
    const fixture = {
      strings: '<si><t>q</t></si>',
      stringsTarget: '/xl/sharedStrings.xml',
      rows: row(1, '<c r="A1" t="s"><v>0</v></c>'),
    }
    expect(cellsOf(workbook(fixture))).toEqual({ A1: 'q' })
  })

  it('whatever the order of sheets and parts', () => {
    const bytes = workbook({
      ...THREE,
      moreSheets: '<sheet name="T" sheetId="7" r:id="rId9"/>',
      moreLinks: `<Relationship Id="rId9" Type="${LINKS}/worksheet" Target="worksheets/sheet2.xml"/>`,
      moreParts: { 'xl/worksheets/sheet2.xml': sheetXml(row(1, '<c r="A1"><v>99</v></c>')) },
    })
    expect(cellsOf(bytes, 'S')).toEqual({ A1: 3 })
    expect(cellsOf(bytes, 'T')).toEqual({ A1: 99 })
  })

  it('with backslashes for slashes', () => {
    const parts = Object.entries(workbookParts(THREE))
    const bytes = zip(parts.map(([name, content]) => [name.replaceAll('/', '\\'), content]))
    expect(cellsOf(bytes)).toEqual({ A1: 3 })
  })
})

describe('the outline of a workbook', () => {
  it('lists sheets in their order and says which are hidden', () => {
    const bytes = workbook({ sheets: [{ name: '封面' }, { name: 'a &amp; b', hidden: true }] })
    expect(readCells(bytes, undefined, () => undefined)).toEqual({
      sheets: [
        { name: '封面', hidden: false },
        { name: 'a & b', hidden: true },
      ],
      date1904: false,
    })
  })

  it('leaves out chart sheets, which hold no cells', () => {
    const bytes = workbook({
      ...THREE,
      moreSheets: '<sheet name="Chart" sheetId="7" r:id="rId9"/>',
      moreLinks: `<Relationship Id="rId9" Type="${LINKS}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
      moreParts: { 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
    })
    expect(readCells(bytes, undefined, () => undefined).sheets).toEqual([{ name: 'S', hidden: false }])
    expect(cellsOf(bytes)).toEqual({ A1: 3 })
  })

  it('says which date system the workbook has', () => {
    const system = (settings: string) =>
      readCells(workbook({ settings }), undefined, () => undefined).date1904
    expect(system('<workbookPr date1904="true"/>')).toBe(true)
    expect(system('<workbookPr date1904="0"/>')).toBe(false)
    expect(system('')).toBe(false)
  })
})

describe('archives as they may be written', () => {
  it.each([
    ['stored', { stored: true }],
    ['with a comment', { comment: 'PK hello' }],
    ['streamed, sizes behind the data', { descriptors: true }],
    ['zip64', { zip64: true }],
  ])('%s', (_, options) => {
    expect(cellsOf(workbook(THREE, options))).toEqual({ A1: 3 })
  })

  it('with entries for folders', () => {
    const bytes = zip([['xl/', ''], ['xl/worksheets/', ''], ...entriesOf(workbookParts(THREE))])
    expect(cellsOf(bytes)).toEqual({ A1: 3 })
  })

  it('as a view into a larger buffer', () => {
    const bytes = workbook(THREE)
    const larger = new Uint8Array(bytes.length + 64).fill(0x50)
    larger.set(bytes, 13)
    expect(cellsOf(larger.subarray(13, 13 + bytes.length))).toEqual({ A1: 3 })
  })
})

describe('only what is wanted', () => {
  it('is read: a damaged sheet that nobody wants does no harm', () => {
    const bytes = workbook({
      sheets: [
        { name: 'bad', rows: '<row' },
        { name: 'S', ...THREE },
      ],
    })
    expect(cellsOf(bytes, 'S')).toEqual({ A1: 3 })
    expect(() => cellsOf(bytes, 'bad')).toThrow()
  })

  it('and shared strings are not read for a sheet of numbers', () => {
    expect(cellsOf(workbook({ ...THREE, strings: '<si' }))).toEqual({ A1: 3 })
  })
})
