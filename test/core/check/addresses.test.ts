import { loadCatalogue, submissionOf, type NamedRange, type RawValue } from '#core'
import { madeFiles } from '../../support/madeCounty'

const catalogue = loadCatalogue(madeFiles({}))
const FIELD = 'rooms'

/** Where the field is found in a workbook that has it in this row. */
function addressIn(row: number): unknown {
  const range = (value: RawValue, at = 1): NamedRange => ({
    sheet: '表',
    row: at,
    column: 2,
    rows: 1,
    columns: 1,
    values: [[value]],
  })
  const names = new Map([
    ['xuebiao.kind', range('school')],
    ['xuebiao.edition', range('2026.1')],
    ['xuebiao.year', range(2025)],
    [FIELD, range(3, row)],
  ])
  const submission = submissionOf({ sheets: [], names, brokenNames: [], date1904: false }, 'a', catalogue)
  if (!('addresses' in submission)) throw new Error(submission.code)
  return Object.fromEntries(submission.addresses)
}

it('a school that moved a cell has its own addresses, and those after it theirs', () =>
  expect([4, 4, 9, 4].map(addressIn)).toEqual(
    ['B4', 'B4', 'B9', 'B4'].map((cell) => ({ [FIELD]: { sheet: '表', cell } })),
  ))
