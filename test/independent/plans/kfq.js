// 济开管办字〔2023〕4号
const { exactly, held, least, perTownship, quotient, ratio, sumTold, total } = require('../arithmetic')
const { bachelors, running, rural, seat, teachers } = require('../schools')

const COMPULSORY = ['primary', 'junior']
const POSTS = { primary: 19, junior: 13.5, senior: 12.5 }
const schoolsOnly = (schools) => running(schools, 'primary', 'junior', 'senior')
const declared = (choose, name) => (county) =>
  held(
    choose(county.schools).filter((each) => each.asks(name)),
    (each) => each.yes(name),
  )
const everyone = (schools) => schools
const reported = (choose, name, bound) => (county) =>
  held(
    choose(county.schools).filter((each) => each.asks(name)),
    (school) => least(school.num(name), bound),
  )
/** A level that a school gives itself, such as 文明校园. */
const levelled = (name) => (county) =>
  held(rural(county.schools), (school) =>
    school.text(name) === undefined ? undefined : school.text(name) !== '无',
  ).value
const whole = (choose, part, all) => (county) =>
  held(
    choose(county.schools).filter((each) => each.asks(part)),
    (school) =>
      exactly(quotient(school.num(part), typeof all === 'string' ? school.num(all) : all(school)), 100),
  )
const every = ['primary', 'junior', 'senior', 'preschool', 'special']
const ofStages = (school, name) =>
  total(
    school,
    every.map((stage) => `${name}.${stage}`),
  )

module.exports = [
  ['000-01', ({ schools }) => bachelorShare(running(schools, ...COMPULSORY))],
  ['000-05', declared(rural, 'partyLedPrincipalSystem')],
  [
    '000-06',
    (county) =>
      held(running(county.schools, ...COMPULSORY), (school) => {
        const terms = ['youngPioneerSessions.autumn', 'youngPioneerSessions.spring'].map(school.num)
        return terms.includes(undefined) ? undefined : Math.min(...terms) >= 2
      }),
  ],
  ['000-09', declared(everyone, 'moralEducationPlan')],
  ['000-10.civilisedCampusAny', levelled('civilisedCampusLevel')],
  ['000-10.readingCampusAny', levelled('readingCampusLevel')],
  [
    '000-11',
    (county) =>
      held(county.schools, (school) => {
        const either = ['parentSchool', 'familyGuidanceStation'].map(school.yes)
        return either.includes(undefined) ? undefined : either.includes(true)
      }),
  ],
  ['000-12', ({ own }) => own?.num('county.pilotTownships.province')],
  ...COMPULSORY.map((stage) => [
    `000-15.lunchCoverage.${stage}`,
    whole(
      (schools) => rural(running(schools, stage)),
      `lunchServedStudents.${stage}`,
      `lunchDemandStudents.${stage}`,
    ),
  ]),
  ['000-15.drinkingWaterSafe', declared(rural, 'drinkingWaterSafe')],
  ['000-17', whole(rural, 'toiletsSanitary', 'toiletsTotal')],
  ['000-18', whole((schools) => rural(schoolsOnly(schools)), 'lightingCompliantClassrooms', 'classrooms')],
  ['000-19', declared(seat, 'classIIStandardMet')],
  [
    '000-22.preschool',
    ({ schools }) =>
      held(
        rural(running(schools, 'preschool')).filter(
          (each) => each.yes('isPublic') && !each.yes('isTownshipCentreKindergarten'),
        ),
        (each) => ['省级示范', '一类', '二类'].includes(each.text('kindergartenGrade')),
      ),
  ],
  [
    '000-24',
    ({ schools }) =>
      ratio(
        rural(schools),
        (school) => school.num('principalsUnder45'),
        (school) => school.num('principals'),
      ),
  ],
  ...Object.entries(POSTS).map(([stage, perPost]) => [
    `000-28.${stage}`,
    ({ schools }) =>
      ratio(
        running(schools, stage),
        (school) => school.num(`establishmentPosts.${stage}`),
        (school) => {
          const count = school.num(`enrolment.${stage}`)
          return count === undefined ? undefined : count / perPost
        },
      ),
  ]),
  [
    '000-29',
    (county) =>
      perTownship(county, (own) => {
        const answers = rural(own).flatMap((each) =>
          each.asks('walkTeaching') ? [each.yes('walkTeaching')] : [],
        )
        return answers.length === 0 ? null : [answers.includes(true), !answers.includes(undefined)]
      }),
  ],
  ['000-30', ({ schools }) => bachelorShare(rural(running(schools, ...COMPULSORY)))],
  ['000-33', whole(rural, 'teachersHealthChecked', (school) => ofStages(school, 'fullTimeTeachers'))],
  ['000-34', declared(rural, 'pairedSchool')],
  [
    '000-35',
    ({ schools }) =>
      sumTold(schools, (each) => {
        const contact = each.yes('cityResearcherContact')
        return contact === undefined ? undefined : Number(contact)
      }),
  ],
  [
    '000-36.masterLessonsAutumn',
    ({ schools }) => sumTold(schools, (each) => each.num('masterLessonsReceived.autumn')),
  ],
  [
    '000-36.masterLessonsSpring',
    ({ schools }) => sumTold(schools, (each) => each.num('masterLessonsReceived.spring')),
  ],
  ['000-39', (county) => reported((schools) => rural(schoolsOnly(schools)), 'clubs', 1)(county).value],
  [
    '000-43',
    (county) => reported((schools) => rural(schoolsOnly(schools)), 'labourPracticeSites', 1)(county).value,
  ],
  ['000-45', reported(rural, 'internetBandwidth', 1000)],
  ['000-46', reported(rural, 'classroomBandwidthMin', 100)],
  ['000-47', reported((schools) => seat(schoolsOnly(schools)), 'recordingClassrooms', 1)],
  [
    '000-49',
    (county) =>
      perTownship(county, (own) => {
        const answers = rural(running(own, ...COMPULSORY)).map((each) =>
          each.yes('specialNeedsResourceCentre'),
        )
        return answers.length === 0 ? null : [answers.includes(true), !answers.includes(undefined)]
      }),
  ],
  ...COMPULSORY.flatMap((stage) => [
    [
      `000-50.${stage}`,
      whole(
        (schools) => running(schools, stage),
        `leftBehindChildrenRegistered.${stage}`,
        `leftBehindChildren.${stage}`,
      ),
    ],
    [
      `000-51.${stage}`,
      ({ schools }) => sumTold(running(schools, stage), (each) => each.num(`compulsoryAgeDropouts.${stage}`)),
    ],
  ]),
  [
    '000-52',
    (county) =>
      held(rural(county.schools), (school) =>
        exactly(
          quotient(ofStages(school, 'aidedStudents'), ofStages(school, 'financiallyDisadvantagedStudents')),
          100,
        ),
      ),
  ],
]

function bachelorShare(schools) {
  return ratio(
    schools,
    (school) => bachelors(school, COMPULSORY),
    (school) => teachers(school, COMPULSORY),
  )
}
