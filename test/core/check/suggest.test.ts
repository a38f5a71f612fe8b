import { readCell, type Field, type FieldType } from '#core'

const field = (type: FieldType, unit = '人'): Field => ({
  id: 'x',
  label: { zh: '项', en: 'item' },
  unit: { zh: unit, en: unit },
  type,
  blank: 'missing',
  form: 'f',
  mark: 'proposed',
})
const suggestion = (of: Field, raw: string | boolean): unknown => {
  const reading = readCell(of, raw)
  return reading.state === 'problem' ? reading.suggestion : reading
}

test.each([
  ['无', 0],
  ['没有', 0],
  ['零', 0],
  ['〇', 0],
  ['-5', -5],
  ['-5.25', -5.25],
  ['12.5 平方米', 12.5],
  ['12.50', 12.5],
  ['1,234,567', 1_234_567],
  ['12,345.67', 12_345.67],
  ['-1,234', -1234],
  ['1.2万', 12_000],
  ['3亿元', 300_000_000],
  ['4人次左右', 4],
  ['4个学生左右', undefined],
  ['3O', undefined],
  ['l2', undefined],
  ['12㎡', 12],
  ['1,23', undefined],
  ['1,2345', undefined],
  ['1234,567', undefined],
  ['5.', 5],
  ['.5', undefined],
  ['约4', undefined],
  ['4到5', undefined],
  ['3-4', undefined],
])('a number: %s → %p', (raw, number) => expect(suggestion(field('count'), raw)).toBe(number))

test('“万” counts where the unit only ends with it, and not where the unit is in it', () => {
  expect(suggestion(field('count', '百万'), '2万')).toBe(20_000)
  expect(suggestion(field('count', '万册'), '2万')).toBe(2)
})

test.each(['有', '√', '✓', '对', 'Y', 'Yes', 'TRUE', '１', ' 是 '])('yes: %s', (raw) =>
  expect(suggestion(field('yesno'), raw)).toBe('是'),
)
test.each(['否', '无', '没有', '×', '✗', 'N', 'no', 'False', '0'])('no: %s', (raw) =>
  expect(suggestion(field('yesno'), ` ${raw}`)).toBe('否'),
)

test.each([
  ['2025-9-1', '2025-09-01'],
  ['2025.12.31', '2025-12-31'],
  ['2025/1/1', '2025-01-01'],
  ['2025年10月20日', '2025-10-20'],
  ['20250901', '2025-09-01'],
  ['2025年9月', undefined],
  ['2025-0-1', undefined],
  ['2025-13-1', undefined],
  ['2025-2-31', undefined],
  ['2024-2-29', '2024-02-29'],
  ['2025-2-29', undefined],
  ['2025-1-0', undefined],
  ['2025-1-32', undefined],
  ['25-1-2', undefined],
  ['于2025-1-2', undefined],
  ['2025-1-2止', undefined],
])('a date: %s → %p', (raw, day) => expect(suggestion(field('date'), raw)).toBe(day))
