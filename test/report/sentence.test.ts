import { checkText, sentenceOf } from '#report'
import { catalogue } from '../support/catalogue'
import { receivedFrom, schoolFrom } from '../support/countySchools'

/** What people read of a school's findings, whole. */
type Change = Parameters<typeof schoolFrom>[3]

function sentencesOf(change: Change, language: 'zh-CN' | 'en' = 'zh-CN') {
  const { submission, report } = receivedFrom(schoolFrom('primarySchool', 1, {}, change).submission)
  const template = catalogue.templates.get('primarySchool')
  if (!template) throw new Error('no template')
  return report.findings.map((finding) => ({
    ...sentenceOf(finding, template, submission, language),
    check: finding.type === 'check' ? finding.check : finding.type,
  }))
}
const numbersOf = (check: string, change: Change, language: 'zh-CN' | 'en' = 'zh-CN') =>
  sentencesOf(change, language).find((each) => each.check === check)?.numbers

test.each([
  [{ books: undefined }, '数字没有的请填 0，空白不会被当作 0；不适用的请向县级核实。'],
  [{ contactPhone: undefined }, '名称、代码、电话、日期等请照实填写；不适用的请向县级核实。'],
  [{ isBoarding: undefined, isPublic: undefined }, '选项请点开箭头选择；不适用的请向县级核实。'],
])('blank cells have a sign of their own, and advice by what they wait for: %j', (change, remedy) => {
  const blanks = sentencesOf(change).filter(({ check }) => check === 'blank')
  expect(blanks.map((each) => [each.sign, each.kind, each.remedy])).toEqual([['…', '未填', remedy]])
})

test('the report of a check says so, too, and never that a telephone may be 0', () => {
  const received = [receivedFrom(schoolFrom('primarySchool', 1, {}, { contactPhone: undefined }).submission)]
  const text = checkText({ received, lastYear: [], refused: [], lastYearRefused: [] }, catalogue, 'zh-CN')
  expect(text).toMatch(/^ {4}… 还有 1 格未填：/m)
  expect(text).not.toMatch(/✗ 还有|填 0/)
})

test('figures have a unit and two decimals at most', () => {
  const perPupil = numbersOf('K59d', { equipmentValue: 2_331_755.1234 })
  expect(perPupil).toMatch(/^\d+(\.\d\d?)? 元\/人 ／ 50000 元\/人，多 \d+(\.\d\d?)? 元\/人$/)
  expect(numbersOf('K59d', { equipmentValue: 2_331_755.1234 }, 'en')).toMatch(
    / yuan per person \/ 50000 yuan per person/,
  )
})

test.each([
  ['K57a', { 'boarders.primary': 12, 'livingFloorSpace.dormitories': 0 }, '12 人 ／ 0 平方米'],
  ['K18b.primary', { 'classes.primary': 0 }, expect.stringMatching(/^[1-9]\d* 人 ／ 0 个$/)],
  ['K54', { equipmentStandardMet: '是', equipmentValue: 0 }, '是 ／ 0 万元'],
])(
  'where one thing asks for another, both are shown, each with its own unit: %s',
  (check, change, numbers) => {
    expect(numbersOf(check, change)).toEqual(numbers)
  },
)

test.each([
  // A factor is people per class: what it makes of classes is counted as what it is set against.
  ['K17a.primary', { 'enrolment.primary': 1 }, /^1 人 ／ \d+ 人，少 \d+ 人$/],
  // Pupils for each teacher, people both.
  ['K41c.primary', { 'fullTimeTeachers.primary': 1 }, /^\d+ ／ \d+，多 \d+(\.\d)?$/],
  ['K61c', { siteArea: 500.5 }, /^1501\.5 平方米 ／ .* 平方米，少 .* 平方米$/],
])('the unit is that of both sides together: %s', (check, change, numbers) => {
  expect(numbersOf(check, change)).toMatch(numbers)
})
