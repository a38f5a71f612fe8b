import type { Refusal } from '#app'
import type { Rollup } from '#core'
import { printedMessages } from '#messages'
import { rollupText } from '#report'
import { catalogue } from '../support/catalogue'
import { rollUpOf, schoolFrom } from '../support/countySchools'

const received = [schoolFrom('primarySchool', 1)]
const made = rollUpOf(received)
const linesOf = (change: Partial<Rollup>, lastYearRefused: readonly Refusal[] = []): string[] =>
  rollupText(
    { rollup: { ...made, ...change }, received, refused: [], lastYearRefused, changes: undefined },
    catalogue,
    'zh-CN',
  ).split('\n')
const words = printedMessages['zh-CN']

test('of last year’s files it is said which are not compared with', () => {
  const problem = { type: 'notASubmission', code: 'countyWorkbook' } as const
  const lines = linesOf({}, [{ source: '上学年/汇总.xlsx', problem }])
  const at = lines.indexOf(words.lastYearRefused(1))
  expect(lines[at + 1]).toMatch(/^ {2}上学年\/汇总\.xlsx.*县级工作簿/)
  expect(linesOf({}).join('\n')).not.toContain('上学年')
})

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
