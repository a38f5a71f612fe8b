import { LIMITS, readWorkbook, UnreadableWorkbook, WantedNames } from '../../../src/files/read'
import { row, workbook, type SheetFixture, type WorkbookFixture } from '../../support/xlsxFixture'
import { refusalOf } from './cells'

const FIGURES: SheetFixture = {
  name: 'S',
  rows:
    row(1, '<c r="A1"><v>1</v></c><c r="B1" t="str"><v>二</v></c>') +
    row(2, '<c r="B2" t="b"><v>1</v></c><c r="C2"><f>1+1</f></c>'),
}

/** Names, each as its attributes and what it refers to. */
function named(names: Record<string, string>, fixture: WorkbookFixture = { sheets: [FIGURES] }): Uint8Array {
  const elements = Object.entries(names).map(([name, formula]) => {
    const [id, ...attributes] = name.split(' ')
    return `<definedName name="${id}" ${attributes.join(' ')}>${formula.replaceAll('&', '&amp;')}</definedName>`
  })
  return workbook({ ...fixture, names: elements.join('') })
}

const areas = (bytes: Uint8Array) => Object.fromEntries(readWorkbook(bytes).names)

describe('a name', () => {
  it('of one cell holds its value', () => {
    expect(
      areas(named({ 'enrolment.total': 'S!$A$1', 'school.name': 'S!$B$1', 'plan.kept': 'S!$B$2' })),
    ).toEqual({
      'enrolment.total': { sheet: 'S', row: 1, column: 1, rows: 1, columns: 1, values: [[1]] },
      'school.name': { sheet: 'S', row: 1, column: 2, rows: 1, columns: 1, values: [['二']] },
      'plan.kept': { sheet: 'S', row: 2, column: 2, rows: 1, columns: 1, values: [[true]] },
    })
  })

  it('of a blank cell holds undefined, of a formula without result that it is not calculated', () => {
    const { blank, open, beyond } = areas(named({ blank: 'S!$A$2', open: 'S!$C$2', beyond: 'S!$ZZ$999' }))
    expect([blank?.values, open?.values, beyond?.values]).toEqual([
      [[undefined]],
      [[{ uncalculated: true }]],
      [[undefined]],
    ])
  })

  it('of a range holds its values row by row, blanks included', () => {
    expect(areas(named({ table: 'S!$A$1:$C$3' }))['table']).toEqual({
      sheet: 'S',
      row: 1,
      column: 1,
      rows: 3,
      columns: 3,
      values: [
        [1, '二', undefined],
        [undefined, true, { uncalculated: true }],
        [undefined, undefined, undefined],
      ],
    })
  })

  it('keeps its place when its corners are the wrong way round', () => {
    expect(areas(named({ table: 'S!$B$2:$A$1' }))['table']).toMatchObject({
      row: 1,
      column: 1,
      rows: 2,
      columns: 2,
    })
  })

  it('finds sheets by names in quotes, in Chinese, and in another case', () => {
    const sheets = [{ ...FIGURES, name: "Form 1: 校长's &amp; 教师" }, { ...FIGURES, name: '班额' }, FIGURES]
    const bytes = named({ a: "'Form 1: 校长''s & 教师'!$A$1", b: '班额!$A$1', c: "'s'!$A$1" }, { sheets })
    // A colon in a sheet's name is not allowed in Excel: it would name several sheets.
    expect(Object.keys(areas(bytes))).toEqual(['b', 'c'])
    const quoted = named(
      { a: "'校长''s & 教师'!$A$1" },
      { sheets: [{ ...FIGURES, name: "校长's &amp; 教师" }] },
    )
    expect(areas(quoted)['a']).toMatchObject({ sheet: "校长's & 教师", values: [[1]] })
  })

  it('in prefixed XML is read too', () => {
    const bytes = workbook({
      prefix: 'x',
      rows: '<x:row><x:c><x:v>7</x:v></x:c></x:row>',
      names: '<x:definedName name="seven">S!$A$1</x:definedName>',
    })
    expect(areas(bytes)['seven']?.values).toEqual([[7]])
  })
})

describe('a name that is no place', () => {
  it.each([
    ['a constant', '0.48'],
    ['a text', '"S!$A$1"'],
    ['a formula', 'OFFSET(S!$A$1,0,0,COUNTA(S!$A:$A),1)'],
    ['a relative reference', 'S!A1'],
    ['half a relative reference', 'S!$A1'],
    ['several areas', 'S!$A$1,S!$B$2'],
    ['a reference without a sheet', '$A$1'],
    ['another file', '[1]S!$A$1'],
    ['another file, in quotes', "'C:\\[other.xlsx]S'!$A$1"],
    ['several sheets', "'S:T'!$A$1"],
    ['an open quote', "'S!$A$1"],
    ['a column beyond the last', 'S!$XFE$1'],
    ['a row beyond the last', 'S!$A$1048577'],
    ['nothing', ''],
  ])('%s is left out', (_, formula) => {
    const { names, brokenNames } = readWorkbook(named({ n: formula }))
    expect([[...names.keys()], brokenNames]).toEqual([[], []])
  })

  it('but a built-in one is left out', () => {
    const bytes = named({ '_xlnm.Print_Area localSheetId="0"': 'S!$A$1', '_xlnm.Print_Titles': '#REF!' })
    expect(readWorkbook(bytes)).toMatchObject({ names: new Map(), brokenNames: [] })
  })

  it('because its cells were deleted is broken', () => {
    const names = { a: '#REF!', b: 'S!#REF!', c: '#REF!$A$1', d: 'S!$A$1:#REF!', e: 'Gone!$A$1', f: 'S!$A$1' }
    const content = readWorkbook(named(names))
    expect(content.brokenNames).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect([...content.names.keys()]).toEqual(['f'])
  })
})

describe('a name of one sheet', () => {
  const sheets = [FIGURES, { name: 'S (2)', rows: row(1, '<c><v>2</v></c>') }]
  const copied = { 'n localSheetId="0"': 'S!$A$1', 'n localSheetId="1"': "'S (2)'!$A$1" }

  it('counts when there is no other', () => {
    expect(areas(named({ 'n localSheetId="1"': "'S (2)'!$A$1" }, { sheets }))['n']?.values).toEqual([[2]])
  })

  it('gives way to the name of the whole workbook', () => {
    expect(
      areas(named({ 'n localSheetId="1"': "'S (2)'!$A$1", n: 'S!$A$1' }, { sheets }))['n']?.values,
    ).toEqual([[1]])
  })

  it('cannot be told from another of its kind', () => {
    expect(readWorkbook(named(copied, { sheets }))).toMatchObject({ names: new Map(), brokenNames: ['n'] })
  })

  it('and a name of the workbook that is defined twice makes the file unreadable', () => {
    expect(refusalOf(() => readWorkbook(named({ n: 'S!$A$1', N: 'S!$B$1' }))).code).toBe('duplicateName')
  })
})

describe('wanted names', () => {
  const read = (bytes: Uint8Array, ...names: string[]) => readWorkbook(bytes, new WantedNames(names))

  it('are read and no others, however they are written', () => {
    const names = { 'a localSheetId="0"': 'S!$A$1', b: 'S!$B$1', 学校: 'S!$B$2', c: 'S!#REF!', d: '#REF!' }
    const content = read(named(names), 'a', '学校', 'c', 'absent')
    expect([...content.names.keys()]).toEqual(['a', '学校'])
    expect(content.brokenNames).toEqual(['c'])
  })

  it('are looked into, their neighbours are not', () => {
    const rows = row(1, '<c r="A1"><v>x</v></c><c r="B1"><v>2</v></c><c r="C1" t="s"><v>9</v></c>')
    const bytes = named({ wanted: 'S!$B$1', bad: 'S!$A$1' }, { sheets: [{ name: 'S', rows }] })
    expect(read(bytes, 'wanted').names.get('wanted')?.values).toEqual([[2]])
    expect(refusalOf(() => read(bytes, 'bad')).code).toBe('badNumber')
  })
})

describe('workbooks one after another, of one template or nearly', () => {
  const other: SheetFixture = { name: 'T', rows: row(1, '<c r="A1"><v>7</v></c><c r="B1"><v>8</v></c>') }
  const base = { a: 'S!$A$1', b: 'S!$B$1', c: 'T!$B$1' }
  const fixtures: readonly [what: string, bytes: Uint8Array][] = [
    ['the template', named(base, { sheets: [FIGURES, other] })],
    [
      'other figures',
      named(base, { sheets: [{ name: 'S', rows: row(1, '<c r="A1"><v>5</v></c>') }, other] }),
    ],
    ['sheets in another order', named(base, { sheets: [other, FIGURES] })],
    ['a sheet less', named(base, { sheets: [FIGURES] })],
    ['a sheet of another name', named(base, { sheets: [FIGURES, { ...other, name: 'U' }] })],
    [
      'sheets that changed their names',
      named(base, {
        sheets: [
          { ...FIGURES, name: 'T' },
          { ...other, name: 'S' },
        ],
      }),
    ],
    ['a name elsewhere', named({ ...base, b: 'S!$B$2' }, { sheets: [FIGURES, other] })],
    ['a name more', named({ ...base, d: 'S!$A$1' }, { sheets: [FIGURES, other] })],
    ['no names', named({}, { sheets: [FIGURES, other] })],
  ]

  it('each mean what they mean alone', () => {
    const wanted = new WantedNames(['a', 'b', 'c', 'd'])
    for (const [what, bytes] of [...fixtures, ...fixtures, ...[...fixtures].reverse()]) {
      const alone = readWorkbook(bytes, new WantedNames(['a', 'b', 'c', 'd']))
      expect([what, readWorkbook(bytes, wanted)]).toEqual([what, alone])
    }
  })

  it('of more templates than are remembered, too', () => {
    const wanted = new WantedNames(['n'])
    const bytes = Array.from({ length: 40 }, (_, index) => named({ n: `S!$A$${index + 1}` }))
    for (const each of [...bytes, ...bytes])
      expect(readWorkbook(each, wanted)).toEqual(readWorkbook(each, new WantedNames(['n'])))
  })
})

describe('a very large range', () => {
  it('is cut to the cells in use', () => {
    const ranges = areas(
      named({ columns: 'S!$B:$C', rows: 'S!$1:$1048576', all: 'S!$A$1:$XFD$1048576', right: 'S!$D:$E' }),
    )
    expect(ranges['columns']?.values).toEqual([
      ['二', undefined],
      [true, { uncalculated: true }],
    ])
    expect(ranges['rows']).toMatchObject({ rows: 2, columns: 3 })
    expect(ranges['all']).toEqual(ranges['rows'])
    expect(ranges['right']).toMatchObject({ rows: 2, columns: 1, values: [[undefined], [undefined]] })
  })

  it('that is in use to its end is refused', () => {
    const rows = row(1, '<c r="A1"><v>1</v></c>') + row(1048576, '<c r="XFD1048576"><v>1</v></c>')
    const bytes = named({ all: 'S!$A$1:$XFD$1048576' }, { sheets: [{ name: 'S', rows }] })
    expect(refusalOf(() => readWorkbook(bytes))).toMatchObject({ code: 'tooLarge', sheet: 'S' })
  })

  it('may not be multiplied by many names', () => {
    const names = Object.fromEntries(
      Array.from({ length: LIMITS.namedCells / 200_000 + 1 }, (_, k) => [`n${k}`, 'S!$A$1:$D$50000']),
    )
    expect(refusalOf(() => readWorkbook(named(names))).code).toBe('tooLarge')
  })
})

describe('a workbook', () => {
  it('lists its sheets and its date system', () => {
    const sheets = [FIGURES, { name: '旧', hidden: true }]
    expect(readWorkbook(workbook({ sheets, settings: '<workbookPr date1904="1"/>' }))).toEqual({
      sheets: [
        { name: 'S', hidden: false },
        { name: '旧', hidden: true },
      ],
      names: new Map(),
      brokenNames: [],
      date1904: true,
    })
  })

  it('has only those sheets read that a name points to', () => {
    const sheets = [{ name: 'bad', rows: '<row' }, FIGURES]
    expect(areas(named({ one: 'S!$A$1' }, { sheets }))['one']?.values).toEqual([[1]])
    expect(() => readWorkbook(named({ one: 'bad!$A$1' }, { sheets }))).toThrow(UnreadableWorkbook)
  })

  it('does not mind names that JavaScript knows', () => {
    const names = { __proto__x: 'S!$A$1', constructor: 'S!$A$1', toString: 'S!$A$1' }
    const content = readWorkbook(named({ ...names, ['__proto__']: 'S!$A$1' }, { sheets: [FIGURES] }))
    expect(content.names.get('constructor')?.values).toEqual([[1]])
    expect(content.names.get('__proto__')?.values).toEqual([[1]])
    expect(({} as Record<string, unknown>)['sheet']).toBeUndefined()
  })
})
