// 川政办字〔2023〕28号 with its annex
const { exactly, held, least, perTownship, quotient, ratio, rise, sumTold, total } = require('../arithmetic')
const { bachelors, isPublic, running, rural, seat, teachers, urban, withDegree } = require('../schools')

const COMPULSORY = ['primary', 'junior']
const ALL = ['primary', 'junior', 'senior']
const bachelorShare = (schools, stages) =>
  ratio(
    running(schools, ...stages),
    (school) => bachelors(school, stages),
    (school) => teachers(school, stages),
  )
const children = (school) => school.num('enrolment.preschool')
const childrenIf = (condition) => (school) => {
  const holds = condition(school)
  return holds === undefined ? undefined : holds ? children(school) : 0
}
/** Public, or private and recognised as inclusive. */
const isInclusive = (school) => {
  const own = school.yes('isPublic')
  return own === false ? school.yes('isInclusivePrivate') : own
}
const kindergartensOf = (schools, part) =>
  ratio(running(schools, 'preschool'), part, (school) => school.num('fullTimeTeachers.preschool'))
const established = (school) => school.num('teachersInEstablishment.preschool')
const associates = (school) => withDegree(school, 'preschool', 'associate')

/** Primary schools and teaching points of the countryside with fewer than 100 pupils, and all that are no school. */
const smallSites = (schools) =>
  sumTold(
    rural(schools).filter(({ type }) => ['小学', '小学教学点'].includes(type)),
    (school) => {
      const [own, count] = [school.yes('countsAsSchool'), school.num('enrolment.primary')]
      return own === undefined || count === undefined ? undefined : Number(!own || count < 100)
    },
  )
const risen =
  (figure) =>
  ({ schools, before }) =>
    rise(figure(schools), before && figure(before))
const declared =
  (choose, name) =>
  ({ schools }) =>
    held(
      choose(schools).filter((each) => each.asks(name)),
      (each) => each.yes(name),
    )
const reported =
  (choose, name, bound) =>
  ({ schools }) =>
    held(
      choose(schools).filter((each) => each.asks(name)),
      (school) => least(school.num(name), bound),
    )
const ruralPublic = (schools) => rural(isPublic(schools))
const schoolsOnly = (choose) => (schools) => choose(running(schools, ...ALL))

/** Rooms of a township's rural schools, all together. */
const resourceRooms = (stage) => (county) =>
  perTownship(county, (own) => {
    const rooms = rural(running(own, stage)).map((each) => each.num(`specialNeedsResourceRooms.${stage}`))
    return rooms.length === 0
      ? null
      : [rooms.reduce((all, each) => all + (each ?? 0), 0) >= 1, !rooms.includes(undefined)]
  })
const studios = (choose, counts) => (county) =>
  perTownship(county, (own) => {
    const levels = choose(own).map((each) => each.text('masterStudioLevel'))
    return levels.length === 0 ? null : [levels.some(counts), !levels.includes(undefined)]
  })
const tripsOf =
  (stage) =>
  ({ schools }) =>
    held(rural(running(schools, stage)), (school) =>
      exactly(quotient(school.num(`cityStudyTripStudents.${stage}`), school.num(`graduates.${stage}`)), 100),
    )

module.exports = [
  [
    '002-01',
    ({ schools }) => {
      const [town, country] = [urban, rural].map((choose) => bachelorShare(choose(schools), COMPULSORY))
      return town === undefined || !country ? undefined : town / country
    },
  ],
  [
    '002-07',
    ({ own }) => {
      const [stations, villages] = ['county.villageFamilyStations', 'county.villages'].map((name) =>
        own?.num(name),
      )
      return stations === undefined || !villages ? undefined : (stations / villages) * 100
    },
  ],
  [
    '002-09',
    ({ schools }) =>
      held(schoolsOnly(seat)(schools), (each) => {
        const level = each.text('civilisedCampusLevel')
        return level === undefined ? undefined : ['市', '省', '国家'].includes(level)
      }).value,
  ],
  ['002-10', declared(rural, 'greenCampus')],
  [
    '002-11',
    ({ schools }) =>
      sumTold(rural(schools), (each) => {
        const level = each.text('readingCampusLevel')
        return level === undefined ? undefined : Number(level === '省')
      }),
  ],
  ['002-16', risen(smallSites)],
  ['002-19', declared((schools) => schools, 'drinkingWaterSafe')],
  ...COMPULSORY.map((stage) => [
    `002-21.${stage}`,
    ({ schools }) =>
      held(rural(running(schools, stage)), (school) => {
        const [taken, all] = ['dayStudentsOver2kmTransported', 'dayStudentsOver2km'].map((name) =>
          school.num(`${name}.${stage}`),
        )
        return exactly(quotient(taken, all), 100)
      }),
  ]),
  [
    '002-29.preschool',
    ({ schools }) =>
      ratio(
        rural(running(schools, 'preschool')),
        childrenIf((each) => each.yes('isPublic')),
        children,
      ),
  ],
  [
    '002-30.preschool',
    ({ schools }) => ratio(rural(running(schools, 'preschool')), childrenIf(isInclusive), children),
  ],
  [
    '002-37',
    ({ schools }) =>
      ratio(
        rural(schools),
        (school) => school.num('backbonePrincipalsTrained'),
        (school) => school.num('backbonePrincipals'),
      ),
  ],
  ['002-38', ({ schools }) => sumTold(rural(schools), (each) => each.num('teacherVacancies'))],
  ['002-40', ({ schools }) => sumTold(rural(schools), (each) => each.num('internTeachers'))],
  ['002-41.preschool', risen((schools) => kindergartensOf(ruralPublic(schools), established))],
  ['002-43', risen((schools) => bachelorShare(rural(schools), ALL))],
  ['002-44.preschool', risen((schools) => kindergartensOf(rural(schools), associates))],
  [
    '002-50',
    ({ own }) => {
      const [here, province] = ['county.ruralMasterShare', 'county.ruralMasterShareProvince'].map((name) =>
        own?.num(name),
      )
      return here === undefined || province === undefined ? undefined : here - province
    },
  ],
  ['002-51', declared(isPublic, 'pairedSchool')],
  [
    '002-53',
    studios(
      (own) => own.filter((each) => ['市', '省'].includes(each.text('pilotTownshipLevel'))),
      (level) => ['市', '省'].includes(level),
    ),
  ],
  ['002-54', studios(rural, (level) => level !== undefined && level !== '无')],
  ['002-57', reported(seat, 'openLessonsReceived', 5)],
  [
    '002-58',
    ({ schools }) =>
      held(seat(running(schools, ...COMPULSORY)), (each) => {
        const terms = ['researcherClassVisits.autumn', 'researcherClassVisits.spring'].map(each.num)
        return terms.includes(undefined) ? undefined : Math.min(...terms) >= 8
      }),
  ],
  ['002-60', (county) => declared(ruralPublic, 'higherEdPartnership')(county).value],
  ['002-61', reported(rural, 'featureCourses', 1)],
  ['002-64.primary', tripsOf('primary')],
  ['002-65.junior', tripsOf('junior')],
  ['002-67', reported(rural, 'labourPracticeSites', 1)],
  ['002-68', reported(schoolsOnly(rural), 'internetBandwidth', 1000)],
  ['002-71.junior', resourceRooms('junior')],
  ['002-72.primary', resourceRooms('primary')],
  ['002-73.preschool', resourceRooms('preschool')],
  ...COMPULSORY.map((stage) => [
    `002-75.${stage}`,
    ({ schools }) => sumTold(running(schools, stage), (each) => each.num(`poorHouseholdDropouts.${stage}`)),
  ]),
  [
    '002-76',
    ({ schools }) =>
      held(rural(running(schools, ...COMPULSORY)), (school) => {
        const leftBehind = total(
          school,
          COMPULSORY.map((stage) => `leftBehindChildren.${stage}`),
        )
        if (leftBehind === undefined) return undefined
        return leftBehind === 0 ? null : least(school.num('leftBehindCareRooms'), 1)
      }),
  ],
  [
    '002-77',
    ({ schools }) =>
      held(running(schools, ...COMPULSORY), (school) => {
        const dropouts = total(
          school,
          COMPULSORY.map((stage) => `compulsoryAgeDropouts.${stage}`),
        )
        return dropouts === undefined ? undefined : dropouts === 0 ? null : school.yes('dropoutCaseFiles')
      }),
  ],
]
