import { reachesMostAt } from '../../../../src/core/rollup/shapes/mostOf'
import { rollUpMade, schoolId, type Figures, type MadeTarget } from '../../../support/madeCounty'

/** At least two of three, the other not below half of its number. */
const MOST: MadeTarget = {
  row: 'most',
  level: 'school',
  shape: { type: 'kOfN', of: ['a', 'b', 'c'], atLeast: 2, floor: 0.5 },
}
const LIST: readonly MadeTarget[] = [
  { row: 'a', subject: 'rooms', value: 10 },
  { row: 'b', subject: 'degree', value: 40 },
  { row: 'c', subject: 'areaEach', value: 2 },
].map((each) => ({ level: 'school', comparison: '>=', ...each }))

function most(schools: readonly Figures[], list = LIST) {
  const found = rollUpMade([MOST, ...list], { schools }).progress.find(
    ({ target: { row } }) => row === 'most',
  )
  if (!found) throw new Error('no such target')
  return found
}
const ALL = { rooms: 10, graduates: 40, teachers: 100, area: 20 }

test('each school is held to all of the numbers; the share that reaches enough of them is the figure', () => {
  const { schools, value, standing } = most([
    ALL,
    { ...ALL, graduates: 20 }, // half of 40 %
    { ...ALL, graduates: 19 },
    { ...ALL, graduates: 20, area: 10 },
    { ...ALL, teachers: undefined },
  ])
  const ids = (held: typeof schools) =>
    [held?.reached, held?.short, held?.lacking].map((parts) => parts?.map(({ school }) => school.schoolId))
  expect(ids(schools)).toEqual([[1, 2].map(schoolId), [3, 4].map(schoolId), [schoolId(5)]])
  expect([value, standing]).toEqual([50, 'incomplete'])
})

test('a school of which one of the numbers is not asked stands in none of the lists', () => {
  const list = LIST.map((each) => (each['row'] === 'b' ? { ...each, among: 'rural' } : each))
  const { schools } = most(
    [
      { ...ALL, isRuralSchool: false },
      { ...ALL, isRuralSchool: true },
    ],
    list,
  )
  expect(schools?.reached.map(({ school }) => school.schoolId)).toEqual([schoolId(2)])
  expect([schools?.short, schools?.lacking]).toEqual([[], []])
})

test('nor does one at a place where one of the numbers is not made', () => {
  const of = ['rooms', 'desks'].map((subject) => ({ subject, comparison: '>=' as const, value: 10 }))
  const place = (...made: string[]) => ({
    figure: (id: string) => (made.includes(id) ? { value: 10, isConcerned: true, isWhole: true } : undefined),
  })
  const most = { type: 'kOfN', of, atLeast: 1, floor: 0.5 } as const
  expect(reachesMostAt(most, place('rooms'))).toBe('notConcerned')
  expect(reachesMostAt(most, place('rooms', 'desks'))).toBe(true)
})
