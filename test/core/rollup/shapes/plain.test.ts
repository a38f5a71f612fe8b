import { excelDay } from '../../../../src/core/expression/excelDay'
import { progressOfOne } from '../../../support/madeCounty'

describe('zero', () => {
  const none = { subject: 'dropouts', comparison: '=', value: 0 }
  test.each([
    [[0, 0], 0, 'reached'],
    [[0, 2, 1], 3, 'gap'],
    [[0, undefined], 0, 'incomplete'],
  ] as const)('%j: %s, %s', (numbers, value, standing) => {
    const schools = numbers.map((dropouts) => ({ dropouts }))
    expect(progressOfOne(none, { schools })).toMatchObject({ value, standing })
  })
})

describe('done by a day', () => {
  const by = { level: 'school', subject: 'sentOn', shape: { type: 'date', by: '2023-03-29' }, due: 2023 }
  const on = (day: string) => ({ sentOn: excelDay(day) })

  test('a day is known by Excel’s number', () => {
    expect(excelDay('1900-03-01')).toBe(61)
    expect(excelDay('2023-03-29')).toBe(45014)
  })
  test('the last day is still in time, the next is late', () => {
    const { schools, target } = progressOfOne(by, {
      schools: [on('2023-03-29'), on('2023-03-30'), on('2023-01-05'), {}],
    })
    expect(target).toMatchObject({ comparison: '<=', value: 45014 })
    expect([schools?.reached.length, schools?.short.length, schools?.lacking.length]).toEqual([2, 1, 1])
  })
  test('late is missed in every later year', () => {
    expect(progressOfOne(by, { schools: [on('2023-04-01')], year: 2024 }).standing).toBe('missed')
  })
})

test('years since: at most five', () => {
  const reviewed = {
    measure: 'county',
    subject: 'county.reviewed',
    shape: { type: 'yearsSince' },
    comparison: '<=',
    value: 5,
  }
  const at = (year: number) =>
    progressOfOne(reviewed, { schools: [], supplement: { 'county.reviewed': year }, year: 2025 })
  expect(at(2020)).toMatchObject({ value: 5, standing: 'reached' })
  expect(at(2019)).toMatchObject({ value: 6, standing: 'gap' })
  expect(progressOfOne(reviewed, { schools: [] }).standing).toBe('cannotTell')
})

describe('what the county fills in', () => {
  const share = { measure: 'county', subject: 'villagesReached', comparison: '=', value: 100 }

  test('a share made of two of its figures', () => {
    const supplement = { 'county.reached': 30, 'county.villages': 40 }
    expect(progressOfOne(share, { schools: [], supplement })).toMatchObject({ value: 75, standing: 'gap' })
  })
  test('half of it is not enough', () => {
    const supplement = { 'county.reached': 30 }
    expect(progressOfOne(share, { schools: [], supplement })).toMatchObject({ standing: 'cannotTell' })
  })

  const special = { measure: 'county', subject: 'specialSchools', comparison: '>=', value: 1, due: 2025 }
  test.each([
    [19.99, 'notConcerned'],
    [20, 'due'],
  ] as const)('a county of %s (10,000) without a special school: %s', (population, standing) => {
    const supplement = { 'county.population': population, 'county.specialSchools': 0 }
    expect(progressOfOne(special, { schools: [], supplement }).standing).toBe(standing)
  })

  test('a sum of the schools over a figure of the county', () => {
    const places = { measure: 'county', subject: 'places', comparison: '>=', value: 2 }
    const made = { schools: [{ rooms: 30 }, { rooms: 20 }], supplement: { 'county.villages': 25 } }
    expect(progressOfOne(places, made)).toMatchObject({ value: 2, standing: 'reached' })
    const lacking = { ...made, schools: [...made.schools, {}] }
    expect(progressOfOne(places, lacking).standing).toBe('incomplete')
  })

  test('yes and no', () => {
    const done = { measure: 'county', subject: 'county.done', comparison: '=', value: 1 }
    const standing = (answer: boolean) =>
      progressOfOne(done, { schools: [], supplement: { 'county.done': answer } }).standing
    expect([standing(true), standing(false)]).toEqual(['reached', 'gap'])
  })
})

describe('soft words', () => {
  const reason = { zh: '原则上', en: 'in principle' }
  const soft = { subject: 'degree', comparison: '>=', value: 50, shape: { type: 'shown' }, reason }

  test('the value is shown, the number kept, no verdict given', () => {
    const { value, standing, target } = progressOfOne(soft, { schools: [{ graduates: 1, teachers: 4 }] })
    expect([value, standing, target.value]).toEqual([25, 'shown', 50])
  })
  test('of each school, those that reach the number are told apart all the same', () => {
    const each = { ...soft, level: 'school' }
    const schools = [
      { graduates: 1, teachers: 4 },
      { graduates: 3, teachers: 4 },
    ]
    const progress = progressOfOne(each, { schools })
    expect(progress).toMatchObject({ value: 50, standing: 'shown' })
    expect(progress.schools?.reached).toHaveLength(1)
  })
})
