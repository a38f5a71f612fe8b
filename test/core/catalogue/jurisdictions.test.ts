import type { Complaint } from '../../../src/core/catalogue/complaint'
import { lineages } from '../../../src/core/catalogue/jurisdictions'

const place = (id: string, parent?: string) => ({ id, label: { zh: id, en: id }, parent })
const read = (...places: readonly ReturnType<typeof place>[]) => {
  const complaints: Complaint[] = []
  const made = lineages('places.json', places, complaints)
  return {
    made,
    said: complaints.map(({ file, path, problem, remedy }) => [file, path, problem, remedy].join(' | ')),
  }
}

test('each place with those above it, nearest first', () => {
  const { made, said } = read(place('county', 'city'), place('nation'), place('city', 'nation'))
  expect(said).toEqual([])
  expect(made).toEqual([
    { id: 'county', label: place('county').label, lineage: ['county', 'city', 'nation'] },
    { id: 'nation', label: place('nation').label, lineage: ['nation'] },
    { id: 'city', label: place('city').label, lineage: ['city', 'nation'] },
  ])
})
test('none above itself', () => {
  expect(read(place('a', 'b'), place('b', 'a')).said).toEqual([
    'places.json | a | it is above itself: a → b → a | correct one "parent" of these',
    'places.json | b | it is above itself: b → a → b | correct one "parent" of these',
  ])
})
test('none under a place that is not listed', () => {
  expect(read(place('a', 'b')).said).toEqual([
    'places.json | a | it stands under "b", which is not in the list | add it',
  ])
})
