import {
  isXuebiaoName,
  kindOf,
  markedPlace,
  addressOf,
  submissionNames,
  submissionOf,
  type NamedRange,
  type RawValue,
  type Template,
} from '#core'
import { madeField, madeTemplate } from '../../support/madeTemplate'

const history = [
  {
    edition: '2024.1',
    gone: [{ field: 'chalk', label: { zh: '粉笔', en: 'chalk' } }],
    changed: [{ field: 'rooms', why: { zh: '那时含走廊', en: 'with corridors' } }],
  },
]
const school = madeTemplate({ fields: [madeField('rooms'), madeField('girls')], history })
const county: Template = { ...school, kind: { ...school.kind, id: 'county', level: 'county' } }
const catalogue = {
  templates: new Map([
    ['school', school],
    ['county', county],
  ]),
}

const range = (values: RawValue[][], row = 1, column = 1, sheet = '表'): NamedRange => ({
  sheet,
  row,
  column,
  rows: values.length,
  columns: values[0]?.length ?? 0,
  values,
})
const MARKS = {
  'xuebiao.kind': 'school',
  'xuebiao.edition': '2026.1',
  'xuebiao.jurisdiction': 'here',
  'xuebiao.year': 2025,
}
const workbook = (cells: Record<string, RawValue | NamedRange> = {}, date1904 = false) => ({
  sheets: [{ name: '第一张', hidden: false }],
  names: new Map(
    Object.entries({ ...MARKS, ...cells }).map(([name, cell]) => [
      name,
      typeof cell === 'object' && 'values' in cell ? cell : range([[cell]]),
    ]),
  ),
  brokenNames: [],
  date1904,
})
function read(...cells: Parameters<typeof workbook>) {
  const found = submissionOf(workbook(...cells), 'a.xlsx', catalogue)
  return 'cells' in found ? { ...found, cells: new Map(found.cells) } : found
}

test('what a workbook says, by name', () =>
  expect(read({ rooms: range([[9]], 3, 2), girls: undefined, 'xuebiao.seal': 'ABCD' }, true)).toEqual({
    source: 'a.xlsx',
    kind: 'school',
    edition: '2026.1',
    jurisdiction: 'here',
    year: 2025,
    cells: new Map([
      ['rooms', 9],
      ['girls', undefined],
    ]),
    addresses: new Map([
      ['rooms', { sheet: '表', cell: 'B3' }],
      ['girls', { sheet: '表', cell: 'A1' }],
    ]),
    explanations: [],
    seal: 'ABCD',
    date1904: true,
    gone: [],
  }))

test('a name that the workbook lacks has no cell and no place', () => {
  const submission = read({ rooms: 1 })
  if ('code' in submission) throw new Error(submission.code)
  const { cells, addresses: places } = submission
  expect([[...cells.keys()], [...places.keys()]]).toEqual([['rooms'], ['rooms']])
})

test.each<[Record<string, RawValue>, object]>([
  [{ 'xuebiao.kind': undefined }, { code: 'otherForm', sheets: ['第一张'] }],
  [{ 'xuebiao.kind': '' }, { code: 'otherForm', sheets: ['第一张'] }],
  [{ 'xuebiao.kind': { error: '#REF!' } }, { code: 'otherForm', sheets: ['第一张'] }],
  [{ 'xuebiao.kind': 'college' }, { code: 'unknownKind', kind: 'college' }],
  [{ 'xuebiao.kind': 'county' }, { code: 'countyWorkbook' }],
  [{ 'xuebiao.year': undefined }, { code: 'noYear' }],
  [{ 'xuebiao.year': 2025.5 }, { code: 'noYear' }],
  [{ 'xuebiao.year': '今年' }, { code: 'noYear' }],
  [{ 'xuebiao.edition': '2026.2' }, { code: 'laterEdition', edition: '2026.2' }],
])('%j is refused: %j', (cells, refusal) => expect(read(cells)).toEqual(refusal))

test('blank marks of place and edition are empty texts', () =>
  expect(read({ 'xuebiao.jurisdiction': undefined, 'xuebiao.edition': '' })).toMatchObject({
    jurisdiction: '',
    edition: '',
    seal: undefined,
  }))

test('an older edition: what it asked in another sense, and what is no longer asked', () => {
  const older = (cells: Record<string, RawValue>) => read({ 'xuebiao.edition': '2024.1', ...cells })
  expect(older({ rooms: 9, girls: 3, chalk: 5 })).toMatchObject({
    cells: new Map<string, RawValue>([
      ['rooms', { otherMeaning: 9 }],
      ['girls', 3],
    ]),
    gone: [{ zh: '粉笔', en: 'chalk' }],
  })
  for (const chalk of [undefined, '']) expect(older({ chalk })).toMatchObject({ gone: [] })
  expect(older({})).toMatchObject({ gone: [] })
  expect(older({ chalk: 0 })).toMatchObject({ gone: [{ zh: '粉笔' }] })
  expect(read({ 'xuebiao.edition': '2025.1', rooms: 9, chalk: 5 })).toMatchObject({
    cells: new Map([['rooms', 9]]),
    gone: [],
  })
})

test('explanations are the rows that name a check', () => {
  const rows = range([
    [' K1 ', ' 学区调整', '甲 '],
    ['', '?', '?'],
    [undefined, '?', '?'],
    [{ error: '#N/A' }, '?', '?'],
    ['K2', undefined, 12],
    ['K3', { error: '#N/A' }, ''],
  ])
  expect(read({ 'xuebiao.explanations': rows })).toMatchObject({
    explanations: [
      { check: 'K1', reason: '学区调整', text: '甲' },
      { check: 'K2', reason: '', text: '12' },
      { check: 'K3', reason: '', text: '' },
    ],
  })
})

test('schools share their addresses where sheet, row and column are the same', () => {
  const addresses = (row: number, column: number, sheet: string) => {
    const submission = read({ rooms: range([[1]], row, column, sheet) })
    return 'addresses' in submission ? submission.addresses : undefined
  }
  const first = addresses(3, 2, '表')
  expect(addresses(3, 2, '表')).toBe(first)
  for (const [row, column, sheet] of [
    [4, 2, '表'],
    [3, 3, '表'],
    [3, 2, '甲'],
  ] as const) {
    expect(addresses(row, column, sheet)).not.toEqual(first)
    expect(addresses(3, 2, '表')).toEqual(first)
  }
  expect(read({ girls: 1 })).toMatchObject({ addresses: new Map([['girls', { sheet: '表', cell: 'A1' }]]) })
})

test('names that are ours', () => {
  const ids = { fieldIds: new Set(['rooms']) }
  const ours = ['rooms', 'last.girls', 'xuebiao.seal', 'girls', 'the.last.girls', 'seal']
  expect(ours.filter((name) => isXuebiaoName(name, ids))).toEqual(['rooms', 'last.girls', 'xuebiao.seal'])
  expect(ours.filter((name) => submissionNames(ids).has(name))).toEqual(['rooms', 'xuebiao.seal'])
})

test('what is marked, without a catalogue', () => {
  expect(kindOf(workbook({ 'xuebiao.kind': 7 }))).toBe('7')
  expect(markedPlace(workbook())).toEqual({ jurisdiction: 'here', year: 2025 })
  expect(markedPlace({ names: new Map() })).toEqual({ jurisdiction: '', year: NaN })
  expect(addressOf({ sheet: '表', row: 7, column: 28, rows: 1, columns: 1 })).toEqual({
    sheet: '表',
    cell: 'AB7',
  })
})
