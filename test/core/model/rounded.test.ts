import { rounded } from '#core'

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.675, 2, 2.68],
  [0.5, 0, 1],
  [1234.5678, 2, 1234.57],
  [12, 2, 12],
  [1e-9, 2, 0],
  [1e21, 2, 1e21],
])('%d to %d decimals, as spreadsheets round', (value, decimals, shown) =>
  expect(rounded(value, decimals)).toBe(shown),
)
