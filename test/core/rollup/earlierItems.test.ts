import { earlierItemsIn } from '#core'
import { column, madeBook } from '../../support/madeBook'

test('an earlier list’s items are read by its columns’ names; schools of which it asked nothing are left out', () => {
  const at = { sheet: '打回', row: 3 }
  const book = madeBook({
    'sendBack.schoolId': column(['1', '2', '1'], at),
    'sendBack.schoolName': column(['一小', '二小', '一小'], at),
    'sendBack.key': column(['K1', undefined, 'X05 degree'], at),
    'sendBack.what': column(['女生多于总数', '', '请说明'], at),
    'sendBack.digest': column(['aa', 'bb', 'aa'], at),
  })
  expect(earlierItemsIn(book)).toEqual([
    { schoolId: '1', schoolName: '一小', key: 'K1', what: '女生多于总数', digest: 'aa' },
    { schoolId: '1', schoolName: '一小', key: 'X05 degree', what: '请说明', digest: 'aa' },
  ])
})

test('any other workbook holds none', () => expect(earlierItemsIn(madeBook({}))).toBeUndefined())
