import fc from 'fast-check'
import { sealOf, sealStanding, sealText, type RawValue, type Submission } from '#core'
import { madeField, madeSubmission, madeTemplate } from '../../support/madeTemplate'

const template = madeTemplate({
  fields: [
    madeField('rooms'),
    madeField('area', { type: 'decimal' }),
    madeField('name', { type: 'text' }),
    madeField('boards', { type: 'yesno' }),
    madeField('opened', { type: 'date' }),
    madeField('Gyms', { blank: 'zero' }),
    madeField('each', { formula: 'area / rooms' }),
    madeField('elsewhere', { places: ['there'] }),
  ],
})
const catalogue = { templates: new Map([['school', template]]) }
const CELLS: Readonly<Record<string, RawValue>> = {
  rooms: 8,
  area: 412.5,
  name: '清河镇"中心"小学',
  boards: '是',
  opened: 45901,
  Gyms: undefined,
  each: 51.5625,
}
const linesOf = (cells: Readonly<Record<string, RawValue>>, more: Partial<Submission> = {}): string[] =>
  sealText(catalogue, madeSubmission(cells, more)).split('\n')
/** The line of a cell. */
const line = (id: string, raw: RawValue, more: Partial<Submission> = {}): string | undefined =>
  linesOf({ [id]: raw }, more)[2]

test('is made from edition, kind, place, year, what is typed and what is explained, in an order of its own', () => {
  const explanations = [
    { check: 'K2', reason: '', text: '甲' },
    { check: 'K1', reason: '乙', text: '' },
  ]
  expect(linesOf(CELLS, { explanations })).toEqual([
    'xuebiao seal 1',
    '["2026.1","school","here",2025]',
    '["area",412.5]',
    '["boards",true]',
    '["name","清河镇\\"中心\\"小学"]',
    '["opened",45901]',
    '["rooms",8]',
    '["K1","乙",""]',
    '["K2","","甲"]',
  ])
})

test('the lines are in the order of their code units, however the cells and explanations stand', () => {
  const cells = { rooms: 1, Gyms: 2, area: 3 }
  const explanations = ['b', 'B', 'a'].map((check) => ({ check, reason: '', text: '' }))
  const lines = linesOf(cells, { explanations })
  expect(lines.slice(2).map((each) => each.split('"')[1])).toEqual(['Gyms', 'area', 'rooms', 'B', 'a', 'b'])
  const reversed = Object.fromEntries(Object.entries(cells).reverse())
  expect(linesOf(reversed, { explanations: [...explanations].reverse() })).toEqual(lines)
})

test('the file, its places, its seal and what is worked out are no part of it', () => {
  const places = new Map([['rooms', { sheet: '封面', cell: 'D7' }]])
  expect(
    linesOf({ ...CELLS, each: 9 }, { source: 'copy.xlsx', addresses: places, seal: 'anything' }),
  ).toEqual(linesOf(CELLS))
})

test('covers what the workbook holds, also what its place does not ask for', () =>
  expect(line('elsewhere', 12)).toBe('["elsewhere",12]'))

test.each<[string, RawValue]>([
  ['blank', undefined],
  ['empty', ''],
])('a cell that is %s makes no line', (_, raw) =>
  expect(linesOf({ ...CELLS, rooms: raw })).toEqual(
    linesOf({ ...CELLS }).filter((each) => !/rooms/.test(each)),
  ),
)

test.each<[string, RawValue, string]>([
  ['rooms', '8间', '["rooms","8间"]'],
  ['rooms', -8, '["rooms",-8]'],
  ['rooms', { error: '#REF!' }, '["rooms",{"error":"#REF!"}]'],
  ['boards', '有', '["boards","有"]'],
  ['name', 'a\r\nb\rc\nd', '["name","a\\nb\\nc\\nd"]'],
  ['area', 0.1 + 0.2, '["area",0.3]'],
  ['area', 1e15 + 4, '["area",1000000000000000]'],
  ['area', 123456789012345, '["area",123456789012345]'],
  ['area', -1e15 - 4, '["area",-1000000000000000]'],
])('%s %j: %s', (id, raw, expected) => expect(line(id, raw)).toBe(expected))

test('line ends in an explanation are written alike', () => {
  const explanations = [{ check: 'K1', reason: 'a\r\nb', text: 'c\rd' }]
  expect(linesOf({}, { explanations })[2]).toBe('["K1","a\\nb","c\\nd"]')
})

test('days are counted alike in both of Excel’s calendars', () =>
  expect(line('opened', 45901 - 1462, { date1904: true })).toBe(line('opened', 45901)))

test('a workbook of an unknown kind has no figures that could be sealed', () =>
  expect(linesOf(CELLS, { kind: 'college' })).toEqual(['xuebiao seal 1', '["2026.1","college","here",2025]']))

test('any one figure that changes changes the text; the order of reading does not', () => {
  const text = (entries: readonly (readonly [string, RawValue])[]) => linesOf(Object.fromEntries(entries))
  const entries = Object.entries(CELLS)
  fc.assert(
    fc.property(
      fc.constantFrom('rooms', 'area', 'opened'),
      fc.integer({ min: 0, max: 99_999 }),
      fc.shuffledSubarray(entries, { minLength: entries.length }),
      (id, value, shuffled) => {
        expect(text(shuffled)).toEqual(text(entries))
        const same = JSON.stringify(text([...shuffled, [id, value]])) === JSON.stringify(text(entries))
        expect(same).toBe(value === CELLS[id])
      },
    ),
    { numRuns: 100, seed: 4 },
  )
})

/** A digest that begins with these letters’ numbers, five bits each. */
const digestOf = (numbers: readonly number[]): string => {
  const bits = numbers.map((number) => number.toString(2).padStart(5, '0')).join('')
  return (bits.match(/.{4}/g) ?? []).map((four) => parseInt(four, 2).toString(16)).join('') + 'a'.repeat(49)
}
test.each([
  [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], '0123-4567-89AB'],
  [[12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23], 'CDEF-GHJK-MNPQ'],
  [[24, 25, 26, 27, 28, 29, 30, 31, 0, 0, 0, 0], 'RSTV-WXYZ-0000'],
])(
  'of a digest, the first 60 bits are shown in letters that are not misread on paper: %j',
  (numbers, letters) => expect(sealOf(digestOf(numbers))).toBe(letters),
)

test.each<[string, Partial<Submission>]>([
  ['unsealed', {}],
  ['unsealed', { edition: '1999.1' }],
  ['intact', { seal: '7Q2K-9M4T-XA0C' }],
  ['intact', { seal: ' 7q2k-9m4t-xa0c ' }],
  ['changed', { seal: '7Q2K-9M4T-XA0D' }],
  ['otherEdition', { seal: '7Q2K-9M4T-XA0D', edition: '1999.1' }],
  // The same cells are asked for, so that it can be told all the same.
  ['intact', { seal: '7Q2K-9M4T-XA0C', edition: '1999.1' }],
])('is %s: %j', (standing, changes) =>
  expect(sealStanding(template, madeSubmission({}, changes), '7Q2K-9M4T-XA0C')).toBe(standing),
)
