import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkResultSchema, rollupResultSchema, type JsonCheckResult, type JsonRollupResult } from '#report'
import { readCells } from '../../src/files/read'
import { madeDemo } from '../support/madeDemo'

/** The README's main job: a county is made, checked and rolled up, and every planted mistake is found. */
let folder = ''
let text = ''
let checked: JsonCheckResult
let rolled: JsonRollupResult

beforeAll(async () => {
  const demo = await madeDemo()
  folder = demo.folder
  text = demo.out
  checked = checkResultSchema.parse(JSON.parse(readFileSync(join(folder, 'check.json'), 'utf8')))
  rolled = rollupResultSchema.parse(JSON.parse(readFileSync(join(folder, 'rollup.json'), 'utf8')))
}, 300_000)

const school = (start: string) => {
  const found = checked.schools.find(({ file }) => file.startsWith(start))
  if (!found) throw new Error(`no file ${start}`)
  return found
}
const found = (start: string): string[] =>
  school(start).findings.map(({ check, problem, type, fields }) => check ?? `${problem ?? type} ${fields[0]}`)

test.each([
  ['01', ['K21a.junior']],
  ['03', ['K31a.junior']],
  ['09', ['K01.primary.girls', 'K02b.primary.g3']],
  ['10', ['K01.primary', 'K05a.primary', 'K11.primary']],
  ['12', ['K59d', 'K61a']],
  ['14', ['notANumber boarders.primary', 'notANumber books']],
  ['16', ['notANumber classes.primary']],
  ['18', ['K07a']],
  ['21', ['blank charter']],
  ['25', ['K45']],
])('school %s: its mistake is found, and nothing else', (start, checks) =>
  expect(found(start)).toEqual(checks),
)

test('schools without a planted mistake have no finding', () => {
  const clean = ['02', '04', '05', '06', '07', '08', '11', '13', '15', '17', '19', '20', '22', '23', '24']
  for (const start of clean) expect({ start, findings: found(start) }).toEqual({ start, findings: [] })
})

test('an explained oddity stays visible and does not block', () => {
  const [finding] = school('18').findings.filter(({ check }) => check === 'K07a')
  expect(finding).toMatchObject({ kind: 'empirical', explanation: { reason: '有重读学生' } })
})

test('“45人” is not a number, and says what was meant', () => {
  const [finding] = school('14').findings
  expect(finding).toMatchObject({ problem: 'notANumber', raw: '45人', suggestion: 45 })
  expect(finding?.words.what).toBe('小学寄宿生数：应填数字')
  expect(finding?.words.remedy).toContain('建议改成 45')
})

test('the rollup says who is missing, who sent twice and what could not be read', () => {
  expect(rolled.isComplete).toBe(false)
  expect(rolled.missing.map(({ schoolName }) => schoolName)).toEqual(['小孟镇向阳小学'])
  expect(rolled.excluded.map(({ reason }) => reason)).toEqual(['sentTwice', 'sentTwice'])
  expect(rolled.refused.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/^通知\.xlsx：/)])
  expect(text).toContain('数据未齐')
})

test('a county that is not complete has no verdicts, and counts nobody as zero', () => {
  const standings = new Set<string>(rolled.progress.map(({ standing }) => standing))
  expect([...standings].sort()).toEqual(['cannotTell', 'incomplete', 'notMeasurable', 'shown'])
  const counted = rolled.indicators.find(({ id }) => id === 'pupilTeacherRatio.primary')?.schools.length
  expect(rolled.totals['enrolment.primary']).toMatchObject({ reported: counted, lacking: 0 })
})

test('the county workbook opens with a sheet for each part', () => {
  const names = new Set<string>()
  readCells(readFileSync(join(folder, 'county.xlsx')), undefined, (sheet) => names.add(sheet))
  for (const name of ['汇总', '学校', '小学', '初中', '指标', '报送情况', '校验结果'])
    expect([...names]).toContain(name)
  expect(readdirSync(folder).sort()).toEqual([
    'check.json',
    'county.xlsx',
    'rollup.json',
    'roster.csv',
    'schools',
  ])
})

test('the README shows what the command prints', () => {
  const [, shown = ''] =
    /输出的一部分：\n\n```\n([\s\S]*?)\n```/.exec(readFileSync('README.md', 'utf8')) ?? []
  const lines = shown.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '…')
  const printed = new Set(text.split('\n').map((line) => line.trim()))
  expect(lines.length).toBeGreaterThan(15)
  expect(lines.filter((line) => !printed.has(line.trim()))).toEqual([])
})
