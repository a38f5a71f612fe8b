import { parseReference } from '#core'

const area = (sheet: string, row: number, column: number, rows = 1, columns = 1) => ({
  sheet,
  row,
  column,
  rows,
  columns,
})
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

describe('where a name points', () => {
  test.each([
    ['Sheet1!$D$7', area('Sheet1', 7, 4)],
    ['学生!$A$1:$D$40', area('学生', 1, 1, 40, 4)],
    ["'2-1 小学 学生'!$B$2", area('2-1 小学 学生', 2, 2)],
    ["'it''s ours'!$A$1", area("it's ours", 1, 1)],
    // Whichever corner stands first.
    ['S!$D$40:$A$1', area('S', 1, 1, 40, 4)],
    ['S!$A$40:$D$1', area('S', 1, 1, 40, 4)],
    ['S!$B:$C', area('S', 1, 2, LAST_ROW, 2)],
    ['S!$3:$5', area('S', 3, 1, 3, LAST_COLUMN)],
    [`S!$XFD$${LAST_ROW}`, area('S', LAST_ROW, LAST_COLUMN)],
    ['S!$AA$1', area('S', 1, 27)],
    ['S!$A$1:$AB$12', area('S', 1, 1, 12, 28)],
    ['S!$AA:$AC', area('S', 1, 27, LAST_ROW, 3)],
    ['S!$10:$12', area('S', 10, 1, 3, LAST_COLUMN)],
  ])('%s', (formula, expected) => expect(parseReference(formula)).toEqual(expected))
})

describe('a place that is gone', () => {
  test.each(['#REF!', 'S!#REF!', '#REF!$A$1', "'a b'!#REF!"])('%s', (formula) =>
    expect(parseReference(formula)).toBe('broken'),
  )
})

describe('no place', () => {
  test.each([
    ['a constant', '7'],
    ['no sheet', '$A$1'],
    ['a reference that moves', 'S!A1'],
    ['half of one that moves', 'S!$A1'],
    ['a corner that moves', 'S!$A$1:B2'],
    ['columns that move', 'S!A:B'],
    ['rows that move', 'S!1:2'],
    ['a formula', 'SUM(S!$A$1)'],
    ['something behind', 'S!$A$1 '],
    ['something behind columns', 'S!$A:$B1'],
    ['something before columns', 'S!x$A:$B'],
    ['something behind rows', 'S!$1:$2x'],
    ['something before rows', 'S!x$1:$2'],
    ['several areas', 'S!$A$1,S!$B$2'],
    ['another file', "'[1]S'!$A$1"],
    ['another file, bare', '[1]S!$A$1'],
    ['several sheets', 'S:T!$A$1'],
    ['several sheets, quoted', "'S:T'!$A$1"],
    ['a sheet without a name', "''!$A$1"],
    ['an apostrophe that stands alone', "'it's'!$A$1"],
    ['a sheet with a blank, not quoted', 'a b!$A$1'],
    ['nothing behind the sheet', 'S!'],
    ['a row before the first', 'S!$A$0'],
    ['a row behind the last', `S!$A$${LAST_ROW + 1}`],
    ['a column behind the last', 'S!$XFE$1'],
    ['columns of which one is behind the last', 'S!$A$1:$XFE$1'],
    ['rows of which one is before the first', 'S!$0:$2'],
  ])('%s: %s', (_, formula) => expect(parseReference(formula)).toBeUndefined())

  test('what is longer than any place can be', () => {
    const longest = `${'S'.repeat(300 - '!$A$1'.length)}!$A$1`
    expect(parseReference(longest)).toMatchObject({ row: 1 })
    expect(parseReference(`S${longest}`)).toBeUndefined()
  })
})
