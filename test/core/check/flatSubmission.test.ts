import { Flattener, submissionOf, Unflattener, type NamedRange, type RawValue, type Submission } from '#core'
import { madeField, madeTemplate } from '../../support/madeTemplate'

/** Submissions on their way between threads: what comes out is what went in. */
const template = madeTemplate({ fields: ['rooms', 'girls', 'boys'].map((id) => madeField(id)) })
const templates = new Map([['school', template]])

const cell = (value: RawValue, row: number): NamedRange => ({
  sheet: '表',
  row,
  column: 2,
  rows: 1,
  columns: 1,
  values: [[value]],
})

/** A school's figures in these rows. */
function school(figures: Record<string, readonly [RawValue, number]>): Submission {
  const marks = { 'xuebiao.kind': 'school', 'xuebiao.edition': '2026.1', 'xuebiao.year': 2025 }
  const names = new Map([
    ...Object.entries(marks).map(([name, value]) => [name, cell(value, 1)] as const),
    ...Object.entries(figures).map(([name, [value, row]]) => [name, cell(value, row)] as const),
  ])
  const found = submissionOf({ sheets: [], names, brokenNames: [], date1904: false }, '甲.xlsx', {
    templates,
  })
  if ('code' in found) throw new Error(found.code)
  return found
}

const plain = ({ cells, addresses, ...rest }: Submission) => ({
  ...rest,
  cells: [...cells],
  addresses: [...addresses],
})

const ALL = { rooms: [3, 4], girls: [{ error: '#N/A' }, 5], boys: [undefined, 6] } as const
const WAYS = [
  ALL,
  ALL,
  { ...ALL, rooms: [0, 9] },
  { boys: [2.5, 6] },
  { boys: ['十', 6], rooms: [true, 4] },
  {},
  ALL,
] as const

test('one after the other, each with its own cells at its own addresses; a cell that is gone stays gone', () => {
  const flattener = new Flattener()
  const unflattener = new Unflattener(templates)
  for (const way of WAYS) {
    const sent = school(way)
    expect(plain(unflattener.submission(structuredClone(flattener.flat(sent))))).toEqual(plain(sent))
  }
})

test('addresses go once for all schools that share them, and are shared again', () => {
  const flattener = new Flattener()
  const unflattener = new Unflattener(templates)
  const flat = [ALL, ALL, WAYS[2]].map((way) => structuredClone(flattener.flat(school(way))))
  expect(flat.map(({ places }) => places?.length)).toEqual([3, undefined, 3])
  const [first, second, moved] = flat.map((each) => unflattener.submission(each).addresses)
  expect(second).toBe(first)
  expect(moved).not.toBe(first)
})

test('what has lost something on its way is refused', () => {
  const flattener = new Flattener()
  const [first, second] = [flattener.flat(school(ALL)), flattener.flat(school(ALL))]
  const refused = (flat: typeof first, known = templates): (() => unknown) => {
    const unflattener = new Unflattener(known)
    return () => unflattener.submission(flat)
  }
  expect(refused(second)).toThrow('what came before 甲.xlsx is lost')
  expect(refused({ ...second, turn: 0 })).toThrow('甲.xlsx has lost its cells')
  expect(refused({ ...first, values: first.values.slice(1) })).toThrow('甲.xlsx has lost its cells')
  expect(refused(first, new Map())).toThrow('甲.xlsx has lost its cells')
  const fewer = new Map([['school', madeTemplate({ fields: [madeField('rooms')] })]])
  expect(refused(first, fewer)).toThrow('girls is no field here')
})
