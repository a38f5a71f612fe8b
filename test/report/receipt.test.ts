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
const checksLine = (lastYear: typeof before, language: 'zh-CN' | 'en'): string | undefined =>
  receiptText(template, school!, checkSubmission(template, school!, lastYear), new Date(0), language)
    .split('\n')
    .find((line) => /未判断|passed/.test(line))

test('what only wants last year’s workbook is not said to want figures', () => {
  const { outcomes, withoutLastYear } = checkSubmission(template, school!)
  expect(withoutLastYear).toBeGreaterThan(0)
  expect(checksLine(undefined, 'zh-CN')).toBe(
    `校验通过 ${outcomes.pass} 项，因数字不全未判断 0 项，因没有上学年的工作簿未判断 ${withoutLastYear} 项`,
  )
  expect(checksLine(undefined, 'en')).toMatch(/, 0 could not tell for want of figures, \d+ for want of last/)
  expect(checksLine(before, 'zh-CN')).toMatch(/，因数字不全未判断 0 项$/)
})
