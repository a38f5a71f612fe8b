import { withNumbers } from '../../../src/core/catalogue/headings'

const words = (text: string) => ({ zh: text, en: text })
const heading = { label: words('part'), heading: words('part'), indent: 0, cells: [] }

test('headings are counted in both languages, up to 99', () => {
  const numbers = withNumbers(Array.from({ length: 99 }, () => heading)).map(({ label }) => label)
  const zh = (at: number) => numbers[at - 1]?.zh
  expect([1, 9, 10, 11, 19, 20, 21, 90, 99].map(zh)).toEqual(
    ['一', '九', '十', '十一', '十九', '二十', '二十一', '九十', '九十九'].map(
      (numeral) => `${numeral}、part`,
    ),
  )
  expect(numbers[20]?.en).toBe('21. part')
})
test('other rows are left as they are and not counted', () => {
  const row = { label: words('row'), indent: 1, cells: [] }
  const rows = withNumbers([row, heading, row, heading])
  expect(rows.map(({ label }) => label.en)).toEqual(['row', '1. part', 'row', '2. part'])
  expect(rows[0]).toBe(row)
})
test('counted anew, they are counted from the label without its number', () => {
  expect(withNumbers(withNumbers([heading]))).toEqual(withNumbers([heading]))
})
