import { catalogue } from '../support/catalogue'
import { numberText, shownBeside, targetDecimals, targetFigure, valueText } from '#report'

const at = (value: number, type: 'value' | 'variation' = 'value') => ({ value, shape: { type } as const })

test('two decimals, and no zeros behind them', () => {
  expect([numberText(12.345), numberText(12.3), numberText(12), numberText(84.6666, 1)]).toEqual([
    '12.35',
    '12.3',
    '12',
    '84.7',
  ])
})

test('a figure that falls short never looks like what was asked', () => {
  expect(targetFigure(84.6667, at(85), catalogue)).toBe('84.67')
  expect(targetFigure(84.9996, at(85), catalogue)).toBe('84.9996')
  expect(targetFigure(85, at(85), catalogue)).toBe('85')
  expect(targetFigure(0.48671, at(0.5, 'variation'), catalogue)).toBe('0.4867')
  expect(targetFigure(undefined, at(85), catalogue)).toBe('')
  const subject = [...catalogue.templates.values()]
    .filter(({ kind }) => kind.level === 'county')
    .flatMap(({ fields }) => [...fields.values()])
    .find(({ type }) => type === 'yesno')?.id
  expect([1, 0].map((value) => targetFigure(value, { ...at(1), subject }, catalogue))).toEqual(['是', '否'])
  expect(targetFigure(4.99996, at(5), catalogue)).toBe('4.99996')
  expect(targetFigure(0.50004, at(0.5, 'variation'), catalogue)).toBe('0.50004')
  expect(shownBeside(0.333, 0.334)(0.333)).toBe('0.333')
})

test('what is no number is shown as it is', () => {
  expect([true, false, undefined, '甲'].map(valueText)).toEqual(['是', '否', '', '甲'])
})

test('coefficients have four decimals, shares two', () => {
  const targets = catalogue.plans.flatMap((plan) => plan.targets)
  const of = (type: string): number[] => [
    ...new Set(targets.filter(({ shape }) => shape.type === type).map(targetDecimals)),
  ]
  expect([of('variation'), of('value'), of('kOfN')]).toEqual([[4], [2], [2]])
})
