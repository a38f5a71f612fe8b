import { progressOfOne, type Figures, type MadeCounty } from '../../../support/madeCounty'

const rising = { subject: 'degree', shape: { type: 'change', ceiling: 100 }, comparison: '>', value: 0 }
const notMore = { subject: 'rooms', shape: { type: 'change' }, comparison: '<=', value: 0, due: 2025 }

const old: Figures = { yearEstablished: 1990 }
const share = (...of: readonly (readonly [number, number])[]): Figures[] =>
  of.map(([graduates, teachers]) => ({ ...old, graduates, teachers }))

describe('rising on last year', () => {
  test.each([
    // 45 of 60 = 75 %; last year 42 of 60 = 70 %.
    ['risen', share([20, 30], [25, 30]), share([20, 30], [22, 30]), 5, 'reached'],
    // 45 of 60 = 75 %; last year 36 of 48 = 75 %, though every number was smaller.
    ['the same', share([20, 30], [25, 30]), share([16, 24], [20, 24]), 0, 'gap'],
    ['fallen', share([20, 30]), share([21, 30]), -10 / 3, 'gap'],
  ] as const)('%s', (_, schools, lastYear, change, standing) => {
    const progress = progressOfOne(rising, { schools: [...schools], lastYear: [...lastYear] })
    expect(progress.value).toBeCloseTo(change, 10)
    expect(progress.standing).toBe(standing)
  })

  test('what has come to the ceiling cannot rise and need not', () => {
    const made = { schools: share([30, 30]), lastYear: share([28, 28]) }
    expect(progressOfOne(rising, made)).toMatchObject({ value: 0, standing: 'reached' })
    expect(progressOfOne({ ...rising, shape: { type: 'change' } }, made).standing).toBe('gap')
  })
})

test('not more than last year', () => {
  const rooms = (...numbers: number[]): Figures[] => numbers.map((each) => ({ ...old, rooms: each }))
  expect(progressOfOne(notMore, { schools: rooms(1, 2), lastYear: rooms(2, 1) })).toMatchObject({
    value: 0,
    standing: 'reached',
  })
  expect(progressOfOne(notMore, { schools: rooms(2, 2), lastYear: rooms(2, 1) })).toMatchObject({
    value: 1,
    standing: 'due',
  })
})

describe('last year’s figures', () => {
  const standing = (made: MadeCounty) => progressOfOne(rising, made).standing

  test('without any workbook of last year it cannot be told', () => {
    expect(standing({ schools: share([20, 30]) })).toBe('cannotTell')
  })
  test('without a figure of this year, or a school that could have one, neither', () => {
    for (const schools of [[old], []])
      expect(progressOfOne(rising, { schools, lastYear: share([10, 30]) })).toMatchObject({
        value: undefined,
        standing: 'cannotTell',
      })
  })
  test('with a school of then missing there is no verdict', () => {
    expect(standing({ schools: share([20, 30], [20, 30]), lastYear: share([10, 30]) })).toBe('incomplete')
  })
  test('a school founded this year was not there', () => {
    const founded = { yearEstablished: 2025, graduates: 20, teachers: 30 }
    expect(standing({ schools: [...share([20, 30]), founded], lastYear: share([10, 30]) })).toBe('reached')
  })
  test('a school closed since counts in last year’s figure', () => {
    // 20 of 30 = 66.7 % now; (10 + 30) of 60 = 66.7 % then.
    expect(standing({ schools: share([20, 30]), lastYear: share([10, 30], [30, 30]) })).toBe('gap')
  })
  test('a blank of last year is not 0', () => {
    const lastYear = [...share([10, 30]), { ...old, teachers: 30 }]
    expect(standing({ schools: share([20, 30], [20, 30]), lastYear })).toBe('incomplete')
  })
})
