import { readCell, type Field, type RawValue, type Reading } from '#core'

const field = (rest: Partial<Field>): Field => ({
  id: 'x',
  label: { zh: '项', en: 'item' },
  unit: { zh: '人', en: 'persons' },
  type: 'count',
  blank: 'missing',
  form: 'f',
  mark: 'proposed',
  ...rest,
})
const problem = (name: string, suggestion?: number | string, value?: number): Partial<Reading> =>
  ({ state: 'problem', problem: name, suggestion, value }) as Partial<Reading>
const is = (value: number | string | boolean): Reading => ({ state: 'value', value })

const count = field({})
const money = field({ type: 'decimal', unit: { zh: '万元', en: '10,000 yuan' } })
const yesno = field({ type: 'yesno' })
const code = field({ type: 'code', digits: 10 })
const year = field({ type: 'year' })
const date = field({ type: 'date' })
const choice = field({
  type: 'choice',
  choices: [
    { zh: '市区', en: 'city' },
    { zh: '省（部）', en: 'province' },
  ],
})

describe('a number cell', () => {
  it.each<[RawValue, Partial<Reading>]>([
    [45, is(45)],
    [0, is(0)],
    [undefined, { state: 'blank' }],
    ['', { state: 'blank' }],
    ['45人', problem('notANumber', 45)],
    ['１２３', problem('notANumber', 123)],
    [' 7 ', problem('notANumber', 7)],
    ['1,234', problem('notANumber', 1234)],
    ['2000万', problem('notANumber', 20_000_000)],
    ['无', problem('notANumber', 0)],
    ['/', problem('notANumber')],
    ['   ', problem('notANumber')],
    ['约四十', problem('notANumber')],
    [true, problem('notANumber')],
    [-3, problem('negative', undefined, -3)],
    [4.5, problem('notWhole', undefined, 4.5)],
    [{ error: '#DIV/0!' }, problem('error')],
    [{ uncalculated: true }, problem('uncalculated')],
    [{ otherMeaning: 9 }, problem('otherMeaning')],
  ])('%p → %p', (raw, expected) => expect(readCell(count, raw)).toEqual(expected))

  it('takes “2000万” as 2000 where the unit is already 万元', () =>
    expect(readCell(money, '2000万元')).toMatchObject({ suggestion: 2000 }))
  it('keeps two decimals and no more', () => {
    expect(readCell(money, 12.34)).toEqual(is(12.34))
    expect(readCell(money, 12.345)).toEqual(problem('tooManyDecimals', 12.35, 12.345))
    expect(readCell(money, 0.1 + 0.2)).toEqual(is(0.1 + 0.2))
    expect(readCell(money, 12.340001)).toMatchObject({ problem: 'tooManyDecimals', suggestion: 12.34 })
    expect(readCell(money, 12.340000001)).toEqual(is(12.340000001))
  })
})

describe('other cells', () => {
  it.each<[Field, RawValue, Partial<Reading>]>([
    [yesno, '是', is(true)],
    [yesno, '否', is(false)],
    [yesno, '有', problem('notAChoice', '是')],
    [yesno, true, problem('notAChoice', '是')],
    [yesno, '可能', problem('notAChoice')],
    [code, '3708120001', is('3708120001')],
    [code, 3708120001, is('3708120001')],
    [code, 708120001, problem('wrongDigits')],
    [code, '37081201', problem('wrongDigits')],
    [code, '37081200012', problem('wrongDigits')],
    [year, 2016, is(2016)],
    [year, 16, problem('notAYear', undefined, 16)],
    [year, '2016年', problem('notAYear', 2016)],
    [date, 45901, is(45901)],
    [date, '2025年9月1日', problem('notADate', '2025-09-01')],
    [field({ type: 'text' }), 123, is('123')],
    [field({ type: 'text' }), ' 甲 ', is(' 甲 ')],
    [choice, '省(部)', problem('notAChoice', '省（部）')],
    [choice, '省（部）', is('省（部）')],
    [choice, ' 市 区', problem('notAChoice', '市区')],
    [choice, '县', problem('notAChoice')],
    [field({ type: 'choice' }), '县', problem('notAChoice')],
    [code, 'x3708120001', problem('wrongDigits')],
    [code, '3708120001x', problem('wrongDigits')],
    [code, ' 3708120001', problem('wrongDigits', '3708120001')],
    [code, '37081a', problem('wrongDigits')],
    [code, 'a37081', problem('wrongDigits')],
    [code, '   ', problem('wrongDigits')],
    [field({ type: 'code' }), '1', problem('wrongDigits')],
    [year, 1800, is(1800)],
    [year, 1799, problem('notAYear', undefined, 1799)],
    [year, 2200, is(2200)],
    [year, 2201, problem('notAYear', undefined, 2201)],
    [year, 2016.5, problem('notAYear', undefined, 2016.5)],
    [year, '2016', problem('notAYear', 2016)],
    [year, '16年', problem('notAYear')],
    [date, 1, is(1)],
    [date, 0, problem('notADate')],
    [date, true, problem('notADate')],
  ])('%# %p → %p', (of, raw, expected) => expect(readCell(of, raw)).toEqual(expected))

  it('moves the dates of a 1904 workbook', () => expect(readCell(date, 44439, true)).toEqual(is(45901)))
})

test('schools share what is known of a small number', () => {
  for (const number of [0, 7, 999]) expect(readCell(count, number)).toBe(readCell(count, number))
  expect(readCell(count, 1000)).toEqual(is(1000))
})
