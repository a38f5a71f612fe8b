import { carriedOver } from '#core'
import { madeField, madeSubmission, madeTemplate } from '../../support/madeTemplate'

const TYPES = ['text', 'code', 'choice', 'yesno', 'year', 'date', 'count', 'decimal'] as const
const template = madeTemplate({
  fields: [
    ...TYPES.map((type) => madeField(type, { type, digits: 3, choices: [{ zh: '甲', en: 'a' }] })),
    madeField('summed', { type: 'year', formula: 'count + 2000' }),
  ],
})
const carried = (changes: object) =>
  Object.fromEntries(
    carriedOver(
      template,
      madeSubmission({
        ...{
          text: '名',
          code: '012',
          choice: '甲',
          yesno: '是',
          year: 1990,
          date: 40000,
          count: 3,
          decimal: 1.5,
        },
        summed: 2003,
        ...changes,
      }),
    ),
  )

test('what a school is goes into next year’s workbook; figures, dates and sums do not', () =>
  expect(carried({})).toEqual({ text: '名', code: '012', choice: '甲', yesno: '是', year: 1990 }))

test('nor does what is blank or cannot be read', () =>
  expect(carried({ text: undefined, code: '12', year: 90, yesno: '对' })).toEqual({ choice: '甲' }))
