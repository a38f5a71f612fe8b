import { indicatorId } from '../../../src/core/catalogue/indicatorId'

test('an indicator, its group and its stage, as far as it has them', () => {
  expect(indicatorId('share', 'rural', 'primary')).toBe('share.rural.primary')
  expect(indicatorId('share', undefined, 'primary')).toBe('share.primary')
  expect(indicatorId('share', undefined, undefined)).toBe('share')
})
