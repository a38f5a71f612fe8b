import { address, columnLetters, columnNumber, MAX_COLUMN, MAX_ROW } from '#core'

test.each([
  [1, 'A'],
  [3, 'C'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16_384, 'XFD'],
])('column %d is %s, and the other way round', (number, letters) => {
  expect(columnLetters(number)).toBe(letters)
  expect(columnNumber(letters)).toBe(number)
})

test('an address has its column first', () => expect(address(7, 4)).toBe('D7'))

test('beyond a sheet there is no column', () => {
  expect(columnNumber('XFE')).toBeUndefined()
  expect(columnNumber('')).toBeUndefined()
  expect([MAX_ROW, MAX_COLUMN]).toEqual([1_048_576, 16_384])
})
