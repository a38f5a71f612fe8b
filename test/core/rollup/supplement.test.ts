import { cellsOf, type Rollup, type Total, type Value } from '#core'
import { supplementPlace } from '../../../src/core/rollup/supplement'
import { madeCatalogue } from '../../support/madeCounty'

const catalogue = madeCatalogue({})
interface County {
  readonly figures?: Readonly<Record<string, Value>>
  readonly totals?: Readonly<Record<string, Total>>
  readonly isComplete?: boolean
}
const ROOMS: Total = { sum: 50, reported: 2, lacking: 0 }
/** An indicator or field of the county’s own, at a county with 50 rooms in its schools. */
const figure = (id: string, county: County = {}) => {
  const { figures = {}, totals = { rooms: ROOMS }, isComplete = true } = county
  const rollup: Pick<Rollup, 'supplement' | 'totals' | 'isComplete'> = {
    supplement: cellsOf(figures),
    totals: new Map(Object.entries(totals)),
    isComplete,
  }
  return supplementPlace(rollup, catalogue).figure(id)
}

describe('a field that the county fills in', () => {
  test('is its answer', () => {
    expect(figure('county.villages', { figures: { 'county.villages': 40 } })).toEqual({
      value: 40,
      isConcerned: true,
      isWhole: true,
    })
    expect(figure('county.done', { figures: { 'county.done': false } })?.value).toBe(false)
  })
  test('without an answer has no value, nor with one that cannot be', () => {
    for (const id of ['county.villages', 'county.closed'])
      expect(figure(id)).toEqual({ value: undefined, isConcerned: true, isWhole: true })
    expect(figure('county.villages', { figures: { 'county.villages': -4 } })?.value).toBeUndefined()
    expect(figure('county.villages', { figures: { 'county.villages': '四十' } })?.value).toBeUndefined()
  })
})

describe('an indicator of the county’s own', () => {
  test('is made of what it filled in', () => {
    const figures = { 'county.reached': 30, 'county.villages': 40 }
    expect(figure('villagesReached', { figures })).toEqual({ value: 75, isConcerned: true, isWhole: true })
    expect(figure('villagesReached', { figures, isComplete: false })?.isWhole).toBe(true)
  })
  test('is whole without all schools only where no sum of theirs is in it', () => {
    const figures = { 'county.villages': 25 }
    expect(figure('places', { figures })).toEqual({ value: 2, isConcerned: true, isWhole: true })
    expect(figure('places', { figures, isComplete: false })?.isWhole).toBe(false)
    expect(figure('places', { figures, totals: { rooms: { ...ROOMS, lacking: 1 } } })?.isWhole).toBe(false)
  })
  test('cannot be told of sums that no school is asked for', () => {
    const figures = { 'county.villages': 25 }
    expect(figure('places', { figures, totals: {} })).toEqual({
      value: undefined,
      isConcerned: true,
      isWhole: false,
    })
  })
  test('knows what is left blank', () => {
    expect(figure('hasAnswered', { figures: { 'county.villages': 0 } })?.value).toBe(1)
    expect(figure('hasAnswered')?.value).toBe(0)
  })
  test('concerns the counties that it is meant for', () => {
    const at = (population: number | undefined) =>
      figure('specialSchools', { figures: { 'county.population': population, 'county.specialSchools': 1 } })
    expect(at(20)).toMatchObject({ value: 1, isConcerned: true })
    expect(at(19)).toMatchObject({ value: undefined, isConcerned: false })
    expect(at(undefined)).toMatchObject({ value: undefined, isConcerned: true })
  })
})

test.each(['rooms', 'degree', 'nothing'])('%s is none of the county’s own', (id) => {
  expect(figure(id)).toBeUndefined()
})
