import { FieldMap } from '../../../src/core/check/fieldMap'

const places = new Map([
  ['girls', 0],
  ['rooms', 1],
  ['boys', 2],
])
const list = new Array<number | undefined>(3)
list[1] = 9
list[2] = undefined
const map = new FieldMap(places, list)

test('a hole is no field; undefined is one that says nothing', () => {
  expect([map.has('rooms'), map.has('girls'), map.has('boys'), map.has('desks')]).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect([map.get('rooms'), map.get('girls'), map.get('desks')]).toEqual([9, undefined, undefined])
})

test('goes through them as a map does', () => {
  const same = new Map([
    ['rooms', 9],
    ['boys', undefined],
  ])
  expect(new Map(map)).toEqual(same)
  expect(map.size).toBe(2)
  expect([...map.keys()]).toEqual([...same.keys()])
  expect([...map.values()]).toEqual([...same.values()])
  const seen = new Map<string, unknown>()
  map.forEach((value, id, whole) => {
    expect(whole).toBe(map)
    seen.set(id, value)
  })
  expect(seen).toEqual(same)
})
