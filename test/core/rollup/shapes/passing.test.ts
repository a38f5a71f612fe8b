import { passingOf } from '../../../../src/core/rollup/shapes/passing'
import { expected, rollUpMade, type MadeCounty, type MadeTarget } from '../../../support/madeCounty'

const LIST: readonly MadeTarget[] = [
  { row: 'a', level: 'school', subject: 'canteen', comparison: '=', value: 100 },
  { row: 'b', level: 'township', subject: 'rooms', comparison: '>=', value: 2 },
  {
    row: 'c',
    level: 'township',
    subject: 'degree',
    shape: { type: 'difference', of: 'rural', to: 'urban' },
    comparison: '>=',
    value: 0,
  },
]
const PASSING: MadeTarget = {
  row: 'all',
  level: 'city',
  shape: { type: 'passing', of: ['a', 'b', 'c'] },
  comparison: '>=',
  value: 80,
  due: 2025,
}
const town = {
  townshipName: '城关街道',
  isUrbanComparator: true,
  isRuralSchool: false,
  canteen: true,
  rooms: 9,
  graduates: 3,
  teachers: 4,
}
const school = (townshipName: string, change: object = {}) => ({
  townshipName,
  isUrbanComparator: false,
  isRuralSchool: true,
  canteen: true,
  rooms: 1,
  graduates: 4,
  teachers: 4,
  ...change,
})
/** Two schools each; four of five townships reach everything, 丁镇 not. */
const TOWNSHIPS = ['甲镇', '乙镇', '丙镇', '丁镇'].flatMap((name) => [
  school(name),
  school(name, name === '丁镇' ? { canteen: false } : {}),
])

const passing = (made: MadeCounty, target = PASSING) => {
  const found = rollUpMade([target, ...LIST], made).progress.find(({ target: { row } }) => row === 'all')
  if (!found) throw new Error('no such target')
  return found
}

test('a township passes that reaches everything; the share of townships that pass is the figure', () => {
  const { value, standing, townships } = passing({ schools: [town, ...TOWNSHIPS] })
  // 甲、乙、丙 and the town, which (c) does not ask: 4 of 5.
  expect(townships?.reached.map(({ township }) => township)).toEqual(['丙镇', '乙镇', '城关街道', '甲镇'])
  expect(townships?.short).toEqual([{ township: '丁镇', value: 2 }])
  expect(value).toBe(80)
  expect(standing).toBe('reached')
})

test('79 % of townships are not 80', () => {
  const schools = [town, ...TOWNSHIPS, school('戊镇', { rooms: 1 })] // one room in 戊镇, two are asked for
  expect(passing({ schools })).toMatchObject({ standing: 'due' })
  expect(passing({ schools }).value).toBeCloseTo(400 / 6, 10)
})

test('one thing not reached decides, even where another cannot be told', () => {
  const schools = [town, school('甲镇', { rooms: undefined, canteen: false }), school('甲镇')]
  expect(passing({ schools }).townships?.short.map(({ township }) => township)).toEqual(['甲镇'])
})

test('what cannot be told leaves a township open, and the county without a verdict', () => {
  const schools = [town, ...TOWNSHIPS, school('戊镇', { rooms: undefined }), school('戊镇')]
  const { townships, standing, value } = passing({ schools })
  expect(townships?.lacking.map(({ township }) => township)).toEqual(['戊镇'])
  expect(value).toBe(80)
  expect(standing).toBe('incomplete')
})

test('a township of which a school is missing is open', () => {
  const schools = [town, ...TOWNSHIPS]
  const roster = [...schools.map((_, index) => expected(index + 1)), expected(99, { townshipName: '甲镇' })]
  const { townships, standing } = passing({ schools, roster })
  expect(townships?.lacking.map(({ township }) => township)).toEqual(['甲镇'])
  expect(standing).toBe('incomplete')
})

test('with soft words the same share is shown without a verdict', () => {
  const shape = { type: 'shown', as: PASSING['shape'] }
  const reason = { zh: '力争', en: 'strive for' }
  expect(passing({ schools: [town, ...TOWNSHIPS] }, { ...PASSING, shape, reason })).toMatchObject({
    value: 80,
    standing: 'shown',
  })
})

test('a township of which nothing on the list is asked stands nowhere', () => {
  const listed = [new Map([['甲镇', true]]), new Map([['甲镇', true]])]
  expect(passingOf(['甲镇', '乙镇'], listed)).toEqual({
    reached: [{ township: '甲镇', value: 2 }],
    short: [],
    lacking: [],
  })
})
