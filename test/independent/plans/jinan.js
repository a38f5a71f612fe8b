// 济南市深化教育强镇筑基行动实施方案 (2023)
const { exactly, held, least, most, perTownship, ratio, sum } = require('../arithmetic')
const {
  bachelors,
  pupils,
  running,
  rural,
  seat,
  SEVEN,
  split,
  teachers,
  times,
  urban,
  withDegree,
} = require('../schools')

const ALL = ['primary', 'junior', 'senior']
const pupilsOf = (stage) => (school) => school.num(`enrolment.${stage}`)
/** 功能室: laboratories, music and art rooms; shared between the stages of a combined school. */
const rooms = (school, stage) =>
  times(sum(['laboratories', 'musicRooms', 'artRooms'].map(school.num)), split(school, stage))

/** One figure of a township's schools, or the town's: `[part, whole, per]`. */
const FIGURES = {
  '001-03.equipmentPerPupil': (stage) => [
    (s) => SEVEN.equipmentPerPupil.amount(s, stage),
    pupilsOf(stage),
    1,
  ],
  '001-03.multimediaRoomsPer100': (stage) => [
    (s) => SEVEN.multimediaRoomsPer100.amount(s, stage),
    pupilsOf(stage),
    100,
  ],
  '001-03.specialRoomsPerClass': (stage) => [(s) => rooms(s, stage), (s) => s.num(`classes.${stage}`), 1],
}
const BACHELORS = [(s) => bachelors(s, ALL), (s) => teachers(s, ALL), 100]
const BACKBONE = [
  (s) =>
    sum(
      ALL.filter((stage) => s.asks(`backboneTeachers.${stage}`)).map((stage) =>
        s.num(`backboneTeachers.${stage}`),
      ),
    ),
  (s) => teachers(s, ALL),
  100,
]
const ASSOCIATES = [
  (s) => withDegree(s, 'preschool', 'associate'),
  (s) => s.num('fullTimeTeachers.preschool'),
  100,
]

/** A township's schools held against all of the town's, both recomputed from sums: `[verdict, is everything told]`. */
const againstTown =
  (choose, stages, [part, whole, per], verdict) =>
  (county, own) => {
    const figure = (schools) => ratio(schools, part, whole, per)
    const told = (schools) => schools.every((each) => part(each) !== undefined && whole(each) !== undefined)
    const asked = (schools) => running(schools, ...stages).filter((each) => whole(each) !== 0)
    const [town, here] = [asked(urban(county.schools)), asked(choose(own))]
    if (here.length === 0) return null
    const [value, mark] = [here, town].map(figure)
    const known = value !== undefined && mark !== undefined
    return [known ? verdict(value, mark) : undefined, known && told(here) && told(town)]
  }
const ofEach = (comparison) => (county) => perTownship(county, (own) => comparison(county, own))
const notBelow = (value, mark) => value - mark >= 0

const declared =
  (choose, name) =>
  ({ schools }) =>
    held(
      choose(schools).filter((each) => each.asks(name)),
      (each) => each.yes(name),
    )
/** Township schools only: those the county calls rural. */
const GOALS = [
  ['001-02', declared(rural, 'classIIStandardMet')],
  [
    '001-04',
    ({ schools }) => held(rural(running(schools, ...ALL)), (each) => exactly(each.num('violations'), 0)),
  ],
  ['001-05', declared(rural, 'curriculumComplete')],
  ['001-06', declared(rural, 'labourList')],
  [
    '001-07',
    ({ schools }) =>
      held(rural(running(schools, ...ALL)), (each) => {
        const [now, before] = ['academicClubs', 'academicClubsPrevYear'].map(each.num)
        return now === undefined || before === undefined ? undefined : now > before
      }),
  ],
  ['001-11', ({ schools }) => held(rural(schools), (each) => exactly(each.num('teacherVacancies'), 0))],
]
const COMPARED = [
  ...Object.entries(FIGURES).flatMap(([id, figure]) =>
    ['primary', 'junior'].map((stage) => [
      `${id}.${stage}`,
      againstTown(rural, [stage], figure(stage), (value, mark) => value / mark >= 1),
    ]),
  ),
  ['001-12', againstTown(rural, ALL, BACKBONE, notBelow)],
  ['001-13', againstTown(rural, ALL, BACHELORS, notBelow)],
  ['001-14.preschool', againstTown(rural, ['preschool'], ASSOCIATES, notBelow)],
]

/**
 * A township reaches 001-01 when its schools reach every goal and it is not below the town. One goal missed decides,
 * even while a school of it is missing.
 */
const townshipsReachingAll = (county) =>
  held([...new Set([...county.schools.map(({ township }) => township), ...county.away])], (name) => {
    const own = county.schools.filter(({ township }) => township === name)
    const here = { ...county, schools: own, away: new Set() }
    const only = ({ reached, short, lacking }) =>
      short > 0 ? [false] : lacking > 0 ? [undefined] : reached > 0 ? [true] : []
    const pairs = seat(own).map((each) => each.yes('pairedSchool'))
    const verdicts = [
      ...GOALS.flatMap(([, goal]) => only(goal(here))),
      ...COMPARED.flatMap(([, comparison]) => {
        const told = comparison(county, own)
        return told === null ? [] : [told[1] ? told[0] : undefined]
      }),
      ...(pairs.length === 0 ? [] : [pairs.includes(undefined) ? undefined : pairs.every(Boolean)]),
      ...(county.away.has(name) ? [undefined] : []),
    ]
    if (verdicts.length === 0) return null
    return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true
  })

module.exports = [
  ['001-01', townshipsReachingAll],
  ...GOALS,
  ...COMPARED.map(([id, comparison]) => [id, ofEach(comparison)]),
  [
    '001-08',
    ({ schools }) =>
      ratio(
        rural(running(schools, ...ALL)),
        (s) => s.num('fitnessPassed'),
        (s) => s.num('fitnessTested'),
      ),
  ],
  [
    '001-09',
    ({ schools }) =>
      ratio(
        rural(running(schools, 'primary', 'junior')),
        (s) => s.num('artSkillStudents'),
        (s) =>
          sum(
            ['primary', 'junior']
              .filter((stage) => s.asks(`enrolment.${stage}`))
              .map((stage) => pupilsOf(stage)(s)),
          ),
      ),
  ],
  ['001-10', ({ own }) => own?.num('county.achievementGap')],
  [
    '001-15',
    (county) =>
      perTownship(county, (own) => {
        const pairs = seat(own).map((each) => each.yes('pairedSchool'))
        return pairs.length === 0 ? null : [pairs.every((each) => each === true), !pairs.includes(undefined)]
      }),
  ],
  ...['preschool', 'primary', 'junior'].map((stage) => [
    `001-17.${stage}`,
    ({ schools, own }) => {
      const children = own?.num(`county.registeredChildrenByAge.${stage}`)
      const before = own?.num(`county.localShareLastYear.${stage}`)
      const here = running(schools, stage).map((each) => each.num(`localHukouStudents.${stage}`) ?? 0)
      if (!children || before === undefined) return undefined
      return (here.reduce((all, each) => all + each, 0) / children) * 100 - before
    },
  ]),
  ['001-19', ({ schools }) => held(seat(schools), (each) => exactly(each.num('teacherVacancies'), 0))],
  ['001-20', ofEach(againstTown(seat, ALL, BACHELORS, notBelow))],
  [
    '001-22',
    ({ own }) => {
      const [plans, all] = ['county.townshipMoralPlans', 'county.townships'].map((name) => own?.num(name))
      return plans === undefined || !all ? undefined : (plans / all) * 100
    },
  ],
  [
    '001-23',
    ({ schools }) =>
      held(seat(running(schools, 'primary', 'junior')), (each) => {
        const months = ['sep', 'oct', 'nov', 'dec', 'jan', 'mar', 'apr', 'may', 'jun']
        const meetings = months.map((month) => each.num(`jointResearchMeetings.${month}`))
        return meetings.includes(undefined) ? undefined : least(Math.min(...meetings), 1)
      }),
  ],
  ['001-25', declared((schools) => schools, 'bridgeProgrammeCovered')],
  [
    '001-26',
    ({ schools }) =>
      held(schools, (each) => {
        const [reached, all] = [each.num('bridgeProgrammeStudents'), pupils(each)]
        return all === 0 ? null : reached === undefined || all === undefined ? undefined : reached === all
      }),
  ],
  ['001-30', declared(rural, 'readingPlan')],
  // 29 March 2023 as Excel counts days
  ['001-33', ({ schools }) => held(seat(schools), (each) => most(each.num('improvementPlanDate'), 45014))],
]
