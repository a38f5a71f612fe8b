// 教督〔2017〕6号
const { held, least, most, exactly, quotient, ratio, sum, total, variation } = require('../arithmetic')
const { assessed, isPublic, running, SEVEN, sevenOf } = require('../schools')

const BOTH = ['primary', 'junior']
const KEYS = Object.keys(SEVEN)
const TOO_LARGE = {
  primary: ['46_50', '51_55', '56_60', '61_65', 'over65'],
  junior: ['51_55', '56_60', '61_65', 'over65'],
}
const compulsory = (county) => running(county.schools, 'primary', 'junior')

/** Six of the seven reached, and 85 % of the other; what is known may decide although something is not. */
function sixOfSeven(school, stage) {
  const figures = KEYS.map((key) => ({ has: sevenOf(school, key, stage), wants: SEVEN[key].reach[stage] }))
  const known = figures.filter(({ has }) => has !== undefined)
  const missed = known.filter(({ has, wants }) => has < wants).length
  if (missed > 1 || known.some(({ has, wants }) => has < wants * 0.85)) return false
  return known.length === figures.length ? true : undefined
}

/** One room for every 12 classes begun. */
const roomsPer12 = (kindOfRoom) => (county) =>
  held(
    compulsory(county).filter((each) => each.type !== '小学教学点' || each.num('enrolment.primary') >= 50),
    (school) => {
      const [rooms, classes] = [
        school.num(kindOfRoom),
        total(
          school,
          BOTH.map((stage) => `classes.${stage}`),
        ),
      ]
      return rooms === undefined || classes === undefined ? undefined : rooms >= Math.ceil(classes / 12)
    },
  )
const smallestRoom = (rooms, area, bound) => (county) =>
  held(compulsory(county), (school) =>
    school.num(rooms) === 0
      ? null
      : school.num(rooms) === undefined
        ? undefined
        : least(school.num(area), bound),
  )

const overSize = (school, stage) =>
  sum(TOO_LARGE[stage].map((size) => school.num(`classesBySize.${stage}.${size}`)))
const inTown = (school) =>
  school.yes('isBoardingSchool') === false &&
  !['210乡中心区', '220村庄'].includes(school.text('urbanRuralCode'))
const ofTeachers = (stage, name) => (county) =>
  ratio(
    running(county.schools, stage),
    (school) => school.num(`${name}.${stage}`),
    (school) => school.num(`fullTimeTeachers.${stage}`),
  )
const whole = (part, all) => (county) =>
  ratio(
    county.schools.filter((each) => each.asks(part)),
    (school) => school.num(part),
    (school) => school.num(all),
  )

module.exports = [
  ...BOTH.flatMap((stage) => [
    ...KEYS.flatMap((key, index) => [
      [
        `L${index + 1}.${stage}`,
        (county) =>
          held(assessed(county.schools, stage), (school) =>
            least(sevenOf(school, key, stage), SEVEN[key].reach[stage]),
          ),
      ],
      [
        `L9.${key}.${stage}`,
        (county) =>
          variation(
            assessed(county.schools, stage),
            (school) => SEVEN[key].amount(school, stage),
            (school) => school.num(`enrolment.${stage}`),
          ),
      ],
    ]),
    [`L8.${stage}`, (county) => held(assessed(county.schools, stage), (school) => sixOfSeven(school, stage))],
    [
      `G5.${stage}`,
      (county) => held(running(county.schools, stage), (school) => exactly(overSize(school, stage), 0)),
    ],
    [`G9.${stage}`, ofTeachers(stage, 'teachers360h')],
    [`G12.${stage}`, ofTeachers(stage, 'teachersCertified')],
    [
      `G13.${stage}`,
      (county) =>
        ratio(
          isPublic(running(county.schools, stage)).filter(inTown),
          (school) => school.num(`catchmentStudents.${stage}`),
          (school) => school.num(`enrolment.${stage}`),
        ),
    ],
  ]),
  ['G3.musicRoomsPer12Classes', roomsPer12('musicRooms')],
  ['G3.artRoomsPer12Classes', roomsPer12('artRooms')],
  ['G3.smallestMusicRoom', smallestRoom('musicRooms', 'musicRoomMinArea', 96)],
  ['G3.smallestArtRoom', smallestRoom('artRooms', 'artRoomMinArea', 90)],
  [
    'G4.pupils.primary',
    ({ schools }) =>
      held(
        schools.filter(({ type }) => ['小学', '小学教学点'].includes(type)),
        (school) => most(school.num('enrolment.primary'), 2000),
      ),
  ],
  [
    'G4.compulsoryPupils',
    ({ schools }) =>
      held(
        schools.filter(({ type }) => ['九年一贯制学校', '十二年一贯制学校'].includes(type)),
        (school) => most(sum(BOTH.map((stage) => school.num(`enrolment.${stage}`))), 2500),
      ),
  ],
  ['G11.rotationShare', whole('rotationActualTeachers', 'rotationEligibleTeachers')],
  ['G11.rotationBackboneShare', whole('rotationBackboneTeachers', 'rotationActualTeachers')],
  [
    'Q1.junior',
    ({ schools }) =>
      ratio(
        running(schools, 'junior'),
        (school) => {
          const [left, came, went] = ['graduates.junior', 'cohortTransfersIn', 'cohortTransfersOut'].map(
            school.num,
          )
          return sum([left, went]) === undefined || came === undefined ? undefined : left - came + went
        },
        (school) => {
          const [began, died] = ['cohortGrade7Enrolment', 'cohortDeaths'].map(school.num)
          return began === undefined || died === undefined ? undefined : began - died
        },
      ),
  ],
  [
    'Q4',
    (county) =>
      held(compulsory(county), (school) => {
        const [spent, funds] = ['trainingExpenditure', 'publicFundsBudget'].map(school.num)
        return least(quotient(spent, funds), 5)
      }),
  ],
  ['S1', ({ own }) => own?.num('county.socialRecognition')],
]
