import { withTotals } from '../../../src/core/catalogue/totals'
import { madeField, madeTemplate } from '../../support/madeTemplate'

test('the county’s own fields, and sums of what its schools count or measure', () => {
  const { kind, fields } = madeTemplate({
    fields: [
      madeField('rooms'),
      madeField('area', { type: 'decimal' }),
      madeField('isRural', { type: 'yesno' }),
    ],
  })
  const own = new Map([['county.villages', madeField('county.villages')]])
  const county = { kind: { ...kind, level: 'county' as const }, fields: own }
  expect([...withTotals(own, [{ kind, fields }, county])]).toEqual([
    ['county.villages', own.get('county.villages')],
    ['total.rooms', fields.get('rooms')],
    ['total.area', fields.get('area')],
  ])
})
