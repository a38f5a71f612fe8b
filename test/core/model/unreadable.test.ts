import { UnreadableWorkbook } from '#core'

test('a file that is not read says why, and where as far as it is known', () => {
  const problem = new UnreadableWorkbook('badNumber', 'no number', { sheet: '校舍', cell: 'B7' })
  expect(problem).toBeInstanceOf(Error)
  expect(String(problem)).toBe('UnreadableWorkbook: no number')
  expect({ ...problem }).toEqual({
    name: 'UnreadableWorkbook',
    code: 'badNumber',
    sheet: '校舍',
    cell: 'B7',
  })
  expect({ ...new UnreadableWorkbook('empty', 'no bytes') }).toEqual({
    name: 'UnreadableWorkbook',
    code: 'empty',
  })
})
