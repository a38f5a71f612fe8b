import type { Part, Shape, Target } from '#core'
import { bySchools } from '../../../src/core/rollup/bySchools'
import { areaFigures, type Figures } from '../../../src/core/rollup/figures'

const target = (more: Partial<Target> = {}): Target =>
  ({ subject: 'rooms', shape: { type: 'value' }, comparison: '>=', value: 5, ...more }) as Target
type Told = Readonly<Record<string, { readonly value?: number; readonly inScope?: boolean }>>
/** A row of the county's tables, known by its school. */
const part = (schoolId: string, told: Told, stage?: string): Part =>
  ({ school: { schoolId }, stage, indicators: new Map(Object.entries(told)) }) as unknown as Part
const rooms = (schoolId: string, value?: number, stage?: string) =>
  part(schoolId, { rooms: { value: value! } }, stage)
const NOWHERE = areaFigures([], true)
const held = (of: Target, parts: readonly Part[], county: Figures = NOWHERE) => {
  const { reached, short, lacking } = bySchools(of, parts, county, 2025)
  return [reached, short, lacking].map((list) => list.map(({ school }) => school.schoolId).join())
}

test('schools that reach the number, that fall short, and of which it cannot be told', () => {
  expect(held(target(), [rooms('1', 5), rooms('2', 4), rooms('3'), rooms('4', 9)])).toEqual(['1,4', '2', '3'])
})

test('only the rows of the target’s stage are held to it', () => {
  const parts = [rooms('1', 5), rooms('2', 5, 'primary'), rooms('3', 5, 'junior')]
  expect(held(target(), parts)).toEqual(['1', '', ''])
  expect(held(target({ stage: 'primary' }), parts)).toEqual(['2', '', ''])
})

test('a school that it does not concern stands in none of the lists', () => {
  expect(held(target(), [part('1', {}), part('2', { rooms: { value: 9, inScope: false } })])).toEqual([
    '',
    '',
    '',
  ])
})

test('a school is held against the county where the target says so', () => {
  const county: Figures = { figure: () => ({ value: 6, isConcerned: true, isWhole: true }) }
  const shape: Shape = { type: 'difference', of: 'rooms', to: 'all' }
  expect(held(target({ shape, value: 0 }), [rooms('1', 6), rooms('2', 5)], county)).toEqual(['1', '2', ''])
})

test('what is only shown is told apart by its number all the same', () => {
  expect(held(target({ shape: { type: 'shown' } }), [rooms('1', 5), rooms('2', 4)])).toEqual(['1', '2', ''])
})

test('a year is counted back from that of the report', () => {
  const shape: Shape = { type: 'yearsSince' }
  expect(held(target({ shape, comparison: '<=' }), [rooms('1', 2020), rooms('2', 2019)])).toEqual([
    '1',
    '2',
    '',
  ])
})

test('at least one of two, the other not below half of its number', () => {
  const limit = (subject: string) => ({ subject, comparison: '>=', value: 10 }) as const
  const shape: Shape = { type: 'kOfN', of: [limit('rooms'), limit('desks')], atLeast: 1, floor: 0.5 }
  const both = (schoolId: string, ...[first, second]: (number | undefined)[]) =>
    part(schoolId, { rooms: { value: first! }, desks: { value: second! } })
  expect(
    held(target({ shape }), [both('1', 10, 5), both('2', 10, 4), both('3', 10), rooms('4', 10)]),
  ).toEqual(['1', '2', '3'])
})

test('a share of townships is nothing that a school is held to', () => {
  expect(held(target({ shape: { type: 'passing', of: [] } }), [rooms('1', 9)])).toEqual(['', '', ''])
})
