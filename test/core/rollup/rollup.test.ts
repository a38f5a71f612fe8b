import { rollUp, type Decision, type Exclusion, type Received, type RollupInput } from '#core'
import {
  expected,
  madeCatalogue,
  received,
  rollUpUnder,
  schoolId,
  type Figures,
  type MadeCounty,
} from '../../support/madeCounty'

const catalogue = madeCatalogue({})
const county = (schools: readonly Figures[], more: Omit<MadeCounty, 'schools'> = {}) =>
  rollUpUnder(catalogue, { schools, ...more })
const ids = (all: readonly { readonly schoolId: string }[]) => all.map((each) => each.schoolId)

describe('totals', () => {
  const totals = () =>
    county([
      { rooms: 3, area: 10.5, yearEstablished: 1990, sentOn: 45_000, canteen: true },
      { rooms: 4, area: 0.25 },
      { rooms: undefined, area: 'large' },
      { rooms: -300, area: 10.125 },
      { rooms: 4.5, area: 0 },
    ]).totals

  test('add what schools report; what is blank, no number or impossible is lacking, never 0', () => {
    expect(totals().get('rooms')).toEqual({ sum: 7, reported: 2, lacking: 3 })
    expect(totals().get('area')).toEqual({ sum: 20.875, reported: 4, lacking: 1 })
    expect(totals().get('graduates')).toEqual({ sum: 0, reported: 0, lacking: 5 })
  })
  test('are of counts and decimals only', () => {
    const others = ['schoolId', 'schoolName', 'yearEstablished', 'sentOn', 'canteen', 'county.villages']
    expect(others.filter((id) => totals().has(id))).toEqual([])
  })
})

describe('the roster', () => {
  const roster = [expected(9, { townshipName: '东镇' }), expected(2), expected(7)]
  const known = () => county([{}, {}], { roster })

  test('tells who is missing, in order of code, and who was not expected', () => {
    expect(ids(known().missing)).toEqual([7, 9].map(schoolId))
    expect(ids(known().unexpected)).toEqual([schoolId(1)])
    expect(known()).toMatchObject({ hasRoster: true, isComplete: false, roster })
  })
  test('places the missing in their townships', () => {
    expect(known().townships.map(({ name, missing }) => [name, ids(missing)])).toEqual([
      ['东镇', [schoolId(9)]],
    ])
  })
  test('where there is none nobody is missing and nobody unexpected', () => {
    expect(county([{}])).toMatchObject({
      missing: [],
      unexpected: [],
      hasRoster: false,
      isComplete: true,
      roster: [],
    })
  })
  test('that names nobody expects nobody', () => {
    expect(county([{}], { roster: [] })).toMatchObject({
      hasRoster: true,
      unexpected: [{ schoolId: schoolId(1) }],
    })
  })
})

describe('a county is complete', () => {
  const file = (figures: Figures, year = 2025): Received => ({
    ...received(1, figures, year, catalogue, { source: JSON.stringify(figures) }),
    digest: JSON.stringify(figures),
  })
  const complete = (files: readonly Received[], rest: Partial<RollupInput> = {}): boolean =>
    county([], { rest: { received: files, ...rest } }).isComplete
  const decision = (digest: string, take: Decision['take']): Decision[] => [
    { digest, take, reason: '', source: '' },
  ]
  const [one, other, copy] = [file({ rooms: 1 }), file({ rooms: 2 }), { ...file({ rooms: 1 }), digest: 'b' }]

  test('when every expected school counts', () => {
    expect(complete([one], { roster: [expected(1)] })).toBe(true)
    expect(complete([one], { roster: [expected(1), expected(2)] })).toBe(false)
  })
  test('and no file was refused, which may hide a school', () =>
    expect(complete([one], { refused: 1 })).toBe(false))
  test('and no file waits to be settled', () => {
    expect(complete([one, file({}, 2024)])).toBe(false)
    expect(complete([one, other])).toBe(false)
    expect(complete([one, other], { decisions: decision(one.digest, 'adopt') })).toBe(true)
    expect(complete([one, other], { decisions: decision(one.digest, 'exclude') })).toBe(true)
    expect(complete([one, copy])).toBe(true)
  })
  test('unless the file that was left out is all that an expected school sent', () => {
    const decisions = decision(one.digest, 'exclude')
    expect(complete([one], { decisions })).toBe(true)
    expect(complete([one], { decisions, roster: [expected(1)] })).toBe(false)
  })
  test('and there is nothing to say of other files', () => {
    const others: Exclusion[] = [{ reason: 'countyIncomplete', source: '县.xlsx', digest: '', files: 2 }]
    expect(complete([one], { others })).toBe(false)
    expect(county([{}], { rest: { others } }).excluded).toEqual(others)
  })

  test('a school that sent twice is told as such and not as missing, but its township lacks it', () => {
    const rest = { received: [one, other] }
    const { missing, excluded, townships } = county([], {
      rest,
      roster: [expected(1, { townshipName: '东镇' })],
    })
    expect(missing).toEqual([])
    expect(excluded.map(({ reason }) => reason)).toEqual(['sentTwice', 'sentTwice'])
    expect(townships).toMatchObject([
      { name: '东镇', isComplete: false, missing: [{ schoolId: schoolId(1) }] },
    ])
  })
  test('a school that sent for another year only is missing', () => {
    const { missing } = county([], { rest: { received: [file({}, 2024)] }, roster: [expected(1)] })
    expect(ids(missing)).toEqual([schoolId(1)])
  })
})

describe('late is who reports a day after the deadline by its own cover', () => {
  const late = (reportDate: number | undefined, deadline: number | undefined) =>
    ids(county([{ reportDate }, {}], { rest: { deadline } }).late)

  test.each([
    [45_950, 45_949, [schoolId(1)]],
    [45_950, 45_950, []],
    [45_950.7, 45_950, []],
    [45_950, undefined, []],
    [undefined, 45_949, []],
  ])('on day %s, with the deadline on day %s', (day, deadline, expectedIds) =>
    expect(late(day, deadline)).toEqual(expectedIds),
  )
})

test('townships stand in order of name with their own figures; who names none stands apart', () => {
  const { townships, townless } = county([
    { townshipName: '西镇', rooms: 1 },
    { townshipName: '东镇', rooms: 2 },
    { rooms: 4 },
    { townshipName: '西镇', rooms: 8 },
  ])
  const rooms = townships.map(({ name, isComplete, indicators }) => [
    name,
    isComplete,
    indicators.find(({ indicator }) => indicator.id === 'rooms')?.value,
  ])
  expect(rooms).toEqual([
    ['东镇', true, 2],
    ['西镇', true, 9],
  ])
  expect(ids(townless)).toEqual([schoolId(3)])
})

test('what the county typed, its deadline and its decisions stand in the rollup', () => {
  const decisions: Decision[] = [{ digest: 'gone', take: 'exclude', reason: '', source: '旧.xlsx' }]
  const rollup = county([], { supplement: { 'county.villages': 4 }, rest: { decisions, deadline: 45_950 } })
  expect(rollup).toMatchObject({ decisions, deadline: 45_950, year: 2025, jurisdiction: 'here' })
  expect(rollup.supplement.get('county.villages')).toBe(4)
  expect(county([])).toMatchObject({ decisions: [], deadline: undefined, lastYear: undefined })
})

test('a school of a kind that the catalogue does not have cannot be added up', () => {
  const school = received(1, {}, 2025, catalogue, { kind: 'college' })
  const input = { received: [school], refused: 0, supplement: new Map(), year: 2025, jurisdiction: 'here' }
  expect(() => rollUp(input, catalogue)).toThrow('no template for college')
})

test('last year’s schools stand beside this year’s where their workbooks are at hand', () => {
  const { schools, lastYear } = county([{ rooms: 3 }, {}], { lastYear: [{ rooms: 2 }] })
  expect(ids(schools)).toEqual([1, 2].map(schoolId))
  expect(lastYear?.schools.map((school) => school.value('rooms'))).toEqual([2])
})
