import * as fc from 'fast-check'
import { stacked, stripScale } from '../../src/taskpane/county/pictures/stripScale'

/** Where dots stand on a strip. */
test('values and limits find room between the ends, in their order', () => {
  const { at, isBeyond } = stripScale([2, 4, 8], [6])
  expect([0, 2, 4, 6, 8].map(at)).toEqual([...[0, 2, 4, 6, 8].map(at)].sort((a, b) => a - b))
  expect([2, 4, 8].some(isBeyond)).toBe(false)
  expect(at(8)).toBeLessThan(100)
})

test('one slip of a factor of ten thousand does not press the others together', () => {
  const values = [2100, 2300, 2500, 2700, 3100, 2900, 2200, 2600, 2400, 21_000_000]
  const { at, isBeyond } = stripScale(values, [2000])
  expect(values.filter(isBeyond)).toEqual([21_000_000])
  expect(at(3100) - at(2100)).toBeGreaterThan(8)
  expect(at(21_000_000)).toBe(at(30_000_000))
})

test.each([
  ['no school', []],
  ['schools with nothing', [0, 0, 0]],
  ['a deficit', [-3, 2]],
])('%s: every place is on the strip', (_, values) => {
  const { at } = stripScale(values, [])
  for (const value of [0, ...values]) {
    expect(at(value)).toBeGreaterThanOrEqual(0)
    expect(at(value)).toBeLessThanOrEqual(100)
  }
})

test('no two dots lie upon each other', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 300 }), (tenths) => {
      const places = tenths.map((each) => each / 10).sort((a, b) => a - b)
      const { heights, highest } = stacked(places, 2.5)
      expect(Math.max(0, ...heights)).toBe(highest)
      places.forEach((place, index) => {
        for (let other = index - 1; other >= 0 && place - (places[other] ?? 0) < 2.5; other--)
          expect(heights[other]).not.toBe(heights[index])
      })
    }),
  )
})
