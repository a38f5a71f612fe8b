import type { NamedRange, RawValue } from '#core'
import { columnsIn, inRow, textInRow } from '../../../src/core/rollup/columns'

const column = (row: number, ...cells: RawValue[]): NamedRange => ({
  sheet: '表',
  row,
  column: 1,
  rows: cells.length,
  columns: 1,
  values: cells.map((cell) => [cell]),
})
const COLUMNS = { id: 'list.id', words: 'list.words' }
const rows = (columns: Readonly<Record<string, NamedRange>>) =>
  columnsIn(new Map(Object.entries(columns)), COLUMNS)

test('the rows of a list are texts without blanks around them', () =>
  expect(
    rows({
      'list.id': column(2, ' K1 ', 7, true),
      'list.words': column(2, '甲\n', undefined, { error: '#N/A' }),
    }),
  ).toEqual([
    { id: 'K1', words: '甲' },
    { id: '7', words: '' },
    { id: 'true', words: '' },
  ]))

test('rows without a first column are left out', () =>
  expect(
    rows({ 'list.id': column(2, '', undefined, ' ', 'K4'), 'list.words': column(2, 'a', 'b', 'c', 'd') }),
  ).toEqual([{ id: 'K4', words: 'd' }]))

test('columns that begin in different rows of the sheet are read by row', () =>
  expect(rows({ 'list.id': column(3, 'K3', 'K4'), 'list.words': column(2, 'b', 'c') })).toEqual([
    { id: 'K3', words: 'c' },
    { id: 'K4', words: '' },
  ]))

test('a column that is not there is blank; without the first there is no list', () => {
  expect(rows({ 'list.id': column(2, 'K1') })).toEqual([{ id: 'K1', words: '' }])
  expect(rows({ 'list.words': column(2, 'a') })).toBeUndefined()
})

test('what stands in a row of the sheet', () => {
  const range = column(5, 12, ' 甲 ')
  expect([4, 5, 6, 7].map((row) => inRow(range, row))).toEqual([undefined, 12, ' 甲 ', undefined])
  expect([4, 5, 6, 7].map((row) => textInRow(range, row))).toEqual(['', '12', '甲', ''])
  expect([inRow(undefined, 5), textInRow(undefined, 5)]).toEqual([undefined, ''])
})
