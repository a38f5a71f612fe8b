import { checkSubmission } from '#core'
import { receiptText } from '#report'
import { templateIn } from '../support/catalogue'
import { submissionFrom } from '../support/countySchools'
import { sampleCells, yearBefore } from '../support/filledTemplate'

const template = templateIn('primarySchool')
const cells = sampleCells('primarySchool')
const [school, before] = [cells, yearBefore(cells)].map((each) =>
  submissionFrom('primarySchool', 's.xlsx', each),
)
const receipt = (lastYear: typeof before, language: 'zh-CN' | 'en' = 'zh-CN'): string[] =>
  receiptText(template, school!, checkSubmission(template, school!, lastYear), new Date(0), language).split(
    '\n',
  )

test('what only wants last year’s workbook is not said to want figures', () => {
  const { outcomes, withoutLastYear } = checkSubmission(template, school!)
  expect(withoutLastYear).toBeGreaterThan(0)
  expect(receipt(undefined)).toContain(`校验通过 ${outcomes.pass} 项`)
  expect(receipt(undefined)).toContain(`另有校验暂不能判断：${withoutLastYear} 项因没有上学年的工作簿`)
  expect(receipt(undefined, 'en').join('\n')).toMatch(/: \d+ for want of last year’s workbook\n/)
  expect(receipt(before).join('\n')).not.toContain('不能判断')
})
