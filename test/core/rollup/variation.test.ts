import { weightedVariation } from '../../../src/core/rollup/variation'

/** The worked example of the published method: five schools, pupils and books. */
const FIVE = [
  [45, 279],
  [37, 137],
  [89, 935],
  [76, 160],
  [55, 402],
].map(([pupils, amount]) => ({ pupils: pupils ?? 0, amount: amount ?? 0 }))

test('weights each school by its pupils, as the method does', () => {
  const found = weightedVariation(FIVE)
  expect(found?.mean).toBeCloseTo(6.3344, 4)
  expect(found?.deviation).toBeCloseTo(3.2639, 4)
  expect(found?.variation).toBeCloseTo(0.5153, 4)
})

test('is not the unweighted coefficient, which lies on the other side of 0.50', () => {
  const mean = FIVE.reduce((sum, { amount, pupils }) => sum + amount / pupils, 0) / 5
  const ratios = FIVE.map(({ amount, pupils }) => amount / pupils)
  const unweighted = Math.sqrt(ratios.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 5) / mean
  expect(unweighted).toBeCloseTo(0.4888, 4)
  expect(weightedVariation(FIVE)?.variation).toBeGreaterThan(0.5)
})

test('two schools by hand', () => {
  // Ratios 1 and 4 around a county ratio of (10 + 120) / 40 = 3.25; weights 1/4 and 3/4.
  // Variance = (1 − 3.25)²/4 + (4 − 3.25)²·3/4 = 1.265625 + 0.421875 = 1.6875.
  const found = weightedVariation([
    { pupils: 10, amount: 10 },
    { pupils: 30, amount: 120 },
  ])
  expect(found?.mean).toBe(3.25)
  expect(found?.deviation).toBeCloseTo(Math.sqrt(1.6875), 12)
})

test('the unit of the resource does not matter', () => {
  const hundredfold = FIVE.map(({ pupils, amount }) => ({ pupils, amount: amount * 100 }))
  expect(weightedVariation(hundredfold)?.variation).toBeCloseTo(weightedVariation(FIVE)?.variation ?? 0, 12)
})

test('equal schools do not vary', () => {
  expect(
    weightedVariation([
      { pupils: 10, amount: 20 },
      { pupils: 35, amount: 70 },
    ])?.variation,
  ).toBe(0)
})

test('a school without pupils has no ratio and takes no part', () => {
  expect(weightedVariation([...FIVE, { pupils: 0, amount: 50 }])).toEqual(weightedVariation(FIVE))
})

test.each([[[]], [[{ pupils: 0, amount: 3 }]], [[{ pupils: 30, amount: 0 }]]])(
  'cannot tell from %j',
  (parts) => {
    expect(weightedVariation(parts)).toBeUndefined()
  },
)
