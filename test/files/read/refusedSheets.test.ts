import { BROKEN_VALUES, BROKEN_XML } from '../../support/hostile/brokenSheets'
import { row, sheetXml, workbook } from '../../support/xlsxFixture'
import { refusal } from './cells'

describe('a value that is none is refused with its place', () => {
  it.each(BROKEN_VALUES)('%s', (_, fixture, code, place) => {
    expect(refusal(workbook(fixture))).toMatchObject({ code, ...place })
  })

  it('bytes of another encoding', () => {
    const gbk = Buffer.from([0xd1, 0xa7, 0xc9, 0xfa]) // 学生
    const [before, after] = sheetXml(row(1, '<c r="A1" t="str"><v>|</v></c>'))
      .split('|')
      .map((s) => Buffer.from(s))
    const bytes = workbook({ sheetXml: Buffer.concat([before!, gbk, after!]) })
    expect(refusal(bytes)).toMatchObject({ code: 'damaged', sheet: 'S', cell: 'A1' })
  })
})

describe('a place that does not exist is refused as it stands', () => {
  it.each([
    'XFE1',
    'ZZZ1',
    'A0',
    'A',
    '1',
    '',
    'a1',
    '$A$1',
    'S!A1',
    'Ａ１',
    'А1',
    'A1:B2',
    'A9999999999',
    'A1e0',
    'B2',
  ])('cell "%s"', (r) => {
    const bytes = workbook({ rows: row(1, `<c r="${r}"><v>1</v></c>`) })
    expect(refusal(bytes)).toMatchObject({ code: 'badReference', sheet: 'S', cell: r })
  })

  it.each(['B2', 'B', '7', '', 'XFE1', 'A1048577', '$B$1', 'Ａ1'])('blank cell "%s" after another', (r) => {
    const bytes = workbook({ rows: row(1, `<c r="A1" s="1"/><c r="${r}" s="1"/><c><v>1</v></c>`) })
    expect(refusal(bytes)).toMatchObject({ code: 'badReference', sheet: 'S', cell: r })
  })

  it.each(['0', '', 'NaN', '-1', '1.5', 'A1', '1048577', '1e3', '99999999999999999999'])('row "%s"', (r) => {
    const bytes = workbook({ rows: `<row r="${r}"><c><v>1</v></c></row>` })
    expect(refusal(bytes)).toMatchObject({ code: 'badReference', sheet: 'S' })
  })

  it('a row beyond the last, without a number', () => {
    expect(refusal(workbook({ rows: '<row r="1048576"/><row/>' })).code).toBe('badReference')
  })

  it('a cell of two types', () => {
    const rows = row(1, '<c r="A1" t="str" t="n"><v>1</v></c>')
    expect(refusal(workbook({ rows }))).toMatchObject({ code: 'damaged', sheet: 'S' })
  })

  it('a cell that stands twice', () => {
    const rows = row(1, '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')
    expect(refusal(workbook({ rows }))).toMatchObject({ code: 'duplicateCell', sheet: 'S', cell: 'A1' })
  })

  it('a cell that stands twice, far apart', () => {
    const rows =
      row(7, '<c r="C7"><v>1</v></c>') + row(9, '<c><v>1</v></c>') + row(7, '<c r="C7"><v>1</v></c>')
    expect(refusal(workbook({ rows }))).toMatchObject({ code: 'duplicateCell', cell: 'C7' })
  })
})

describe('XML that hides something is refused', () => {
  it.each(BROKEN_XML)('%s', (_, fixture, code, place) => {
    expect(refusal(workbook(fixture))).toMatchObject({ code, ...place })
  })
})
