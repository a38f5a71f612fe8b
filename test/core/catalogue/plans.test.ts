import { excelDay } from '#core'
import { expandPlan, limitsOf, measurementsOf } from '../../../src/core/catalogue/plans'
import { planSchema } from '../../../src/core/catalogue/planSchema'

const words = (text: string) => ({ zh: text, en: text })
const cited = { row: '1', clause: '2.1', text: words('text') }
const judged = {
  ...cited,
  unit: words('rooms'),
  mark: 'proposed',
  measure: 'computed',
  level: 'county',
  subject: 'rooms',
  comparison: '>=',
  value: 3,
}

const planOf = (targets: readonly object[], id = 'here') =>
  planSchema.parse({
    id,
    title: words('title'),
    issuer: 'bureau',
    number: 'No 1',
    date: '2023',
    jurisdiction: id,
    targets,
  })
const targetsOf = (...targets: readonly object[]) => expandPlan(planOf(targets), []).targets
const idsOf = (...targets: readonly object[]): string[] => targetsOf(...targets).map(({ id }) => id)
/** The only target of a plan with one. */
const only = (more: object) => {
  const [target, ...others] = targetsOf({ ...judged, ...more })
  if (!target || others.length > 0) throw new Error('not one target')
  return target
}

test('a plan keeps what it says of itself, a target what its row says', () => {
  const reason = words('why')
  const plan = planOf([{ ...judged, among: 'rural', due: 2027, project: 4, reason }])
  expect(expandPlan(plan, [])).toEqual({
    ...plan,
    targets: [
      {
        id: '1',
        ...cited,
        level: 'county',
        among: 'rural',
        measure: 'computed',
        shape: { type: 'value' },
        subject: 'rooms.rural',
        comparison: '>=',
        value: 3,
        unit: words('rooms'),
        due: 2027,
        reason,
        mark: 'proposed',
        project: 4,
      },
    ],
  })
})

describe('a target of its own', () => {
  const stages = ['primary', 'junior']

  test('for each stage, by the indicator of the stage', () => {
    expect(targetsOf({ ...judged, stages, value: { primary: 3, junior: 4 } })).toMatchObject([
      { id: '1.primary', row: '1', stage: 'primary', subject: 'rooms.primary', value: 3 },
      { id: '1.junior', row: '1', stage: 'junior', subject: 'rooms.junior', value: 4 },
    ])
    expect(targetsOf({ ...judged, stages }).map(({ value }) => value)).toEqual([3, 3])
  })
  test('for each subject, named in its id', () => {
    const subject = ['rooms', 'halls']
    expect(idsOf({ ...judged, subject })).toEqual(['1.rooms', '1.halls'])
    expect(idsOf({ ...judged, subject, stages: ['primary'] })).toEqual(['1.rooms.primary', '1.halls.primary'])
    expect(idsOf(judged, { ...judged, row: '2', subject: 'halls' })).toEqual(['1', '2'])
  })
  test('of a row that is written twice, for each subject', () => {
    expect(idsOf(judged, { ...judged, subject: 'halls' })).toEqual(['1.rooms', '1.halls'])
    expect(idsOf({ ...judged, stages: ['primary'] }, { ...judged, stages: ['junior'] })).toEqual([
      '1.primary',
      '1.junior',
    ])
  })
  test('of the county, whose fields have neither group nor stage, and are named without “county”', () => {
    const subject = ['county.rooms', 'county.halls']
    expect(targetsOf({ ...judged, measure: 'county', subject, stages: ['primary'] })).toMatchObject([
      { id: '1.rooms.primary', subject: 'county.rooms' },
      { id: '1.halls.primary', subject: 'county.halls' },
    ])
    expect(idsOf({ ...judged, subject: ['my.county.rooms', 'halls'] })).toEqual([
      '1.my.county.rooms',
      '1.halls',
    ])
  })
  test('that nothing measures', () => {
    const target = only({
      measure: 'notMeasurable',
      subject: undefined,
      comparison: undefined,
      value: undefined,
    })
    expect(target).toMatchObject({ id: '1', shape: { type: 'value' } })
    expect([target.subject, target.comparison, target.value, target.stage]).toEqual(Array(4).fill(undefined))
  })
  test('without a number where it has one for other stages only', () => {
    expect(only({ stages: ['primary'], value: { junior: 4 } }).value).toBeUndefined()
    expect(only({ value: { junior: 4 } }).value).toBeUndefined()
  })
})

describe('the figure', () => {
  test('of groups that are compared: their indicators', () => {
    const indicators = { of: 'rooms.urban.primary', to: 'rooms.rural.primary' }
    for (const type of ['ratio', 'difference']) {
      const shape = { type, of: 'urban', to: 'rural' }
      expect(only({ shape, stages: ['primary'] }).shape).toEqual({ type, ...indicators })
      const shown = only({ shape: { type: 'shown', as: shape }, stages: ['primary'] })
      expect(shown.shape).toEqual({ type: 'shown', as: { type, ...indicators } })
    }
  })
  test('of other shapes, as written', () => {
    for (const shape of [{ type: 'variation' }, { type: 'shown' }, { type: 'change', ceiling: 90 }])
      expect(only({ shape }).shape).toEqual(shape)
  })
  test('a day: no later than that', () => {
    const shape = { type: 'date', by: '2023-03-29' }
    const day = { comparison: undefined, value: undefined }
    const held = { comparison: '<=', value: excelDay('2023-03-29') }
    expect(only({ ...day, shape })).toMatchObject(held)
    expect(only({ ...day, shape: { type: 'shown', as: shape } })).toMatchObject(held)
    expect(only({ ...day, shape, comparison: '<' })).toMatchObject({ ...held, comparison: '<' })
    expect(only({ ...day, shape: { type: 'variation' } }).comparison).toBeUndefined()
  })
})

describe('a list of rows', () => {
  const others = [
    { ...judged, row: '2', stages: ['primary', 'junior'] },
    { ...judged, row: '3', subject: ['halls', 'gates'] },
    { ...judged, row: '4' },
  ]
  const of = ['2.primary', '2.junior', '3.halls', '3.gates']

  test('becomes the list of their targets', () => {
    const shape = { type: 'passing', of: ['3', '2'] }
    expect(targetsOf({ ...judged, shape }, ...others)[0]?.shape).toEqual({ type: 'passing', of })
    const shown = { ...judged, shape: { type: 'shown', as: shape } }
    expect(targetsOf(shown, ...others)[0]?.shape).toEqual({ type: 'shown', as: { type: 'passing', of } })
  })
  test('so many of which must be reached: their indicators and numbers', () => {
    const shape = { type: 'kOfN', of: ['2', '4'], atLeast: 1, floor: 0.8 }
    expect(targetsOf({ ...judged, shape, stages: ['primary'] }, ...others)[0]?.shape).toEqual({
      ...shape,
      of: [
        { subject: 'rooms.primary', comparison: '>=', value: 3 },
        { subject: 'rooms.primary', comparison: '>=', value: 3 },
      ],
    })
  })
})

describe('the numbers that so many of several rows hold', () => {
  const limits = (more: object, stage?: string) => limitsOf(['1'], planOf([{ ...judged, ...more }]), stage)

  test('a least number of one subject', () => {
    expect(limits({ among: 'rural' }, 'junior')).toEqual([
      { subject: 'rooms.rural.junior', comparison: '>=', value: 3 },
    ])
    expect(limits({ value: { junior: 4 } }, 'junior')).toMatchObject([{ value: 4 }])
  })
  test.each<object>([
    { row: '2' },
    { shape: { type: 'variation' } },
    { subject: ['rooms', 'halls'] },
    { subject: undefined },
    { comparison: '<=' },
    { comparison: undefined },
    { value: undefined },
    { value: { primary: 4 } },
  ])('none of %j', (more) => expect(limits(more, 'junior')).toEqual([]))

  test('none of a row that points to another plan', () => {
    const asIn = { ...cited, measure: 'asIn', plan: 'there', rows: ['1'] }
    expect(limitsOf(['1'], planOf([asIn]), undefined)).toEqual([])
  })
})

describe('a row that points to another plan', () => {
  const asIn = { ...cited, row: '9', clause: '5', text: words('ours'), measure: 'asIn', plan: 'there' }
  const there = planOf(
    [
      { ...judged, row: 'a', reason: words('theirs'), due: 2025, project: 1, stages: ['primary'] },
      { ...judged, row: 'b', subject: 'halls', mark: 'verified' },
      { ...asIn, row: 'c', plan: 'here', rows: ['9'] },
    ],
    'there',
  )
  const pointing = (more: object) => {
    const here = planOf([{ ...asIn, rows: ['b', 'a'], due: 2030, ...more }])
    return expandPlan(here, [here, there]).targets
  }

  test('asks what rows there ask, in its own words and by its own time', () => {
    expect(pointing({})).toMatchObject([
      {
        id: '9.halls',
        row: '9',
        clause: '5',
        text: words('ours'),
        due: 2030,
        subject: 'halls',
        mark: 'verified',
      },
      { id: '9.rooms.primary', row: '9', due: 2030, subject: 'rooms.primary', value: 3, mark: 'proposed' },
    ])
    expect(pointing({ rows: ['a'], due: undefined })).toMatchObject([{ due: undefined, project: undefined }])
  })
  test('gives its own reason, else theirs', () => {
    expect(pointing({ rows: ['a'] })[0]?.reason).toEqual(words('theirs'))
    expect(pointing({ rows: ['a'], reason: words('ours') })[0]?.reason).toEqual(words('ours'))
  })
  test('counts so many of the rows there', () => {
    const shape = { type: 'kOfN', of: ['1', '2'], atLeast: 1, floor: 0.8 }
    const origin = planOf(
      [judged, { ...judged, row: '2', value: 7 }, { ...judged, row: '3', shape }],
      'there',
    )
    const here = planOf([{ ...asIn, rows: ['3'] }, judged])
    expect(expandPlan(here, [here, origin]).targets[0]?.shape).toMatchObject({
      of: [{ value: 3 }, { value: 7 }],
    })
  })
  test('is measured by nothing where there is no such plan or row, or the row points on', () => {
    for (const more of [{ plan: 'nowhere' }, { rows: ['7'] }, { rows: ['c'] }])
      expect(pointing(more)).toEqual([])
  })
  test('while one that does not is measured by itself', () => {
    const here = planOf([judged])
    expect(measurementsOf(here.targets[0]!, here, [])).toEqual([{ origin: here, raw: here.targets[0] }])
  })
})
