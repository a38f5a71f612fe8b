import { excelDay, receive, type Exclusion, type RawValue } from '#core'
import { exclusionSentence } from '#report'
import { catalogue } from '../support/catalogue'
import { schoolFrom, YEAR } from '../support/countySchools'

/** A school's two files; what is said of the second one. */
function saidOf(changes: Readonly<Record<string, RawValue>>, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const usual = { classrooms: 20, reportDate: excelDay('2025-10-09') }
  const files = [usual, { ...usual, ...changes }].map((change, index) => {
    const received = schoolFrom('primarySchool', 1, {}, change)
    const source = `${index + 1}.xlsx`
    return { ...received, digest: source, submission: { ...received.submission, source } }
  })
  const { excluded } = receive(files, { year: YEAR, templates: catalogue.templates, roster: [] })
  return exclusionSentence(excluded.find(({ source }) => source === '2.xlsx') as Exclusion, language)
}

test('of a school’s file is said when it was made and which figures differ, its own first', () => {
  expect(saidOf({ classrooms: 21, books: 7, reportDate: excelDay('2025-10-12') })).toMatch(
    /^2\.xlsx：同一学校另有不同的文件：1\.xlsx；本份填报日期 2025-10-12，有 2 个数字不同（本份／另一份）：图书册数 7／\d+、教室数 21／20。/,
  )
  expect(saidOf({ classrooms: 21 }, 'en')).toMatch(
    /: 1\.xlsx; this one dated 2025-10-09, 1 figure differs \(this file \/ the other\): [a-z ]+ 21 \/ 20\. None is counted/,
  )
})

test('a blank is named, and of many figures the first', () => {
  expect(saidOf({ classrooms: undefined })).toContain('教室数 空白／20。')
  const many = saidOf({ classrooms: 21, books: 1, siteArea: 2, greenArea: 3 })
  expect(many).toMatch(/有 4 个数字不同（本份／另一份）：[^、]+、[^、]+、[^、]+等。都暂不计入/)
})
