import { excelDay, isoDay } from '#core'

test.each([
  ['1900-03-01', 61],
  ['2023-03-29', 45014],
  ['2024-02-29', 45351],
])('%s is day %d, and the other way round', (iso, day) => {
  expect(excelDay(iso)).toBe(day)
  expect(isoDay(day)).toBe(iso)
})

test('a time of day does not make it another day', () => expect(isoDay(45014.99)).toBe('2023-03-29'))
