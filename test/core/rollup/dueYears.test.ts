import { rollUpMade, type MadeCounty } from '../../support/madeCounty'

/** One target of each level and way to measure, all due by the end of 2025. */
const DUE = 2025
const TARGETS = [
  { row: 'share of the county', subject: 'degree', comparison: '>=', value: 80, due: DUE },
  { row: 'every school', level: 'school', subject: 'canteen', comparison: '=', value: 100, due: DUE },
  { row: 'every township', level: 'township', subject: 'rooms', comparison: '>=', value: 1, due: DUE },
  {
    row: 'town and country',
    subject: 'degree',
    shape: { type: 'ratio', of: 'urban', to: 'rural' },
    comparison: '<=',
    value: 1.05,
    due: DUE,
  },
  {
    row: 'townships that pass',
    level: 'city',
    shape: { type: 'passing', of: ['every school', 'every township'] },
    comparison: '>=',
    value: 80,
    due: DUE,
  },
  {
    row: 'the county’s word',
    measure: 'county',
    subject: 'county.done',
    comparison: '=',
    value: 1,
    due: DUE,
  },
  { row: 'at all times', subject: 'dropouts', comparison: '=', value: 0 },
]
const urban = { isUrbanComparator: true, isRuralSchool: false, townshipName: '城关街道' }
const rural = { isUrbanComparator: false, isRuralSchool: true, townshipName: '东镇' }
const SHORT: MadeCounty = {
  schools: [
    { ...urban, graduates: 19, teachers: 20, canteen: true, rooms: 1, dropouts: 0 },
    { ...rural, graduates: 10, teachers: 20, canteen: false, rooms: 0, dropouts: 2 },
  ],
  supplement: { 'county.done': false },
}
const FINE: MadeCounty = {
  schools: [
    { ...urban, graduates: 19, teachers: 20, canteen: true, rooms: 1, dropouts: 0 },
    { ...rural, graduates: 19, teachers: 20, canteen: true, rooms: 1, dropouts: 0 },
  ],
  supplement: { 'county.done': true },
}

const standings = (made: MadeCounty, year: number) => {
  const { progress } = rollUpMade(TARGETS, { ...made, year })
  return progress.map(({ target, standing }) => [target.row, standing])
}

test.each([
  [2024, 'inProgress'],
  [2025, 'due'],
  [2027, 'missed'],
] as const)('the same figures, short of every target, reported for %s: %s', (year, expected) => {
  expect(standings(SHORT, year)).toEqual(
    TARGETS.map(({ row }) => [row, row === 'at all times' ? 'gap' : expected]),
  )
})

test.each([2024, 2025, 2027])('what is reached is reached in %s too', (year) => {
  expect(standings(FINE, year)).toEqual(TARGETS.map(({ row }) => [row, 'reached']))
})
