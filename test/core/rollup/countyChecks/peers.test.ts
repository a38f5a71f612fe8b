import { medianOf, outliersAmongPeers, robustDeviation } from '../../../../src/core/rollup/countyChecks/peers'
import type { Part, Rollup } from '#core'

const METHOD = {
  type: 'peers',
  indicators: ['books'],
  limit: 4.5,
  size: 'pupils',
  least: 100,
  peers: 8,
} as const

/** Schools with so many books for so many pupils; the county's indicator is books per pupil. */
function county(schools: readonly (readonly [books: number, pupils: number, kind?: string])[]) {
  const parts = schools.map(
    ([numerator, denominator, kind = 'school'], index) =>
      ({
        school: { schoolId: String(index), kind, value: () => denominator },
        indicators: new Map([
          ['books', { numerator, denominator, value: numerator / denominator, inScope: true }],
        ]),
      }) as unknown as Part,
  )
  const numerator = schools.reduce((sum, [books]) => sum + books, 0)
  const indicators = [{ indicator: { id: 'books', key: 'books', per: 1 }, numerator }]
  return { parts, indicators: indicators as unknown as Rollup['indicators'] }
}
const flagged = (...schools: Parameters<typeof county>[0][number][]) =>
  outliersAmongPeers(METHOD, county(schools)).map(({ schools: [school] }) => Number(school?.schoolId))

/** 18, 19 … 26 books a pupil at 100 pupils each. */
const NINE = Array.from({ length: 9 }, (_, index) => [1800 + 100 * index, 100] as const)

test('median and robust deviation, worked out by hand', () => {
  expect(medianOf([3, 1, 2])).toBe(2)
  expect(medianOf([4, 1, 3, 2])).toBe(2.5)
  // Distances from 3: 2, 1, 0, 1, 97; their median is 1.
  expect(robustDeviation([1, 2, 3, 4, 100], 3)).toBeCloseTo(1.4826, 10)
  // More than half alike: the mean distance 10/5 times √(π/2).
  expect(robustDeviation([3, 3, 3, 3, 13], 3)).toBeCloseTo(2 * Math.sqrt(Math.PI / 2), 10)
})

test('a school whose ratio is a factor away is named, with the median and its weight', () => {
  const [found, ...others] = outliersAmongPeers(METHOD, county([...NINE, [220_000, 100]]))
  expect(others).toEqual([])
  // Ten ratios, 18 … 26 and 2200: the median of the logarithms lies between 22 and 23.
  const median = Math.sqrt(22 * 23)
  expect(found).toMatchObject({ found: 2200, indicator: 'books' })
  expect(found?.expected).toBeCloseTo(median, 10)
  expect(found?.effect).toBeCloseTo((220_000 - 100 * median) / (19_800 + 100 * median), 10)
})

test('what is counted per hundred is judged alike', () => {
  const { parts, indicators } = county([...NINE, [220_000, 100]])
  const percent = {
    parts: parts.map(({ indicators: own, ...part }) => ({
      ...part,
      indicators: new Map(
        [...own].map(([id, each]) => [id, { ...each, value: each.value && each.value * 100 }]),
      ),
    })),
    indicators: indicators.map((each) => ({ ...each, indicator: { ...each.indicator, per: 100 } })),
  }
  const [plain] = outliersAmongPeers(METHOD, { parts, indicators })
  const [found, ...others] = outliersAmongPeers(METHOD, percent)
  expect(others).toEqual([])
  expect(found?.expected).toBeCloseTo(100 * (plain?.expected ?? NaN), 8)
  expect(found?.effect).toBeCloseTo(plain?.effect ?? NaN, 10)
})

test('only the indicators that are listed are judged, and those of all schools, not of a group', () => {
  const { parts, indicators } = county([...NINE, [220_000, 100]])
  const judged = (change: object) =>
    outliersAmongPeers(METHOD, {
      parts,
      indicators: indicators.map((each) => ({ ...each, indicator: { ...each.indicator, ...change } })),
    }).length
  expect([judged({}), judged({ key: 'desks' }), judged({ group: 'rural' })]).toEqual([1, 0, 0])
  expect(judged({ key: 'desks', group: 'rural' })).toBe(0)
})

test('who cannot tell its ratio is neither judged nor a peer', () => {
  const { parts, indicators } = county([...NINE.slice(0, 7), [220_000, 100]])
  const silent = { ...parts[0]!, indicators: new Map() }
  expect(outliersAmongPeers(METHOD, { parts: [...parts, silent], indicators })).toHaveLength(1)
  expect(outliersAmongPeers(METHOD, { parts: [...parts.slice(1), silent], indicators })).toEqual([])
})

test('schools that are all alike do not stand out', () => {
  expect(flagged(...Array.from({ length: 8 }, () => [1900, 100] as const))).toEqual([])
})

test('a school’s size is that of the stage', () => {
  const { parts, indicators } = county([...NINE, [220_000, 100]])
  const method = { ...METHOD, size: 'pupils.{stage}' }
  const sized = (stage: string | undefined) => ({
    parts: parts.map((part) => ({
      ...part,
      stage,
      school: { ...part.school, value: (id: string) => (id === 'pupils.primary' ? 100 : undefined) },
    })),
    indicators,
  })
  expect(outliersAmongPeers(method, sized('primary'))).toHaveLength(1)
  expect(outliersAmongPeers(method, sized('junior'))).toEqual([])
  expect(outliersAmongPeers(method, sized(undefined))).toEqual([])
})

test('too few is found as well as too many, and plain schools are not', () => {
  expect(flagged(...NINE, [22, 100])).toEqual([9])
  expect(flagged(...NINE)).toEqual([])
})

test('a teaching point with 12 pupils is neither judged nor a peer', () => {
  expect(flagged(...NINE, [26_400, 12])).toEqual([])
  expect(flagged(...NINE.slice(0, 7), [26_400, 12], [220_000, 100])).toEqual([7 + 1])
  expect(flagged(...NINE.slice(0, 6), [26_400, 12], [220_000, 100])).toEqual([])
})

test('without enough of its own kind a school is held against all of its stage', () => {
  expect(flagged(...NINE, [220_000, 100, 'nineYear'])).toEqual([9])
  const wealthy = Array.from({ length: 9 }, (_, index) => [9000 + 100 * index, 100, 'model'] as const)
  expect(flagged(...NINE, ...wealthy)).toEqual([])
  // 22 books are usual among all of them, and not among seven wealthy schools and itself.
  expect(flagged(...NINE, ...wealthy.slice(0, 7), [2200, 100, 'model'])).toEqual([9 + 7])
})

test('a ratio of 0 is left to other checks', () => expect(flagged(...NINE, [0, 100])).toEqual([]))
