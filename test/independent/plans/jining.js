// 济教字〔2024〕29号
const { exactly, held, least, perTownship, quotient, ratio, rise, sum, total } = require('../arithmetic')
const { isPublic, pupils, running, rural, seat } = require('../schools')

const kindergartens = (county) => running(county.schools, 'preschool')
const children = (school) => school.num('enrolment.preschool')
const grade = (school, ...grades) => {
  const own = school.text('kindergartenGrade')
  return own === undefined ? undefined : grades.includes(own)
}
const yes = (name) => (school) => school.yes(name)
/** Children of kindergartens that the condition holds for. */
const childrenIf = (condition) => (school) => {
  const holds = condition(school)
  return holds === undefined ? undefined : holds ? children(school) : 0
}
const asked = ({ schools }, name) => schools.filter((each) => each.asks(name))
const established = (schools) =>
  ratio(
    isPublic(running(schools, 'preschool')),
    (school) => school.num('teachersInEstablishment.preschool'),
    (school) => school.num('fullTimeTeachers.preschool'),
  )
const yearsAgo = (name) => (county) => {
  const year = county.own?.num(name)
  return year === undefined ? undefined : county.year - year
}
const fewerTerm = (school, name) => {
  const terms = [`${name}.autumn`, `${name}.spring`].map(school.num)
  return terms.includes(undefined) ? undefined : Math.min(...terms)
}
const isNew = (school) => school.num('yearEstablished') >= 2024

module.exports = [
  ['004-01.preschool', (county) => ratio(kindergartens(county), childrenIf(yes('isPublic')), children)],
  [
    '004-02.kgQualityShare.preschool',
    (county) => held(kindergartens(county), (each) => grade(each, '省级示范', '一类')).value,
  ],
  [
    '004-02.kgQualityChildren.preschool',
    (county) =>
      ratio(
        kindergartens(county),
        childrenIf((each) => grade(each, '省级示范', '一类')),
        children,
      ),
  ],
  [
    '004-03',
    (county) => held(running(county.schools, 'primary', 'junior'), yes('strongSchoolProgramme')).value,
  ],
  ['004-05.senior', (county) => held(running(county.schools, 'senior'), yes('seniorQualityEvaluated')).value],
  ['004-06.senior', (county) => held(running(county.schools, 'senior'), yes('featuredSeniorSchool')).value],
  ['004-07.special', (county) => held(running(county.schools, 'special'), yes('specialSchoolEvaluated'))],
  [
    '004-09.preschool',
    (county) =>
      held(
        kindergartens(county).filter((each) => each.yes('isResidentialKindergarten') && isNew(each)),
        yes('isPublic'),
      ),
  ],
  [
    '004-10.preschool',
    (county) => held(kindergartens(county).filter(yes('isTownshipCentreKindergarten')), yes('isPublic')),
  ],
  ['004-11.preschool', ({ schools, before }) => rise(established(schools), before && established(before))],
  [
    '004-12.preschool',
    (county) =>
      held(kindergartens(county), (school) => {
        const [certified, all] = ['teachersCertified.preschool', 'fullTimeTeachers.preschool'].map(school.num)
        return exactly(quotient(certified, all), 100)
      }),
  ],
  ['004-13.preschool', (county) => held(isPublic(kindergartens(county)), yes('equalPay'))],
  [
    '004-14.preschool',
    (county) =>
      held(
        kindergartens(county).filter((each) => each.yes('isPublic') === false),
        yes('feesInRegisteredAccount'),
      ),
  ],
  [
    '004-18.preschool',
    (county) =>
      perTownship(county, (own) => {
        const concerned = isPublic(rural(running(own, 'preschool')))
        const { value, lacking } = held(concerned, yes('townVillageIntegration'))
        return concerned.length === 0 ? null : [value === 100, lacking === 0]
      }),
  ],
  [
    '004-24',
    (county) =>
      perTownship(county, (own) => {
        const levels = rural(own).map((each) => each.text('pilotTownshipLevel'))
        return levels.length === 0
          ? null
          : [levels.every((level) => level !== '无'), !levels.includes(undefined)]
      }),
  ],
  ['004-25', (county) => held(seat(county.schools), yes('classIIStandardMet'))],
  [
    '004-28.senior',
    ({ schools }) =>
      ratio(
        running(schools, 'senior'),
        (each) => (each.yes('isPublic') ? each.num('enrolment.senior') : 0),
        (each) => each.num('enrolment.senior'),
      ),
  ],
  [
    '004-31',
    ({ own }) => (least(own?.num('county.population'), 20) ? own.num('county.specialSchools') : undefined),
  ],
  [
    '004-33',
    (county) =>
      perTownship(county, (own) => {
        const centres = own
          .filter((each) => each.asks('specialNeedsResourceCentre'))
          .map(yes('specialNeedsResourceCentre'))
        return centres.length === 0 ? null : [centres.includes(true), !centres.includes(undefined)]
      }),
  ],
  ['004-38', ({ own }) => own?.num('county.specialEdPerPupilFunds')],
  [
    '004-40',
    (county) =>
      held(asked(county, 'homeTaughtPlans'), (school) => {
        const taught = total(school, [
          'homeTaughtStudents.primary',
          'homeTaughtStudents.junior',
          'homeTaughtStudents.special',
        ])
        return exactly(quotient(school.num('homeTaughtPlans'), taught), 100)
      }),
  ],
  ['004-44', (county) => held(running(county.schools, 'primary'), yes('happyAssessment'))],
  [
    '004-46',
    (county) =>
      held(county.schools, (school) =>
        exactly(quotient(school.num('homeVisitedStudents'), pupils(school)), 100),
      ),
  ],
  [
    '004-48',
    (county) =>
      held(asked(county, 'offCampusPracticeSessions.autumn'), (school) =>
        least(fewerTerm(school, 'offCampusPracticeSessions'), 1),
      ),
  ],
  ['004-49.feeReviewYear.preschool', yearsAgo('county.feeReviewYear.preschool')],
  ['004-49.feeReviewYear.senior', yearsAgo('county.feeReviewYear.senior')],
  ...['primary', 'junior'].map((stage) => [
    `004-51.${stage}`,
    ({ schools }) =>
      ratio(
        running(schools, stage),
        (school) => {
          const parts = ['physicalEducation', 'arts', 'science', 'labour']
          const each = parts.map((subject) => school.num(`teachersBySubject.${stage}.${subject}`))
          return sum(each)
        },
        (school) => school.num(`classes.${stage}`),
        1,
      ),
  ]),
]
