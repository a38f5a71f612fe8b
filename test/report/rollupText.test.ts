import type { Rollup } from '#core'
import { printedMessages } from '#messages'
import { rollupText } from '#report'
import { catalogue } from '../support/catalogue'
import { rollUpOf, schoolFrom } from '../support/countySchools'

const received = [schoolFrom('primarySchool', 1)]
const made = rollUpOf(received)
const linesOf = (change: Partial<Rollup>): string[] =>
  rollupText(
    { rollup: { ...made, ...change }, received, refused: [], changes: undefined },
    catalogue,
    'zh-CN',
  ).split('\n')
const words = printedMessages['zh-CN']

test('late schools are counted where there are any', () => {
  const late = made.schools
  expect(linesOf({ late })).toContain(words.late(late.length))
  expect(linesOf({ late: [] }).join('\n')).not.toContain('迟报')
})

test('without a roster it is said whom the verdicts are of', () => {
  expect(linesOf({ hasRoster: false })).toContain(words.rosterless)
  expect(linesOf({ hasRoster: true })).not.toContain(words.rosterless)
})

test('a county that is not settled yet is not among the files that do not count', () => {
  const lines = linesOf({
    excluded: [{ reason: 'countyIncomplete', source: '兖州.xlsx', digest: 'd', files: 2 }],
  })
  expect(lines.some((line) => line.includes('兖州.xlsx'))).toBe(true)
  expect(lines).toContain(words.unsettledBelow)
  expect(lines).not.toContain(words.excluded)
  expect(lines[1]).toContain('不计入 0 个文件')
  expect(lines.join('\n')).not.toContain('下级待定')
  const at = { source: '兖州.xlsx', digest: '' }
  const waiting = linesOf({ excluded: [{ ...at, reason: 'waitsBelow', schoolId: '3708120001' }] })
  expect(waiting[2]).toBe(words.waiting(1))
})
