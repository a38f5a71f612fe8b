import { checkSubmission, environmentOf, readAll, type Field, type RawValue } from '#core'
import { madeCheck, madeField, madeSubmission, madeTemplate } from '../../support/madeTemplate'

const fieldsBy = (...list: Field[]) => new Map(list.map((field) => [field.id, field]))
const fields = fieldsBy(
  madeField('girls'),
  madeField('boys', { blank: 'zero' }),
  madeField('opened', { type: 'date', blank: 'allowed' }),
  madeField('pupils', { formula: 'girls + boys' }),
  madeField('share', { formula: 'girls / pupils' }),
  madeField('none', { formula: 'girls / 0', blank: 'zero' }),
  madeField('afterNone', { formula: 'none + 1' }),
  madeField('afterShare', { formula: 'share + 1' }),
  madeField('girlsBlank', { formula: 'IF(ISBLANK(girls), 1, 2)' }),
  madeField('boysBlank', { formula: 'IF(ISBLANK(boys), 1, 2)' }),
  madeField('growth', { formula: 'pupils - last.pupils' }),
)
const read = (cells: Record<string, RawValue>, date1904 = false) =>
  readAll(fields, { cells: new Map(Object.entries(cells)), date1904 })
const seen = (cells: Record<string, RawValue>, id: string) => {
  const environment = environmentOf(read(cells), fields)
  return [environment.value(id), environment.isBlank(id)]
}

test('computed fields are worked out, whatever stands in their cells', () => {
  const readings = read({ girls: 3, boys: 1, pupils: 99 })
  expect(Object.fromEntries(readings)).toMatchObject({
    girls: { state: 'value', value: 3 },
    opened: { state: 'blank' },
    pupils: { state: 'value', value: 4 },
    share: { state: 'value', value: 0.75 },
    growth: { state: 'blank' },
  })
})

test('a blank that means none counts as 0, and a cell that is gone does not', () => {
  expect(seen({ girls: 3, boys: undefined }, 'pupils')).toEqual([3, false])
  expect(seen({ girls: 3, boys: undefined }, 'boys')).toEqual([0, true])
  expect(seen({ girls: 3 }, 'boys')).toEqual([undefined, true])
  expect(seen({ girls: 3 }, 'pupils')).toEqual([undefined, true])
  expect(seen({ boys: 3, girls: undefined }, 'girls')).toEqual([undefined, true])
  expect(seen({ girls: 3 }, 'none')).toEqual([0, true])
})

test('an impossible number is a number all the same, and words are none', () => {
  expect(seen({ girls: -3, boys: 1 }, 'pupils')).toEqual([-2, false])
  expect(seen({ girls: '3人', boys: 1 }, 'girls')).toEqual([undefined, false])
  expect(seen({ girls: '3人', boys: 1 }, 'pupils')).toEqual([undefined, true])
})

test('days are counted as the workbook counts them', () => {
  expect(read({ opened: 44439 }, true).get('opened')).toEqual({ state: 'value', value: 45901 })
  expect(read({ opened: 44439 }).get('opened')).toEqual({ state: 'value', value: 44439 })
})

test('a computed field sees whether a cell is blank, and what was computed before it', () => {
  const worked = (cells: Record<string, RawValue>, ...ids: string[]) => ids.map((id) => seen(cells, id)[0])
  expect(worked({ girls: 3, boys: 1 }, 'girlsBlank', 'boysBlank')).toEqual([2, 2])
  expect(worked({ girls: undefined, boys: undefined }, 'girlsBlank', 'boysBlank')).toEqual([1, 1])
  expect(worked({}, 'girlsBlank', 'boysBlank')).toEqual([1, 1])
  expect(worked({ girls: 0, boys: 0 }, 'afterNone', 'afterShare')).toEqual([1, undefined])
})

describe('in a report', () => {
  const template = madeTemplate({
    fields: [...fields.values()],
    checks: ['girls = last.girls', 'ISBLANK(last.boys)', 'boys = last.boys'].map((formula) =>
      madeCheck(formula),
    ),
  })
  const GIRLS = { girls: 3, boys: 1 }
  const outcomes = (last?: Record<string, RawValue>) =>
    checkSubmission(template, madeSubmission(GIRLS), last && madeSubmission(last)).outcomes
  test('last year’s cells stand behind this year’s', () => {
    expect(outcomes()).toEqual({ pass: 1, fail: 0, unknown: 2 })
    expect(outcomes({ girls: 3, boys: 1 })).toEqual({ pass: 2, fail: 1, unknown: 0 })
    expect(outcomes({ girls: 4, boys: undefined })).toEqual({ pass: 1, fail: 2, unknown: 0 })
    expect(outcomes({})).toEqual({ pass: 1, fail: 0, unknown: 2 })
  })
  test('a cell that is gone leaves last year’s where they are', () => {
    const short = madeTemplate({
      fields: [madeField('girls'), madeField('boys', { blank: 'zero' })],
      checks: ['girls = last.girls', 'NOT(ISBLANK(last.girls))', 'ISBLANK(last.boys)'].map((formula) =>
        madeCheck(formula),
      ),
    })
    const lastYear = madeSubmission({ girls: 3, boys: undefined })
    expect(checkSubmission(short, madeSubmission({ girls: 3 }), lastYear).outcomes).toMatchObject({ pass: 3 })
  })
  test('what is not asked is blank, with last year’s workbook as without it', () => {
    const asking = madeTemplate({ fields: [madeField('girls')], checks: [madeCheck('ISBLANK(elsewhere)')] })
    const school = madeSubmission({ girls: 3 })
    for (const lastYear of [undefined, school])
      expect(checkSubmission(asking, school, lastYear).outcomes).toMatchObject({ pass: 1 })
  })
  test('a computed cell that is gone is told too', () => {
    const all = [...fields.keys()].map((id) => [id, undefined] as const)
    const gone = (...ids: string[]) =>
      checkSubmission(
        template,
        madeSubmission(Object.fromEntries(all.filter(([id]) => !ids.includes(id)))),
      ).findings.find(({ type }) => type === 'absent')?.fields
    expect(gone()).toBeUndefined()
    expect(gone('pupils', 'boys')).toEqual(['boys', 'pupils'])
  })
})
