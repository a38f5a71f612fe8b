import { cellsOf, environmentOf, readAll, type RawValue } from '#core'
import { madeField, madeTemplate } from '../../support/madeTemplate'

const { fields } = madeTemplate({
  fields: [
    madeField('girls'),
    madeField('boys', { blank: 'zero' }),
    madeField('pupils', { formula: 'girls + boys' }),
  ],
})
type Cells = Readonly<Record<string, RawValue>>
const read = (cells: Cells) => readAll(fields, { cells: new Map(Object.entries(cells)) })
/** The value of a field, and whether it is blank. */
const seen = (id: string, cells: Cells, lastYear?: Cells) => {
  const environment = environmentOf(read(cells), fields, lastYear && read(lastYear))
  return [environment.value(id), environment.isBlank(id)]
}
const NOW = { girls: 3, boys: 1 }
const LAST = { girls: 2, boys: undefined }

test('formulas see this year’s figures under their own names', () => {
  expect(seen('girls', NOW, LAST)).toEqual([3, false])
  expect(seen('pupils', NOW, LAST)).toEqual([4, false])
  expect(seen('girls', { girls: '3人' })).toEqual([undefined, false])
})

test('last year’s figures stand under “last.”', () => {
  expect(seen('last.girls', NOW, LAST)).toEqual([2, false])
  expect(seen('last.pupils', NOW, LAST)).toEqual([2, false])
})

test('a blank that means none is 0, last year as this year, and blank all the same', () => {
  expect(seen('boys', LAST)).toEqual([0, true])
  expect(seen('last.boys', NOW, LAST)).toEqual([0, true])
})

test('what is not known is blank', () => {
  expect(seen('nowhere', NOW, LAST)).toEqual([undefined, true])
  expect(seen('last.nowhere', NOW, LAST)).toEqual([undefined, true])
  expect(seen('last.girls', NOW)).toEqual([undefined, true])
})

test('plain values are cells as a clerk would have typed them', () =>
  expect([...cellsOf({ a: 1, b: true, c: false, d: '甲', e: undefined })]).toEqual([
    ['a', 1],
    ['b', '是'],
    ['c', '否'],
    ['d', '甲'],
    ['e', undefined],
  ]))
