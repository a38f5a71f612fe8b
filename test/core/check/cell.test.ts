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
  ])('%p → %p', (raw, expected) => expect(readCell(count, raw)).toEqual(expected))

  it('takes “2000万” as 2000 where the unit is already 万元', () =>
    expect(readCell(money, '2000万元')).toMatchObject({ suggestion: 2000 }))
  it('keeps two decimals and no more', () => {
    expect(readCell(money, 12.34)).toEqual(is(12.34))
    expect(readCell(money, 12.345)).toMatchObject({ problem: 'tooManyDecimals', suggestion: 12.35 })
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
    [code, 708120001, problem('wrongDigits', '0708120001')],
    [code, '37081200012', problem('wrongDigits')],
    [field({ type: 'year' }), 2016, is(2016)],
    [field({ type: 'year' }), 16, problem('notAYear', undefined, 16)],
    [field({ type: 'year' }), '2016年', problem('notAYear', 2016)],
    [field({ type: 'date' }), 45901, is(45901)],
    [field({ type: 'date' }), '2025年9月1日', problem('notADate', '2025-09-01')],
    [field({ type: 'text' }), 123, is('123')],
    [
      field({ type: 'choice', choices: [{ zh: '省（部）', en: 'province' }] }),
      '省(部)',
      problem('notAChoice', '省（部）'),
    ],
  ])('%# %p → %p', (of, raw, expected) => expect(readCell(of, raw)).toEqual(expected))

  it('moves the dates of a 1904 workbook', () =>
    expect(readCell(field({ type: 'date' }), 44439, true)).toEqual(is(45901)))
})
