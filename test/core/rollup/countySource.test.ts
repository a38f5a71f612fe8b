import {
  countySourceOf,
  type CountySource,
  type NamedRange,
  type Opened,
  type RawValue,
  type Template,
} from '#core'
import { column, madeBook } from '../../support/madeBook'
import { madeField, madeTemplate } from '../../support/madeTemplate'

/** A county workbook with two tables: of whole schools from row 3 of 学校, of their primary stage from row 2 of 小学. */
const words = (text: string) => ({ zh: text, en: text })
const school = madeTemplate({
  fields: [
    madeField('schoolId', { type: 'code', digits: 1 }),
    madeField('schoolName', { type: 'text' }),
    madeField('rooms'),
    madeField('boarders', { blank: 'zero' }),
    madeField('staff', { blank: 'zero', formula: 'rooms + 1' }),
    madeField('enrolment.primary', { stage: 'primary' }),
    madeField('hasCanteen', { type: 'yesno' }),
  ],
  history: [{ edition: '2025.1', gone: [], changed: [{ field: 'rooms', why: words('counted otherwise') }] }],
})
const catalogue = {
  templates: new Map<string, Template>([
    ['school', school],
    ['county', { ...madeTemplate({ fields: [] }), kind: { ...school.kind, id: 'county', level: 'county' } }],
  ]),
  kinds: [school.kind],
  stages: ['primary', 'junior'].map((id) => ({ id, label: words(id), reported: true })),
}

const SCHOOLS = { sheet: '学校', row: 3 }
const PRIMARY = { sheet: '小学', row: 2 }
const SOURCES = { sheet: '来源', row: 2 }
const source = (name: string, ...values: RawValue[]) => ({ [`source.${name}`]: column(values, SOURCES) })
const BOOK: Readonly<Record<string, NamedRange>> = {
  'xuebiao.kind': column(['county']),
  'xuebiao.jurisdiction': column(['here'], { row: 4 }),
  'xuebiao.year': column([2025]),
  'rollup.unsettled': column([2]),
  ...source('schoolId', 'A', 'B'),
  ...source('kind', 'school', 'school'),
  ...source('edition', '2026.1', '2026.1'),
  ...source('jurisdiction', 'here', 'there'),
  ...source('file', '甲.xlsx', '乙.xlsx'),
  ...source('digest', 'aa', 'bb'),
  ...source('seal', 'S-1', undefined),
  ...source('currentSeal', 'S-1', 'S-2'),
  ...source('standing', 'intact', undefined),
  schoolId: column(['A', 'B'], SCHOOLS),
  schoolName: column(['明德小学', '育才小学'], { ...SCHOOLS, column: 2 }),
  rooms: column([7, 9], { ...SCHOOLS, column: 3 }),
  boarders: column([0, 30], SCHOOLS),
  staff: column([8, 10], SCHOOLS),
  'schoolId.primary': column(['A', 'B'], PRIMARY),
  'enrolment.primary': column([100, 200], { ...PRIMARY, column: 4 }),
}

const read = (change: Readonly<Record<string, NamedRange | undefined>> = {}) => {
  const names = Object.entries({ ...BOOK, ...change }).flatMap(([name, range]) =>
    range ? [[name, range] as const] : [],
  )
  return countySourceOf(madeBook(Object.fromEntries(names)), '县.xlsx', catalogue)
}
function county(change: Readonly<Record<string, NamedRange | undefined>> = {}): CountySource {
  const found = read(change)
  if (!found || 'code' in found) throw new Error('no county workbook that is whole')
  return found
}
function first(change: Readonly<Record<string, NamedRange | undefined>> = {}): Opened {
  const [found] = county(change).schools
  if (!found) throw new Error('no school')
  return found
}

describe('no county workbook that can be read again', () => {
  test.each([
    ['a school’s', { 'xuebiao.kind': column(['school']) }],
    ['one without the sheet of sources', { 'source.schoolId': undefined }],
  ])('%s', (_, change) => expect(read(change)).toBeUndefined())
})

describe('the county', () => {
  test('its place, its year, what it has not settled, its roster', () => {
    expect(county()).toMatchObject({
      jurisdiction: 'here',
      year: 2025,
      unsettled: 2,
      roster: undefined,
    })
    expect(county({ 'rollup.unsettled': column([0]) }).unsettled).toBe(0)
    expect(county({ 'roster.schoolId': column(['1']) }).roster).toMatchObject([{ schoolId: '1' }])
  })
  test.each(['xuebiao.year', 'rollup.unsettled'])(
    'of which the number is no number is refused: %s',
    (name) => {
      const others = ['未定', '', undefined, true, 2.5, -1, { error: '#REF!' }]
      for (const range of [undefined, ...others.map((raw) => column([raw]))])
        expect(read({ [name]: range })).toEqual({ code: 'countyMark' })
    },
  )
  test('without a place its schools’ places are known all the same', () => {
    const { jurisdiction, schools } = county({ 'xuebiao.jurisdiction': undefined })
    expect(jurisdiction).toBe('')
    expect(schools.map(({ submission }) => submission.jurisdiction)).toEqual(['here', 'there'])
  })
})

describe('a school', () => {
  test('is its own submission again, with the file it came from and its seal', () => {
    expect(first()).toEqual({
      submission: {
        source: '县.xlsx › 甲.xlsx',
        kind: 'school',
        edition: '2026.1',
        jurisdiction: 'here',
        year: 2025,
        cells: new Map<string, RawValue>([
          ['schoolId', 'A'],
          ['schoolName', '明德小学'],
          ['rooms', 7],
          ['boarders', 0],
          ['staff', 8],
          ['enrolment.primary', 100],
        ]),
        addresses: new Map([
          ['schoolId', { sheet: '学校', cell: 'A3' }],
          ['schoolName', { sheet: '学校', cell: 'B3' }],
          ['rooms', { sheet: '学校', cell: 'C3' }],
          ['boarders', { sheet: '学校', cell: 'A3' }],
          ['staff', { sheet: '学校', cell: 'A3' }],
          ['enrolment.primary', { sheet: '小学', cell: 'D2' }],
        ]),
        explanations: [],
        seal: 'S-1',
        date1904: false,
      },
      digest: 'aa',
      seal: { standing: 'intact', current: 'S-1' },
    })
  })

  test('without a seal on its cover counts as not sealed', () => {
    const [, other] = county().schools
    expect(other?.submission.seal).toBeUndefined()
    expect(other?.seal).toEqual({ standing: 'unsealed', current: 'S-2' })
  })

  test('is found by its code, however its rows were sorted', () => {
    const sorted = {
      schoolId: column(['B', 'A'], SCHOOLS),
      rooms: column([9, 7], { ...SCHOOLS, column: 3 }),
    }
    const { cells, addresses: places } = first(sorted).submission
    expect(cells.get('rooms')).toBe(7)
    expect(places.get('rooms')?.cell).toBe('C4')
    expect(cells.get('enrolment.primary')).toBe(100)
  })

  test('is found by a code that a program made a number', () => {
    const keys = { ...source('schoolId', 1, 2), 'schoolId.primary': column([1, 2], PRIMARY) }
    expect(first({ ...keys, schoolId: column([1, 2], SCHOOLS) }).submission.cells.get('rooms')).toBe(7)
  })

  test('has what it explained, and nobody else’s', () => {
    const at = { sheet: '说明', row: 2 }
    const { schools } = county({
      'explanation.schoolId': column(['B', 'A', 'B'], at),
      'explanation.check': column(['K1', 'K2', 'K3'], at),
      'explanation.reason': column(['迁入', '', '新建'], at),
      'explanation.text': column(['', '属实', '9月启用'], at),
    })
    expect(schools.map(({ submission }) => submission.explanations)).toEqual([
      [{ check: 'K2', reason: '', text: '属实' }],
      [
        { check: 'K1', reason: '迁入', text: '' },
        { check: 'K3', reason: '新建', text: '9月启用' },
      ],
    ])
  })
})

describe('a cell', () => {
  const cell = (id: string, change: Readonly<Record<string, NamedRange>>): RawValue =>
    first(change).submission.cells.get(id)

  test('blank is blank', () => {
    expect(cell('rooms', { rooms: column([undefined, 9], SCHOOLS) })).toBeUndefined()
  })
  test('that a blank would make 0 was not usable where the county left it blank', () => {
    for (const raw of [undefined, ''])
      expect(cell('boarders', { boarders: column([raw, 30], SCHOOLS) })).toEqual({ error: '#N/A' })
  })
  test('that is worked out is worked out anew', () => {
    expect(cell('staff', { staff: column([undefined, 10], SCHOOLS) })).toBeUndefined()
  })
  test('asked in another sense by the school’s edition is not taken for today’s', () => {
    const old = source('edition', '2025.1', '2026.1')
    expect(cell('rooms', old)).toEqual({ otherMeaning: 7 })
    expect(cell('boarders', old)).toBe(0)
  })
  test('that shows the code in place of a name is a name left blank', () => {
    expect(cell('schoolName', { schoolName: column(['A', '育才小学'], SCHOOLS) })).toBeUndefined()
    expect(cell('schoolId', {})).toBe('A')
  })
  test('outside the tables is none of the school’s', () => {
    const { cells } = first({ hasCanteen: column(['是'], { sheet: '别处' }) }).submission
    expect(cells.has('hasCanteen')).toBe(false)
  })
})

describe('rows that are no longer those the workbook was made with', () => {
  test.each([
    ['one school’s are gone from a table', { schoolId: column(['A', undefined], SCHOOLS) }, 'B'],
    [
      'a stage’s code cannot be read',
      { 'schoolId.primary': column([{ error: '#REF!' }, 'B'], PRIMARY) },
      'A',
    ],
    ['a stage’s code is an empty text', { 'schoolId.primary': column(['', 'B'], PRIMARY) }, 'A'],
    ['a school’s row was copied', { schoolId: column(['A', 'A'], SCHOOLS) }, 'A'],
    ['a school has come that no file stands for', { schoolId: column(['A', 'B', 'C'], SCHOOLS) }, 'C'],
    ['a kind of school nobody knows', source('kind', 'school', 'college'), 'B'],
  ])('%s', (_, change, schoolId) => expect(read(change)).toEqual({ code: 'countyChanged', schoolId }))

  test('rows below the schools without a code are no school’s', () => {
    const { schools } = county({ schoolId: column(['A', 'B', undefined, '', { error: '#REF!' }], SCHOOLS) })
    expect(schools).toHaveLength(2)
  })
})
