import { layoutOf } from '../../../src/core/check/layout'
import { madeField, madeTemplate } from '../../support/madeTemplate'

const { fields } = madeTemplate({
  fields: [
    madeField('girls'),
    madeField('growth', { formula: 'girls - last.girls' }),
    madeField('boys'),
    madeField('more', { formula: 'growth + elsewhere' }),
  ],
})
/** Made anew for each test. */
const layout = () => layoutOf(new Map(fields))

test('this year’s fields stand first, last year’s behind them, and what is not asked in one place at the end', () => {
  const { slotOf, size } = layout()
  const ids = [...fields.keys()]
  expect(ids.map(slotOf)).toEqual([0, 1, 2, 3])
  expect(ids.map((id) => slotOf(`last.${id}`))).toEqual([4, 5, 6, 7])
  expect(['elsewhere', 'last.elsewhere', 'girls.last.'].map(slotOf)).toEqual([8, 8, 8])
  expect(size).toBe(9)
})

test('what is typed and what is computed, in the order of the fields', () => {
  const { fields: list, typed, computed } = layout()
  expect(list.map(({ id }) => id)).toEqual([...fields.keys()])
  expect(typed).toEqual([
    { field: fields.get('girls'), slot: 0 },
    { field: fields.get('boys'), slot: 2 },
  ])
  expect(computed.map(({ field, slot }) => [field.id, slot])).toEqual([
    ['growth', 1],
    ['more', 3],
  ])
})

test('a formula finds its fields in their slots', () => {
  const values = [7, 2, undefined, undefined, 5, undefined, undefined, undefined, undefined]
  const slots = { values, blanks: values.map((value) => value === undefined) }
  expect(layout().computed.map(({ run }) => run(slots))).toEqual([2, undefined])
})

test('the same fields are laid out once', () => {
  expect(layoutOf(fields)).toBe(layoutOf(fields))
  expect(layout()).not.toBe(layoutOf(fields))
})
