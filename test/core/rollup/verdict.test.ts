import type { Target } from '#core'
import { reaches, reachesMost, standing, standingOf } from '../../../src/core/rollup/verdict'

describe('reaches', () => {
  test.each([
    ['>=', 4.2, 4.2, true],
    ['>=', 4.1999, 4.2, false],
    ['<=', 0.5, 0.5, true],
    ['<=', 0.504, 0.5, false],
    ['<', 15, 15, false],
    ['=', 100, 100, true],
    ['=', true, 1, true],
    ['=', false, 1, false],
    ['>=', undefined, 1, undefined],
    ['>=', '是', 1, undefined],
    ['>=', 5, undefined, undefined],
  ] as const)('%s: %s against %s is %s', (comparison, value, target, expected) => {
    expect(reaches(comparison, value, target)).toBe(expected)
  })

  test('verdicts use the unrounded value: 0.504 shows as 0.50 and is above it', () => {
    expect((0.504).toFixed(2)).toBe('0.50')
    expect(reaches('<=', 0.504, 0.5)).toBe(false)
  })
})

describe('at least six of seven, the other one not below 85 %', () => {
  /** Junior thresholds, and the floors of the published table. */
  const limits = [5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4]
  const floors = [4.505, 0.85, 0.765, 4.93, 8.67, 2125, 2.04]
  const school = (change: Record<number, number | undefined>) =>
    reachesMost(
      limits.map((value, index) => ({
        limit: { subject: String(index), comparison: '>=', value },
        value: index in change ? change[index] : value,
      })),
      6,
      0.85,
    )

  test('all seven reached', () => expect(school({})).toBe(true))
  test.each(floors.map((floor, index) => [index, floor]))(
    'item %s may lie at its floor %s',
    (index, floor) => {
      expect(school({ [index]: floor })).toBe(true)
      expect(school({ [index]: floor - 0.001 })).toBe(false)
    },
  )
  test('two below are too many', () => expect(school({ 0: 5.2, 6: 2.3 })).toBe(false))
  test('six reached and one unknown cannot be told', () => expect(school({ 3: undefined })).toBeUndefined())
  test('two unknown, the rest reached: cannot be told', () =>
    expect(school({ 3: undefined, 4: undefined })).toBeUndefined())
  test('two below are too many whatever the unknown one says', () =>
    expect(school({ 0: 5.2, 6: 2.3, 3: undefined })).toBe(false))
  test('one below its floor fails whatever the unknown one says', () =>
    expect(school({ 0: 4.4, 3: undefined })).toBe(false))
})

describe('standing', () => {
  test.each([
    [true, undefined, 'reached'],
    [true, 2024, 'reached'],
    [false, undefined, 'gap'],
    [false, 2027, 'inProgress'],
    [false, 2026, 'inProgress'],
    [false, 2025, 'due'],
    [false, 2024, 'missed'],
    [undefined, 2024, 'cannotTell'],
  ] as const)('reached %s, due %s, in 2025: %s', (isReached, due, expected) => {
    expect(standingOf(isReached, due, 2025)).toBe(expected)
  })

  const target: Target = {
    id: '003-29',
    row: '003-29',
    clause: '三（四）11',
    text: { zh: '社会认可度', en: 'public recognition' },
    level: 'county',
    measure: 'county',
    shape: { type: 'value' },
    subject: 'county.socialRecognition',
    comparison: '>=',
    value: 85,
    unit: { zh: '%', en: '%' },
    mark: 'verified',
  }
  test('the same value in three report years', () => {
    const due2025 = { ...target, due: 2025 }
    expect([2024, 2025, 2027].map((year) => standing(due2025, false, year))).toEqual([
      'inProgress',
      'due',
      'missed',
    ])
  })
  test('no value, no verdict', () => expect(standing(target, undefined, 2025)).toBe('cannotTell'))
  test('soft words are shown, never judged', () =>
    expect(standing({ ...target, shape: { type: 'shown' } }, false, 2025)).toBe('shown'))
  test('what nothing measures is said to be so', () =>
    expect(standing({ ...target, measure: 'notMeasurable' }, undefined, 2025)).toBe('notMeasurable'))
})
