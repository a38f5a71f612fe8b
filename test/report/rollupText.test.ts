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
  expect(lines.at(-2)).toContain('不计入 0 个文件 ')
  expect(lines.join('\n')).not.toContain('下级待定')
  const at = { source: '兖州.xlsx', digest: '' }
  const waiting = linesOf({ excluded: [{ ...at, reason: 'waitsBelow', schoolId: '3708120001' }] })
  expect(waiting.at(-2)).toBe(words.waiting(1))
})

const missing = (count: number): Rollup['missing'] =>
  Array.from({ length: count }, (_, index) => ({
    schoolId: String(3708120001 + index),
    schoolName: `第${index + 1}小学`,
    flags: new Map(),
  }))

test('the summary comes last, where a terminal stays', () => {
  const lines = linesOf({ hasRoster: true, missing: missing(3) })
  expect(lines.slice(-3)).toEqual([
    words.rollup('济宁市兖州区', made.year),
    expect.stringMatching(/^计入 1 所 {3}缺报 3 /),
    expect.stringMatching(/^校验码：/),
  ])
})

test('of many things of a kind the first are shown, and where the others are', () => {
  const [twenty, more] = [20, 23].map((count) => linesOf({ missing: missing(count) }))
  expect(twenty?.filter((line) => /第\d+小学/.test(line))).toHaveLength(20)
  expect(twenty?.join('\n')).not.toMatch(/报送情况/)
  expect(more?.filter((line) => /第\d+小学/.test(line))).toHaveLength(20)
  expect(more).toContain('  还有 3 条，见工作簿“报送情况”表')
  // Indicators of several plans have a line for each plan.
  const stacks = more?.slice(more.indexOf(words.stacks) + 1) ?? []
  expect(stacks.indexOf('')).toBeLessThanOrEqual(21)
  expect(stacks.some((line) => /^ {2}还有 \d+ 条，见工作簿“同一指标”表$/.test(line))).toBe(true)
})

test('of the files that do not count it is said how many wait for somebody', () => {
  const at = { source: 'a.xlsx', digest: 'd', schoolId: '3708120001' }
  const twice = { ...at, reason: 'sentTwice', others: [] } as const
  const copy = { ...at, reason: 'copy', others: [] } as const
  const counts = (excluded: Rollup['excluded']): string | undefined => linesOf({ excluded }).at(-2)
  expect(counts([twice, twice])).toContain('不计入 2 个文件（待处理 2 个） ')
  expect(counts([twice, copy])).toContain('不计入 2 个文件（待处理 1 个） ')
  expect(counts([copy])).toContain('不计入 1 个文件（都已处理） ')
})
