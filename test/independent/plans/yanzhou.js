// 济兖政办发〔2022〕2号; what it takes from 教督〔2017〕6号 is looked at there as well
const { exactly, held, quotient, sum, sumTold, ratio, variation } = require('../arithmetic')
const { assessed, running, rural, SEVEN } = require('../schools')

const LARGE = ['56_60', '61_65', 'over65']
const classes = (school, stage, sizes) =>
  sum(sizes.map((size) => school.num(`classesBySize.${stage}.${size}`)))
/** Schools of the countryside that count as schools of their own: a teaching point does not. */
const villageSchools = (county, ...types) =>
  rural(county.schools).filter((each) => types.includes(each.type) && each.yes('countsAsSchool')).length
const met = (part, whole) => (stage) => (county) =>
  ratio(
    running(county.schools, stage),
    (school) => school.num(`${part}.${stage}`),
    (school) => school.num(`${whole}.${stage}`),
  )
const byStage = (row, figure) => ['primary', 'junior'].map((stage) => [`${row}.${stage}`, figure(stage)])

module.exports = [
  ['003-01', ({ own }) => own?.yes('county.qualityBalancedCertified')],
  ...byStage(
    '003-03.largeClasses',
    (stage) => (county) => sumTold(running(county.schools, stage), (school) => classes(school, stage, LARGE)),
  ),
  ...byStage(
    '003-03.veryLargeClasses',
    (stage) => (county) =>
      sumTold(running(county.schools, stage), (school) => classes(school, stage, ['over65'])),
  ),
  ['003-05', ({ own }) => own?.num('county.educationGroups')],
  ['003-09', ({ own }) => own?.num('county.newPlaces')],
  [
    '003-12',
    (county) => villageSchools(county, '初级中学', '九年一贯制学校', '完全中学', '十二年一贯制学校'),
  ],
  ['003-13', (county) => villageSchools(county, '小学', '小学教学点')],
  ...byStage('003-14.lunchCoverage', met('lunchServedStudents', 'lunchDemandStudents')),
  ...byStage('003-14.transportCoverage', met('dayStudentsOver2kmTransported', 'dayStudentsOver2km')),
  ...byStage(
    '003-18',
    (stage) => (county) =>
      held(running(county.schools, stage), (school) =>
        exactly(
          quotient(school.num(`teachersTrained.${stage}`), school.num(`fullTimeTeachers.${stage}`)),
          100,
        ),
      ),
  ),
  ...byStage(
    '003-22.equipmentPerPupil',
    (stage) => (county) =>
      variation(
        assessed(county.schools, stage),
        (school) => SEVEN.equipmentPerPupil.amount(school, stage),
        (school) => school.num(`enrolment.${stage}`),
      ),
  ),
  [
    '003-23',
    (county) =>
      held(running(county.schools, 'primary', 'junior'), (school) =>
        exactly(quotient(school.num('lightingCompliantClassrooms'), school.num('classrooms')), 100),
      ),
  ],
  ['003-34', ({ own }) => own?.yes('county.milestones.stage2')],
]
