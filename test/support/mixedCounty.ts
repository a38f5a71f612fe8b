import type { Expected, FieldId, RawValue, Received, Rollup } from '#core'
import { chanceFrom } from '#demo'
import { expectedFrom, receivedFrom, rollUpOf, schoolFrom, submissionFrom, YEAR } from './countySchools'

/** A school some of whose figures never arrived, and some of which cannot be used. */
function withGaps(school: Received, seed: number): Received {
  const chance = chanceFrom(seed)
  const { submission } = school
  const cells = new Map<FieldId, RawValue>()
  for (const [id, raw] of submission.cells) {
    const isKept = id === 'schoolId' || chance.is(0.75)
    cells.set(id, isKept ? raw : chance.pick([undefined, undefined, '45人', -3, { error: '#DIV/0!' }]))
  }
  return receivedFrom(submissionFrom(submission.kind, submission.source, cells))
}

const twice = schoolFrom('primarySchool', 8)

/** Schools of all kinds, with everything that goes wrong in a county. */
export const mixedSchools: readonly Received[] = [
  schoolFrom('primarySchool', 1),
  schoolFrom('primarySchool', 2, { schoolName: '=HYPERLINK("http://a")"双引号"\n换行🏫&<小学>' }),
  schoolFrom('primarySchool', 3, { wealth: 0.4 }),
  withGaps(schoolFrom('primarySchool', 4), 4),
  schoolFrom('teachingPoint', 5, { pupils: { primary: 38 } }),
  schoolFrom('teachingPoint', 6, { pupils: { primary: 84 } }),
  schoolFrom('primarySchool', 7, {}, { 'enrolment.primary': 0, 'classes.primary': 0 }),
  twice,
  schoolFrom('primarySchool', 8, {}, { books: 1 }),
  schoolFrom('juniorSchool', 9),
  withGaps(schoolFrom('juniorSchool', 10), 10),
  schoolFrom('nineYear', 11),
  schoolFrom('nineYear', 12, { pupils: { primary: 166, junior: 210 } }),
  withGaps(schoolFrom('nineYear', 13), 13),
  schoolFrom(
    'combinedSecondary',
    14,
    { isRural: false },
    { urbanRuralCode: '111主城区', isBoardingSchool: '否' },
  ),
  schoolFrom('juniorSchool', 15, { isRural: false }, { urbanRuralCode: '121镇中心区', isPublic: '否' }),
].map((school, index) => ({
  ...school,
  submission: { ...school.submission, source: `${index + 1}.xlsx` },
}))

const missing: Expected = {
  schoolId: '3708120999',
  schoolName: '没有报来的小学',
  kind: 'primarySchool',
  townshipName: '新驿镇',
  flags: new Map(),
}

/** The roster names one school that never sent, and misses one that did. */
const roster: readonly Expected[] = [
  ...mixedSchools
    .filter(({ submission }) => submission.source !== '16.xlsx' && submission.source !== '9.xlsx')
    .map(expectedFrom),
  missing,
]

const supplement = new Map<FieldId, RawValue>([
  ['county.socialRecognition', 88.5],
  ['county.qualityBalancedCertified', '否'],
  ['county.fourStandardsUnified', '是'],
  ['county.closedPrimary', 15],
  ['county.closedJunior', 1],
  ['county.specialEdPerPupilFunds', '6000元'],
  ['county.monitoringDifference', -2],
  ['county.newPlaces', 9000],
  ['county.projectsPrimaryJunior', 3],
])

export const refused = [
  { source: '通知.xlsx', sentence: '通知.xlsx：不是 Excel 工作簿。请改发填好的 .xlsx 模板。' },
]

/** Not complete: a school is missing, one sent two different files, one file cannot be read. */
export const mixedCounty = (): Rollup =>
  rollUpOf(mixedSchools, { refused: refused.length, roster, supplement })

/** Everybody has reported everything, so that there are verdicts. */
export const completeCounty = (year = YEAR): Rollup => {
  const whole = mixedSchools.filter(({ submission }) =>
    ['1.xlsx', '2.xlsx', '3.xlsx', '5.xlsx', '6.xlsx', '10.xlsx', '12.xlsx', '13.xlsx', '15.xlsx'].includes(
      submission.source,
    ),
  )
  const inYear = whole.map((each) => ({ ...each, submission: { ...each.submission, year } }))
  return rollUpOf(inYear, { roster: whole.map(expectedFrom), supplement, year })
}
