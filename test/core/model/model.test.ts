import { figureOf, isSection, isSettledExclusion, NO, SEAL_STANDINGS, STANDINGS, YES } from '#core'

test('what is only shown is made as its plan says, else it is the value itself', () => {
  expect(figureOf({ type: 'passing' } as never)).toEqual({ type: 'passing' })
  expect(figureOf({ type: 'shown', as: { type: 'variation' } })).toEqual({ type: 'variation' })
  expect(figureOf({ type: 'shown' })).toEqual({ type: 'value' })
})

test('a row is a heading where none of its cells asks or shows anything', () => {
  const none = { kind: 'none' } as const
  expect(isSection({ cells: [none, none] })).toBe(true)
  expect(isSection({ cells: [none, { kind: 'field', field: 'rooms' }] })).toBe(false)
  expect(isSection({ cells: [{ kind: 'reference', field: 'rooms' }] })).toBe(false)
})

test.each([
  ['copy', true],
  ['replaced', true],
  ['setAside', true],
  ['sentTwice', false],
  ['countyIncomplete', false],
  ['waitsBelow', false],
  ['noSchoolId', false],
  ['wrongYear', false],
])('a file that is not counted, %s, is settled: %s', (reason, isSettled) =>
  expect(isSettledExclusion({ reason } as never)).toBe(isSettled),
)

test('words that stand in workbooks and in JSON', () => {
  expect([YES, NO]).toEqual(['是', '否'])
  expect(SEAL_STANDINGS).toEqual(['intact', 'changed', 'unsealed', 'otherEdition'])
  expect(STANDINGS).toEqual(
    'reached inProgress due missed gap incomplete cannotTell shown notMeasurable notConcerned'.split(' '),
  )
})
