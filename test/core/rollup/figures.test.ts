import { indicatorOf, parse, type CountyIndicator, type Indicator, type Part } from '#core'
import { areaFigures, partFigures } from '../../../src/core/rollup/figures'

const degree = {
  id: 'degree',
  numerator: parse('graduates'),
  per: 1,
  isAdditive: true,
} as unknown as Indicator

describe('a school', () => {
  const at = (graduates: number | undefined, scope?: string) => {
    const indicator = { ...degree, scope: scope === undefined ? undefined : parse(scope) }
    const part = indicatorOf(indicator, { value: () => graduates, isBlank: () => graduates === undefined })
    return partFigures({ indicators: new Map([['degree', part]]) } as unknown as Part).figure('degree')
  }

  test('that told its figure is whole, one that did not is not', () => {
    expect(at(30)).toEqual({ value: 30, isConcerned: true, isWhole: true })
    expect(at(undefined)).toEqual({ value: undefined, isConcerned: true, isWhole: false })
  })
  test('is asked unless it is out of scope; where that cannot be told it is', () => {
    expect(at(30, 'graduates > 50')?.isConcerned).toBe(false)
    expect(at(undefined, 'graduates > 50')?.isConcerned).toBe(true)
  })
  test('has no figure of an indicator that is not made there', () => {
    expect(partFigures({ indicators: new Map() } as unknown as Part).figure('degree')).toBeUndefined()
  })
})

describe('a township or county', () => {
  const at = (counted: number, lacking: number, isComplete = true) => {
    const figure = {
      indicator: degree,
      numerator: 30,
      denominator: 1,
      value: 30,
      variation: 0.2,
      counted,
      lacking,
    }
    return areaFigures([figure satisfies CountyIndicator], isComplete).figure('degree')
  }

  test('has its figure and how it varies, whole once everybody told theirs and nobody is missing', () => {
    expect(at(3, 0)).toEqual({ value: 30, variation: 0.2, isConcerned: true, isWhole: true })
    expect(at(3, 1)?.isWhole).toBe(false)
    expect(at(3, 0, false)?.isWhole).toBe(false)
  })
  test('is asked as soon as one of its schools is, told or not', () => {
    expect(at(0, 0)?.isConcerned).toBe(false)
    expect(at(1, 1)?.isConcerned).toBe(true)
  })
  test('has no figure of an indicator that is not made there', () => {
    expect(areaFigures([], true).figure('degree')).toBeUndefined()
  })
})
