import type { Target } from '#core'
import type { Figure, Figures } from '../../../../src/core/rollup/figures'
import { isReachedBy, worthOf, type PlainShape } from '../../../../src/core/rollup/shapes/worth'

/** A place with these figures. */
const place = (figures: Readonly<Record<string, Partial<Figure>>>): Figures => ({
  figure: (id) => figures[id] && { value: undefined, isConcerned: true, isWhole: true, ...figures[id] },
})
const NOWHERE = place({})
const worth = (shape: PlainShape, here: Figures, county = NOWHERE, lastYear?: Figures, subject = 'rooms') =>
  worthOf(shape, { subject }, { own: here, county, lastYear, year: 2025 })
const ROOMS = place({ rooms: { value: 6, variation: 0.25 }, desks: { value: 3 } })

describe('the figure of a place that is held to a number', () => {
  test.each<[string, PlainShape, number]>([
    ['the figure itself', { type: 'value' }, 6],
    ['a day', { type: 'date', by: '2025-09-01' }, 6],
    ['its variation between schools', { type: 'variation' }, 0.25],
    ['one group over another of the county', { type: 'ratio', of: 'rooms', to: 'desks' }, 1.5],
    ['one group less another of the county', { type: 'difference', of: 'desks', to: 'rooms' }, -5],
    ['this year less last year', { type: 'change' }, 2],
    ['the years since', { type: 'yearsSince' }, 2019],
  ])('%s', (_, shape, value) => {
    const county = place({ rooms: { value: 8 }, desks: { value: 4 } })
    const lastYear = place({ rooms: { value: 4 } })
    expect(worth(shape, ROOMS, county, lastYear)).toEqual({ value, isWhole: true })
  })

  const shapes: PlainShape[] = [
    { type: 'value' },
    { type: 'variation' },
    { type: 'ratio', of: 'rooms', to: 'rooms' },
    { type: 'difference', of: 'rooms', to: 'rooms' },
    { type: 'change' },
    { type: 'yearsSince' },
  ]
  test.each(shapes)('of $type is none where nobody is asked, nor where it is not made', (shape) => {
    const nobody = place({ rooms: { isConcerned: false } })
    expect(worth(shape, nobody, ROOMS, ROOMS)).toBeUndefined()
    expect(worth(shape, NOWHERE, ROOMS, ROOMS)).toBeUndefined()
  })
  test.each(shapes)('of $type is not whole while something is missing from it', (shape) => {
    const open = place({ rooms: { value: 6, variation: 0.25, isWhole: false } })
    expect(worth(shape, open, ROOMS, ROOMS)?.isWhole).toBe(false)
  })
  test.each(shapes.filter(({ type }) => type !== 'variation'))(
    'of $type is none of what is no number',
    (shape) => {
      const blank = place({ rooms: {} })
      expect(worth(shape, blank, ROOMS, ROOMS)).toEqual({ value: undefined, isWhole: true })
    },
  )

  test('compares with the county’s schools, who must be asked', () => {
    const nobody = place({ rooms: { value: 8, isConcerned: false } })
    for (const type of ['ratio', 'difference'] as const) {
      const shape: PlainShape = { type, of: 'rooms', to: 'rooms' }
      expect(worth(shape, ROOMS, nobody)).toEqual({ value: undefined, isWhole: false })
      expect(worth(shape, ROOMS, place({ rooms: { value: 8, isWhole: false } }))?.isWhole).toBe(false)
    }
  })
  test('is not divided by 0', () => {
    const shape: PlainShape = { type: 'ratio', of: 'rooms', to: 'rooms' }
    expect(worth(shape, ROOMS, place({ rooms: { value: 0 } }))?.value).toBeUndefined()
    expect(worth(shape, place({ rooms: { value: 0 } }), ROOMS)?.value).toBe(0)
  })
  test('cannot have changed since a year that nobody knows', () => {
    expect(worth({ type: 'change' }, ROOMS)).toEqual({ value: undefined, isWhole: false })
  })
  test('may be at the ceiling, above which nothing rises', () => {
    const full = { value: 2, isWhole: true, isReached: true }
    expect(worth({ type: 'change', ceiling: 6 }, ROOMS, NOWHERE, place({ rooms: { value: 4 } }))).toEqual(
      full,
    )
    expect(
      worth({ type: 'change', ceiling: 7 }, ROOMS, NOWHERE, place({ rooms: { value: 4 } }))?.isReached,
    ).toBeUndefined()
  })
})

describe('a figure reaches a number', () => {
  const target = (more: Partial<Target> = {}) => ({ comparison: '>=', value: 5, ...more }) as const
  const of = (value: number | undefined) => ({ value, isWhole: true })

  test('as its direction says', () => {
    expect([6, 5, 4, undefined].map((value) => isReachedBy(target(), of(value)))).toEqual([
      true,
      true,
      false,
      undefined,
    ])
  })
  test('or not, where there is no number or no direction', () => {
    expect(isReachedBy({ value: 5 }, of(6))).toBeUndefined()
    expect(isReachedBy({ comparison: '>=' }, of(6))).toBeUndefined()
  })
  test('whatever the number, at the ceiling', () => {
    expect(isReachedBy(target({ value: 9 }), { ...of(0), isReached: true })).toBe(true)
  })
})
