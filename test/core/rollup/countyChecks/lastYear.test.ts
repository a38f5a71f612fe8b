import { isTooFar, movedSinceLastYear } from '../../../../src/core/rollup/countyChecks/lastYear'
import type { Rollup, School, Value } from '#core'

/** More than 5 rooms and more than half of last year's. */
const METHOD = {
  type: 'lastYear',
  level: 'school',
  fields: ['rooms'],
  bands: [{ absolute: 5, relative: 0.5 }],
} as const

type Figures = Readonly<Record<string, Value>>
/** Schools are known by their place in the list. */
const schools = (all: readonly (Figures | undefined)[]): School[] =>
  all.flatMap((figures, index) =>
    figures ? [{ schoolId: String(index), value: (id: string) => figures[id] } as unknown as School] : [],
  )
const county = (now: readonly (Figures | undefined)[], then?: readonly (Figures | undefined)[]) => ({
  schools: schools(now),
  lastYear: then && ({ schools: schools(then) } as unknown as Rollup['lastYear']),
})
const moved = (
  now: readonly (Figures | undefined)[],
  then: readonly (Figures | undefined)[] | undefined,
  more: object = {},
) =>
  movedSinceLastYear({ ...METHOD, ...more }, county(now, then)).map(({ schools: named, ...rest }) => ({
    ...rest,
    schools: named.map(({ schoolId }) => schoolId),
  }))

describe('at each school', () => {
  test('the one that moved is named, with both figures and its weight in the county', () => {
    // 20 of the 50 rooms there are now.
    expect(moved([{ rooms: 30 }, { rooms: 20 }], [{ rooms: 10 }, { rooms: 19 }])).toEqual([
      { schools: ['0'], field: 'rooms', found: 30, expected: 10, effect: 20 / 50 },
    ])
  })
  test('down is as far as up', () => {
    expect(moved([{ rooms: 10 }], [{ rooms: 30 }])).toMatchObject([{ found: 10, expected: 30, effect: 2 }])
  })
  test('each field by itself', () => {
    const fields = ['rooms', 'teachers']
    const found = moved([{ rooms: 30, teachers: 30 }], [{ rooms: 10, teachers: 10 }], { fields })
    expect(found.map(({ field }) => field)).toEqual(fields)
  })
  test('who is new or gone, or did not say, moved nothing, and weighs nothing', () => {
    const now = [{ rooms: 30 }, { rooms: 900 }, undefined, {}, { rooms: 70 }, { rooms: '三十' }]
    const then = [{ rooms: 10 }, undefined, { rooms: 900 }, { rooms: 900 }, { rooms: 70 }, { rooms: 1 }]
    expect(moved(now, then)).toMatchObject([{ schools: ['0'], effect: 20 / 100 }])
  })
  test('what is gone everywhere has no weight', () => {
    expect(moved([{ rooms: 0 }], [{ rooms: 30 }])).toMatchObject([{ effect: undefined }])
  })
})

describe('in the county', () => {
  const level = { level: 'county' }

  test('the sums of the schools that were there both times', () => {
    const now = [{ rooms: 20 }, { rooms: 20 }, { rooms: 900 }]
    const then = [{ rooms: 10 }, { rooms: 11 }]
    expect(moved(now, then, level)).toStrictEqual([
      { schools: [], field: 'rooms', found: 40, expected: 21, effect: 19 / 40 },
    ])
    expect(moved([{ rooms: 10 }], [{ rooms: 40 }], level)).toMatchObject([{ effect: 3 }])
  })
  test('moves at single schools that balance are none', () => {
    expect(moved([{ rooms: 30 }, { rooms: 10 }], [{ rooms: 10 }, { rooms: 30 }], level)).toEqual([])
  })
  test('nothing moved where nobody was there before', () => {
    const anything = { ...level, bands: [{ absolute: -1, relative: -1 }] }
    expect(moved([{ rooms: 30 }], [], anything)).toEqual([])
    expect(moved([{ rooms: 30 }], undefined, anything)).toEqual([])
  })
})

test('both the absolute and the relative limit must be passed', () => {
  const bands = [
    { upTo: 20, absolute: 5, relative: 0.3 },
    { absolute: 20, relative: 0.15 },
  ]
  expect(isTooFar(15, 10, bands)).toBe(false) // 5 more are not more than 5
  expect(isTooFar(16, 10, bands)).toBe(true) // 6 more, and 60 %
  expect(isTooFar(27, 20, bands)).toBe(true) // 20 itself belongs to the first band
  expect(isTooFar(14, 20, bands)).toBe(false) // 6 fewer are 30 %, not more
  expect(isTooFar(120, 100, bands)).toBe(false)
  expect(isTooFar(121, 100, bands)).toBe(true)
  expect(isTooFar(1140, 1000, bands)).toBe(false) // 140 more are 14 %
  expect(isTooFar(16, 20.5, bands)).toBe(false) // the first band ends at 20
  expect(isTooFar(900, 100, [])).toBe(false)
})
