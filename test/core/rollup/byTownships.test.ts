import type { CountyIndicator, Held, Part, Shape, Target, Township } from '#core'
import { byTownships, standingsOfSchools, standingsOfTownships } from '../../../src/core/rollup/byTownships'
import { areaFigures, type Figures } from '../../../src/core/rollup/figures'

const target = (more: Partial<Target> = {}): Target =>
  ({ subject: 'rooms', shape: { type: 'value' }, comparison: '>=', value: 5, ...more }) as Target
const figure = (value: number | undefined, more: Partial<CountyIndicator> = {}): CountyIndicator[] => [
  { indicator: { id: 'rooms' }, value, counted: 1, lacking: 0, ...more } as CountyIndicator,
]
const township = (name: string, indicators: readonly CountyIndicator[], isComplete = true): Township => ({
  name,
  parts: [],
  missing: [],
  isComplete,
  indicators,
})
const NOWHERE = areaFigures([], true)
const held = (of: Target, townships: readonly Township[], county: Figures = NOWHERE) =>
  byTownships(of, townships, county, 2025)
const EMPTY = { reached: [], short: [], lacking: [] }

describe('townships', () => {
  test('that reach the number and that fall short, with their figures', () => {
    expect(held(target(), [township('东镇', figure(5)), township('西镇', figure(4))])).toEqual({
      reached: [{ township: '东镇', value: 5 }],
      short: [{ township: '西镇', value: 4 }],
      lacking: [],
    })
  })
  test('cannot be told while a figure or a school is missing, and show what there is', () => {
    const open = [
      township('东镇', figure(5, { lacking: 1 })),
      township('西镇', figure(5), false),
      township('南镇', figure(undefined)),
    ]
    expect(held(target(), open).lacking).toEqual([
      { township: '东镇', value: 5 },
      { township: '西镇', value: 5 },
      { township: '南镇', value: undefined },
    ])
  })
  test('none of whose schools is concerned are left out, unless one is missing that may be', () => {
    const nobody = figure(undefined, { counted: 0 })
    expect(held(target(), [township('东镇', nobody)])).toEqual(EMPTY)
    expect(held(target(), [township('东镇', nobody, false)])).toEqual({
      ...EMPTY,
      lacking: [{ township: '东镇', value: undefined }],
    })
  })
  test('are held against the county where the target says so', () => {
    const county: Figures = { figure: () => ({ value: 6, isConcerned: true, isWhole: true }) }
    const shape: Shape = { type: 'difference', of: 'rooms', to: 'all' }
    const { reached, short } = held(
      target({ shape, value: 0 }),
      [township('东镇', figure(7)), township('西镇', figure(5))],
      county,
    )
    expect([reached, short]).toEqual([[{ township: '东镇', value: 1 }], [{ township: '西镇', value: -1 }]])
  })
  test('are told apart by what is only shown all the same', () => {
    expect(held(target({ shape: { type: 'shown' } }), [township('东镇', figure(5))]).reached).toHaveLength(1)
  })
  test('have years counted back from that of the report', () => {
    const of = target({ shape: { type: 'yearsSince' }, comparison: '<=' })
    expect(held(of, [township('东镇', figure(2020))]).reached).toEqual([{ township: '东镇', value: 5 }])
  })
  test.each<[string, Shape]>([
    ['several numbers', { type: 'kOfN', of: [], atLeast: 0, floor: 1 }],
    ['a share of townships', { type: 'passing', of: [] }],
  ])('are not held to %s', (_, shape) => {
    const townships = [township('东镇', figure(5)), township('西镇', figure(5), false)]
    expect(held(target({ shape }), townships)).toEqual(EMPTY)
  })
})

test('a township stands to what is asked of it as its own figure does', () => {
  const lists = {
    reached: [{ township: '东镇', value: 5 }],
    short: [{ township: '西镇', value: 4 }],
    lacking: [{ township: '南镇', value: undefined }],
  }
  expect([...standingsOfTownships(lists)]).toEqual([
    ['东镇', true],
    ['西镇', false],
    ['南镇', undefined],
  ])
})

describe('a township stands to what is asked of its schools', () => {
  const at = (...names: (string | undefined)[]) =>
    names.map((name) => ({ school: { township: name } }) as unknown as Part)
  const standing = (lists: Partial<Held<Part>>, isComplete = true) => [
    ...standingsOfSchools({ ...EMPTY, ...lists }, [township('东镇', [], isComplete)]),
  ]

  test('reached, once each of them reaches it', () =>
    expect(standing({ reached: at('东镇', '东镇') })).toEqual([['东镇', true]]))
  test('open, while one cannot be told or is missing', () => {
    expect(standing({ reached: at('东镇'), lacking: at('东镇') })).toEqual([['东镇', undefined]])
    expect(standing({ reached: at('东镇') }, false)).toEqual([['东镇', undefined]])
    expect(standing({}, false)).toEqual([['东镇', undefined]])
  })
  test('not reached, as soon as one falls short, whatever the others', () => {
    expect(standing({ reached: at('东镇'), lacking: at('东镇'), short: at('东镇') }, false)).toEqual([
      ['东镇', false],
    ])
  })
  test('not at all, where none of its schools is asked', () => expect(standing({})).toEqual([]))
  test('whatever schools of no township do', () => {
    const nowhere = at(undefined)
    expect(standing({ reached: nowhere, short: nowhere, lacking: nowhere })).toEqual([])
  })
})
