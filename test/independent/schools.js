// What several plans ask of a school, read from its report by hand.
const { sum, total } = require('./arithmetic')

const PRIMARY = ['小学', '小学教学点', '九年一贯制学校', '十二年一贯制学校']
const JUNIOR = ['初级中学', '九年一贯制学校', '完全中学', '十二年一贯制学校']
const SENIOR = ['高级中学', '完全中学', '十二年一贯制学校']
const STAGES = {
  primary: PRIMARY,
  junior: JUNIOR,
  senior: SENIOR,
  preschool: ['幼儿园'],
  special: ['特殊教育学校'],
}

const running = (schools, ...stages) =>
  schools.filter(({ type }) => stages.some((stage) => STAGES[stage].includes(type)))
const rural = (schools) => schools.filter((each) => each.yes('isRuralSchool') === true)
const seat = (schools) => schools.filter((each) => each.yes('isTownshipSeatSchool') === true)
const urban = (schools) => schools.filter((each) => each.yes('isUrbanComparator') === true)
const isPublic = (schools) => schools.filter((each) => each.yes('isPublic') === true)

/** Teachers with at least this: the rows of 3-2 from the highest down. */
const DEGREES = ['doctorate', 'master', 'bachelor', 'associate']
const withDegree = (school, stage, lowest) =>
  sum(
    DEGREES.slice(0, DEGREES.indexOf(lowest) + 1).map((each) =>
      school.num(`teachersByAttainment.${stage}.${each}`),
    ),
  )
const overStages = (school, stages, of) =>
  sum(stages.filter((stage) => STAGES[stage].includes(school.type)).map((stage) => of(stage)))
const bachelors = (school, stages) =>
  overStages(school, stages, (stage) => withDegree(school, stage, 'bachelor'))
const teachers = (school, stages) =>
  overStages(school, stages, (stage) => school.num(`fullTimeTeachers.${stage}`))
const pupils = (school) =>
  total(
    school,
    Object.keys(STAGES).map((stage) => `enrolment.${stage}`),
  )

/** 折分: what primary, junior and senior pupils of one school share, by the weights 1, 1.1 and 1.32. */
function split(school, stage) {
  const weights = { primary: 1, junior: 1.1, senior: 1.32 }
  const run = Object.keys(weights).filter((each) => STAGES[each].includes(school.type))
  if (run.length === 1) return 1
  const weighed = (each) => {
    const count = school.num(`enrolment.${each}`)
    return count === undefined ? undefined : count * weights[each]
  }
  const all = sum(run.map(weighed))
  return all ? weighed(stage) / all : undefined
}
const times = (...numbers) =>
  numbers.includes(undefined) ? undefined : numbers.reduce((all, each) => all * each, 1)

/** The seven resources of 教督〔2017〕6号: amount, unit per pupil or per hundred, and the numbers to reach. */
const SEVEN = {
  teachersAboveRequiredPer100: {
    per: 100,
    reach: { primary: 4.2, junior: 5.3 },
    amount: (school, stage) => withDegree(school, stage, stage === 'primary' ? 'associate' : 'bachelor'),
  },
  backboneTeachersPer100: {
    per: 100,
    reach: { primary: 1, junior: 1 },
    amount: (school, stage) => school.num(`backboneTeachers.${stage}`),
  },
  peArtTeachersPer100: {
    per: 100,
    reach: { primary: 0.9, junior: 0.9 },
    amount: (school, stage) =>
      sum(['physicalEducation', 'arts'].map((each) => school.num(`teachersBySubject.${stage}.${each}`))),
  },
  teachingSpacePerPupil: {
    per: 1,
    reach: { primary: 4.5, junior: 5.8 },
    amount: (school, stage) => {
      const [all, gymnasium] = [school.num('teachingFloorSpace'), school.num('gymnasiumFloorSpace')]
      const space = all === undefined || gymnasium === undefined ? undefined : all - gymnasium
      return times(space, split(school, stage))
    },
  },
  sportsSpacePerPupil: {
    per: 1,
    reach: { primary: 7.5, junior: 10.2 },
    amount: (school, stage) =>
      times(sum([school.num('sportsGroundArea'), school.num('gymnasiumFloorSpace')]), split(school, stage)),
  },
  equipmentPerPupil: {
    per: 1,
    reach: { primary: 2000, junior: 2500 },
    amount: (school, stage) => times(school.num('equipmentValue'), 10000, split(school, stage)),
  },
  multimediaRoomsPer100: {
    per: 100,
    reach: { primary: 2.3, junior: 2.4 },
    amount: (school, stage) => times(school.num('multimediaClassrooms'), split(school, stage)),
  },
}
/** 不足50人的教学点 are not assessed. */
const assessed = (schools, stage) =>
  running(schools, stage).filter((each) => each.type !== '小学教学点' || each.num(`enrolment.${stage}`) >= 50)
const sevenOf = (school, key, stage) => {
  const count = school.num(`enrolment.${stage}`)
  const amount = SEVEN[key].amount(school, stage)
  return amount === undefined || !count ? undefined : (amount / count) * SEVEN[key].per
}

module.exports = {
  assessed,
  bachelors,
  isPublic,
  pupils,
  running,
  rural,
  seat,
  SEVEN,
  sevenOf,
  split,
  teachers,
  times,
  urban,
  withDegree,
}
