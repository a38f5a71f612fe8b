import { unzipSync } from 'fflate'
import { readCells } from '../../../src/files/read'
import { writeWorkbook } from '../../../src/files/write'
import { address, type BlockSpec, type CellSpec } from '#spec'
import { AWKWARD, AWKWARD_READ, EVERYTHING, LONG, PROMPT } from './everything'
import { elements, part, plain } from './parts'

const SHEET = 'xl/worksheets/sheet3.xml'
const TEXTS = 'xl/worksheets/sheet4.xml'

let bytes: Uint8Array
let sheet: string
let styles: string
let workbook: string

beforeAll(async () => {
  bytes = await writeWorkbook(EVERYTHING)
  sheet = part(bytes, SHEET)
  styles = part(bytes, 'xl/styles.xml')
  workbook = part(bytes, 'xl/workbook.xml')
})

const cell = (xml: string, at: string): string =>
  new RegExp(`<c r="${at}"[^>]*?(/>|>.*?</c>)`, 's').exec(xml)?.[0] ?? ''

/** The `<xf>` that a cell refers to. */
function styleOf(at: string): string {
  const index = Number(/ s="(\d+)"/.exec(cell(sheet, at))?.[1] ?? 0)
  const list = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? ''
  return list.split(/(?=<xf )/)[index] ?? ''
}

/** The element of a styles list that an attribute of the cell's style refers to. */
function styled(at: string, attribute: string, list: string, item: string): string {
  const index = Number(new RegExp(`${attribute}="(\\d+)"`).exec(styleOf(at))?.[1])
  const content = new RegExp(`<${list} [^>]*>(.*)</${list}>`, 's').exec(styles)?.[1] ?? ''
  return content.split(new RegExp(`(?=<${item}>)`))[index] ?? ''
}

function asRead(value: CellSpec['value']): unknown {
  if (value === AWKWARD) return AWKWARD_READ
  return value === LONG ? expect.stringMatching(/^长+…\[\+\d+\]$/) : value
}

describe('cells', () => {
  it('keeps every result that a formula is known to have, also 0, FALSE and an empty text', () => {
    expect(cell(sheet, 'B7')).toContain('<f>SUM(enrolment.byGrade)</f><v>78</v>')
    expect(cell(sheet, 'C7')).toContain('<f>enrolment.g3*2</f><v>0</v>')
    expect(cell(sheet, 'D7')).toMatch(/ t="b"><f>enrolment.g3&gt;0<\/f><v>0<\/v>/)
    expect(cell(sheet, 'E7')).toMatch(/ t="str"><f>.*<\/f><v><\/v>/)
    expect(cell(sheet, 'E4')).toMatch(/ t="str"><f>.*<\/f><v>✗ 女生多于合计<\/v>/)
    expect(cell(sheet, 'E8')).toMatch(/ t="b"><f>.*<\/f><v>1<\/v>/)
  })

  it('is read back by our own reader, cell for cell', () => {
    const read = new Map<string, unknown>()
    readCells(bytes, undefined, (name, row, column, value) =>
      read.set(`${name} ${address(row, column)}`, value),
    )
    const expected = EVERYTHING.sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ value, formula }) => formula !== undefined || value !== '')
        .map(({ row, column, value }): [string, unknown] => [
          `${name} ${address(row, column)}`,
          asRead(value),
        ]),
    )
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected))
  })

  it('writes text that begins with = as text, and keeps it text when somebody edits it', () => {
    const texts = part(bytes, TEXTS)
    expect(cell(texts, 'A1')).toMatch(/ t="s"><v>\d+<\/v><\/c>/)
    expect(elements(texts, 'f').map(({ content }) => plain(content))).toEqual(['"_x"&"0041_"'])
    const index = Number(/ s="(\d+)"/.exec(cell(texts, 'A1'))?.[1])
    expect(
      elements(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '', 'xf')[index]?.attributes['numFmtId'],
    ).toBe('49')
  })

  it('escapes what XML cannot hold', () => {
    const item = elements(part(bytes, 'xl/sharedStrings.xml'), 't').find(({ content }) =>
      content.startsWith('bell'),
    )
    expect(plain(item?.content ?? '')).toBe(
      'bell_x0007_ half\ufffd cr_x000D_\nlf\ttab _x005F_x0041_ <b>&"\' 𠮷_xFFFE_ _x007F_',
    )
  })

  it('leaves a cell without text blank', () =>
    expect(cell(part(bytes, TEXTS), 'A6')).toMatch(/^<c r="A6" s="\d+"\/>$/))
})

describe('styles', () => {
  it('gives cells their look', () => {
    expect(styled('A3', 'fontId', 'fonts', 'font')).toContain('<b/><color rgb="FFFFFFFF"/><sz val="11"/>')
    expect(styled('A1', 'fontId', 'fonts', 'font')).toContain('<sz val="16"/><name val="SimSun"/>')
    expect(styled('A7', 'fontId', 'fonts', 'font')).toContain('<sz val="10.5"/><name val="Calibri"/>')
    expect(styled('A9', 'fontId', 'fonts', 'font')).toContain('<u/>')
    expect(styled('B4', 'fillId', 'fills', 'fill')).toContain('patternType="solid"><fgColor rgb="FFFFF9E5"/>')
    expect(styled('A3', 'borderId', 'borders', 'border')).toContain('<left style="medium"/>')
    expect(styled('A1', 'borderId', 'borders', 'border')).toMatch(/<left\/>.*<bottom style="thin"\/>/)
    expect(styled('A9', 'borderId', 'borders', 'border')).not.toContain('style=')
    expect(styleOf('A4')).toContain('<alignment horizontal="left" vertical="top" indent="1"/>')
    expect(styleOf('A3')).toContain('wrapText="1"')
    expect(styleOf('B4')).toContain('shrinkToFit="1"')
    expect(styleOf('B9')).toMatch(/numFmtId="2".*horizontal="right" vertical="bottom"/)
  })

  it('unlocks only the cells to be filled in', () => {
    expect(styleOf('B4')).toContain('<protection locked="0"/>')
    expect(styleOf('B7')).not.toContain('protection')
  })

  it('draws the border round a whole merge', () => expect(styleOf('E1')).toBe(styleOf('A1')))
})

describe('sheets', () => {
  it('keeps widths, the 9 that the library drops included, and heights', () => {
    const widths = (name: string) =>
      elements(part(bytes, name), 'col').map(({ attributes }) => attributes['width'])
    expect(widths('xl/worksheets/sheet2.xml')).toEqual(['9', '30'])
    expect(widths(SHEET)).toEqual(['14', '10', '10', '10', '22'])
    expect(sheet).toContain('<row r="1" ht="30" customHeight="1"')
    expect(sheet).toContain('<row r="3" ht="20.5" customHeight="1"')
  })

  it('protects without a password, and leaves widths, heights, sorting and filters usable', () => {
    expect(elements(sheet, 'sheetProtection')).toEqual([
      {
        attributes: {
          sheet: '1',
          objects: '1',
          scenarios: '1',
          formatColumns: '0',
          formatRows: '0',
          sort: '0',
          autoFilter: '0',
        },
        content: '',
      },
    ])
  })

  it('keeps merges, frozen panes, filter, tab colour and states', () => {
    expect(elements(sheet, 'mergeCell').map(({ attributes }) => attributes['ref'])).toEqual([
      'A1:E1',
      'A10:B11',
    ])
    expect(sheet).toContain(
      '<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>',
    )
    expect(sheet).toContain('<autoFilter ref="A3:E6"/>')
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toContain('<tabColor rgb="FF00B050"/>')
    expect(
      elements(workbook, 'sheet').map(({ attributes }) => [attributes['name'], attributes['state']]),
    ).toEqual([
      ['参数', 'veryHidden'],
      ['封面 & 目录', 'visible'],
      ['2-1 学生数', 'visible'],
      ["It's hidden", 'hidden'],
    ])
  })

  it('opens at the first sheet that can be seen', () =>
    expect(elements(workbook, 'workbookView')[0]?.attributes).toMatchObject({
      firstSheet: '1',
      activeTab: '1',
    }))

  it('prints on A4, as many pages high as needed', () => {
    expect(elements(sheet, 'pageSetup')[0]?.attributes).toMatchObject({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
      fitToHeight: '0',
    })
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(plain(elements(sheet, 'oddHeader')[0]?.content ?? '')).toBe('&L&"宋体,常规"试填 &&')
    expect(plain(elements(sheet, 'oddFooter')[0]?.content ?? '')).toBe('&C第 &P 页，共 &N 页')
  })

  it('links inside the workbook, without a relationship to a file outside', () => {
    expect(elements(sheet, 'hyperlink')).toEqual([
      { attributes: { ref: 'A9', location: "'封面 & 目录'!B2" }, content: '' },
    ])
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('xl/worksheets/_rels'))).toEqual([])
  })
})

describe('validations', () => {
  const validations = () => elements(sheet, 'dataValidation')

  it('keeps one for each in the spec, with its range', () =>
    expect(validations().map(({ attributes }) => [attributes['type'], attributes['sqref']])).toEqual([
      ['whole', 'B4:C6'],
      ['list', 'D4:D6'],
      ['decimal', 'B9'],
      ['date', 'C9'],
      ['custom', 'A9 D9:E9'],
      ['textLength', 'E8'],
    ]))

  it('shows prompts with their line breaks, and errors that stop or warn', () => {
    expect(validations()[0]?.attributes).toMatchObject({
      operator: 'greaterThanOrEqual',
      allowBlank: '1',
      showInputMessage: '1',
      promptTitle: '女生数',
      prompt: PROMPT,
      showErrorMessage: '1',
      errorTitle: '不是人数',
      error: '请填 0 或正整数。',
    })
    expect(validations()[0]?.attributes).not.toHaveProperty('errorStyle')
    expect(validations()[1]?.attributes).toMatchObject({ errorStyle: 'warning' })
    expect(validations()[2]?.attributes).not.toHaveProperty('allowBlank')
  })

  it('keeps formulas as they are', () =>
    expect(validations().map(({ content }) => plain(content))).toEqual([
      '<formula1>0</formula1>',
      '<formula1>"是,否"</formula1>',
      '<formula1>0</formula1><formula2>100</formula2>',
      '<formula1>TODAY()</formula1>',
      '<formula1>A9<>"<&>"</formula1>',
      '<formula1>20</formula1>',
    ]))
})

describe('conditional formats', () => {
  it('numbers priorities anew, by their order, and groups the rules of one range', () => {
    const formats = elements(sheet, 'conditionalFormatting').map(({ attributes, content }) => [
      attributes['sqref'],
      elements(content, 'cfRule').map((rule) => [
        rule.attributes['priority'],
        rule.attributes['stopIfTrue'],
        plain(elements(rule.content, 'formula')[0]?.content ?? ''),
      ]),
    ])
    expect(formats).toEqual([
      [
        'B4:C6',
        [
          ['1', '1', '$C4>$B4'],
          ['3', undefined, '$D4="是"'],
        ],
      ],
      ['B7', [['2', undefined, 'AND(enrolment.total<100,enrolment.g3<1)']]],
      ['B4:D6', [['4', undefined, '$B4=0']]],
    ])
  })

  it('shares looks, each with fill, font and a number format that carries the sign', () => {
    const looks = elements(styles, 'dxf').map(({ content }) => plain(content))
    expect(looks).toHaveLength(3)
    expect(looks[1]).toBe(
      '<font><b/><color rgb="FF9C0006"/></font><numFmt numFmtId="172" formatCode="0" ✗""/>' +
        '<fill><patternFill patternType="solid"><bgColor rgb="FFFFC7CE"/></patternFill></fill>',
    )
    const [both] = elements(sheet, 'conditionalFormatting')
    expect(elements(both?.content ?? '', 'cfRule').map(({ attributes }) => attributes['dxfId'])).toEqual([
      '1',
      '2',
    ])
  })

  it('never uses a number that a cell format has', async () => {
    const manyFormats = Object.fromEntries(
      [...'abcdef'].map((name) => [name, { numberFormat: `0"${name}"` }]),
    )
    const written = await writeWorkbook({
      title: '',
      names: [],
      styles: manyFormats,
      sheets: [
        {
          name: '表',
          state: 'visible',
          columns: [],
          cells: Object.keys(manyFormats).map((style, index) => ({
            row: 1,
            column: index + 1,
            value: 1,
            style,
          })),
          formats: [{ range: 'A1', formula: 'TRUE', priority: 1, style: { numberFormat: '0" ✗"' } }],
        },
      ],
    })
    const ids = elements(part(written, 'xl/styles.xml'), 'numFmt').map(
      ({ attributes }) => attributes['numFmtId'],
    )
    expect(ids).toHaveLength(7)
    expect(new Set(ids).size).toBe(7)
  })
})

describe('the workbook', () => {
  it('defines names with dots and digits, and the hidden ones for printing and filters', () =>
    expect(
      elements(workbook, 'definedName').map(({ attributes, content }) => [
        attributes['name'],
        attributes['localSheetId'],
        plain(content),
      ]),
    ).toEqual([
      ['_xlnm._FilterDatabase', '2', "'2-1 学生数'!$A$3:$E$6"],
      ['_xlnm.Print_Area', '2', "'2-1 学生数'!$A$1:$E$12"],
      ['_xlnm.Print_Titles', '2', "'2-1 学生数'!$A:$B,'2-1 学生数'!$1:$3"],
      ['_xlnm.Print_Area', '3', "'It''s hidden'!$A$1:$A$5"],
      ['enrolment.total', undefined, "'2-1 学生数'!$B$7"],
      ['enrolment.g3', undefined, "'2-1 学生数'!$B$6"],
      ['enrolment.byGrade', undefined, "'2-1 学生数'!$B$4:$B$6"],
      ['classesBySize.primary.46_50', undefined, "'It''s hidden'!$A$5"],
      ['reportYear', undefined, "'参数'!$A$1"],
    ]))

  it('asks to be calculated on opening', () =>
    expect(elements(workbook, 'calcPr')[0]?.attributes).toMatchObject({ fullCalcOnLoad: '1' }))

  it('keeps its title', () =>
    expect(part(bytes, 'docProps/core.xml')).toContain('<dc:title>学校统计 &amp; 试填 &lt;1&gt;</dc:title>'))

  it('may be nearly empty', async () => {
    const written = await writeWorkbook({
      title: '',
      names: [],
      styles: {},
      sheets: [{ name: '空', state: 'visible', columns: [], cells: [] }],
    })
    expect(readCells(written, undefined, () => undefined).sheets).toEqual([{ name: '空', hidden: false }])
    expect(part(written, 'xl/workbook.xml')).not.toContain('definedNames')
    expect(part(written, 'xl/styles.xml')).not.toContain('dxfs')
  })
})

it('puts cells in reading order, whatever the order they are given in', async () => {
  const [first, ...rest] = EVERYTHING.sheets
  if (!first) throw new Error('no sheet')
  const shuffled = { ...EVERYTHING, sheets: [{ ...first, cells: [...first.cells].reverse() }, ...rest] }
  expect(unzipSync(await writeWorkbook(shuffled))).toEqual(unzipSync(bytes))
})

it('writes rows of a block as if their cells stood there', async () => {
  const rows = [4, 5, 6]
  const [first, second, main, ...rest] = EVERYTHING.sheets
  if (!first || !second || !main) throw new Error('no sheet')
  const cells = main.cells.filter(({ row }) => !rows.includes(row))
  const { 5: height, ...heights } = main.heights ?? {}
  const block: BlockSpec = {
    firstRow: 4,
    rowCount: 3,
    lastColumn: 5,
    row: (index) => ({
      cells: main.cells.filter(({ row }) => row === rows[index]),
      height: rows[index] === 5 ? height : undefined,
    }),
  }
  const sheets = [first, second, { ...main, cells, heights, blocks: [block] }, ...rest]
  expect(unzipSync(await writeWorkbook({ ...EVERYTHING, sheets }))).toEqual(unzipSync(bytes))
})
