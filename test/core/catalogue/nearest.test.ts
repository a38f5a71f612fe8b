import { nearest, withNearest } from '../../../src/core/catalogue/nearest'

const FIELDS = ['rooms', 'pupils.primary.boys', 'pupils.primary.girls', 'pupils.junior.girls']

test.each<readonly [string, string | undefined]>([
  ['rooms', 'rooms'],
  ['romms', 'rooms'],
  ['room', 'rooms'],
  ['classrooms', undefined],
  ['pupils.junior.girlz', 'pupils.junior.girls'],
  ['pupils.primary.girl', 'pupils.primary.girls'],
  ['canteens', undefined],
  ['', undefined],
])('of %s the nearest is %s', (name, expected) => expect(nearest(name, FIELDS)).toBe(expected))

test('whatever stands in a hole fits, and of equals the first is the nearest', () => {
  expect(nearest('pupils.{stage}.girlz', FIELDS)).toBe('pupils.primary.girls')
  expect(nearest('[who].[stage].boy', FIELDS)).toBe('pupils.primary.boys')
  expect(nearest('pupils.{stage}.gates', FIELDS)).toBe('pupils.primary.girls')
  expect(nearest('pupils.{stage}', ['rooms', 'halls'])).toBeUndefined()
})

test('said with the name that was written', () => {
  expect(withNearest('romms', FIELDS)).toBe('"romms" (nearest: "rooms")')
  expect(withNearest('last.romms', FIELDS, 'romms')).toBe('"last.romms" (nearest: "rooms")')
  expect(withNearest('canteens', FIELDS)).toBe('"canteens"')
})
