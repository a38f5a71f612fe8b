import type { FieldId, KindId, Value } from '#core'
import { facilityValues } from './sample/facilities'
import { programmeValues, primaryProgrammeValues } from './sample/programmes'
import { classesOf, gradeSizes, pupilValues, type SampleStage } from './sample/pupils'
import { sum } from './sample/split'
import { staffValues, teacherValues, teachersFor } from './sample/teachers'

/** What a clerk types, by field; yes/no as booleans, dates as Excel's day numbers. */
export type Values = Record<FieldId, Value>

/** An invented school of each kind. */
interface Sample {
  readonly name: string
  readonly code: string
  readonly label: string
  readonly stages: readonly SampleStage[]
  /** Pupils of each grade. */
  readonly size: number
}

const SAMPLES = {
  primarySchool: { name: '清河镇中心小学', code: '3799000101', label: '小学', stages: ['primary'], size: 84 },
  teachingPoint: {
    name: '清河镇柳庄教学点',
    code: '3799000102',
    label: '小学教学点',
    stages: ['primary'],
    size: 12,
  },
  juniorSchool: {
    name: '清河镇初级中学',
    code: '3799000103',
    label: '初级中学',
    stages: ['junior'],
    size: 192,
  },
  nineYear: {
    name: '石桥镇九年一贯制学校',
    code: '3799000104',
    label: '九年一贯制学校',
    stages: ['primary', 'junior'],
    size: 88,
  },
  combinedSecondary: {
    name: '清河中学',
    code: '3799000105',
    label: '完全中学',
    stages: ['junior'],
    size: 240,
  },
} as const satisfies Record<string, Sample>

/** 2025-09-01 and 2025-09-12, as Excel counts days. */
const SEPTEMBER_1 = 45901
const SEPTEMBER_12 = 45912

const SENIOR_PUPILS = 960
const SENIOR_TEACHERS = 80

/**
 * THE sample school of a kind: every cell filled but those that do not concern it, everything consistent, so
 * that no check finds anything. It also stands for its own last year: nothing changed but the pupils' names.
 * Computed cells are left out. `size` is the pupils of each grade, at least 3.
 */
export function sampleSchool(kind: KindId, size?: number): Values {
  const sample: Sample | undefined = Object.entries(SAMPLES).find(([id]) => id === kind)?.[1]
  if (!sample) throw new Error(`no sample school of kind ${kind}`)
  const perGrade = size ?? sample.size
  const boards = sample.stages.includes('junior')
  const hasSenior = kind === 'combinedSecondary'
  const stages = sample.stages.map((stage) => {
    const grades = gradeSizes(stage, perGrade)
    const classes = grades.flatMap(classesOf).length
    return { stage, pupils: sum(grades), classes, teachers: teachersFor(stage, classes) }
  })
  const pupils = sum(stages.map((each) => each.pupils))
  const classes = sum(stages.map((each) => each.classes))
  const teachers = sum(stages.map((each) => each.teachers)) + (hasSenior ? SENIOR_TEACHERS : 0)
  const byStage = stages.flatMap(({ stage, teachers: own }) => [
    pupilValues(stage, perGrade, stage === 'junior'),
    teacherValues(stage, own),
  ])
  const values: Values = Object.assign({}, ...byStage) as Values
  const women = sum(stages.map(({ stage }) => Number(values[`fullTimeTeachers.${stage}.women`])))
  return {
    ...coverValues(sample),
    ...profileValues(kind, sample, boards),
    ...values,
    ...developmentValues(values, sample.stages, pupils),
    ...(hasSenior
      ? {
          'enrolment.senior': SENIOR_PUPILS,
          'fullTimeTeachers.senior': SENIOR_TEACHERS,
          'establishmentPosts.senior': SENIOR_TEACHERS,
        }
      : {}),
    ...staffValues(teachers, women + (hasSenior ? SENIOR_TEACHERS / 2 : 0)),
    ...facilityValues(pupils + (hasSenior ? SENIOR_PUPILS : 0), classes + (hasSenior ? 20 : 0), boards),
    ...programmeValues,
    ...(sample.stages.includes('primary') ? primaryProgrammeValues : {}),
  }
}

const coverValues = (sample: Sample): Values => ({
  schoolName: sample.name,
  schoolId: sample.code,
  schoolYear: '2025/2026',
  referenceDate: SEPTEMBER_1,
  principalName: '张建国',
  preparedBy: '李秀英',
  contactPhone: '0537-0000101',
  reportDate: SEPTEMBER_12,
})

function profileValues(kind: KindId, { label, stages }: Sample, boards: boolean): Values {
  const isSite = kind === 'teachingPoint'
  return {
    schoolType: label,
    adminDivisionCode: '379900101000',
    townshipName: '清河镇',
    urbanRuralCode: isSite ? '220村庄' : '121镇中心区',
    isTownshipSeatSchool: !isSite,
    isRuralSchool: true,
    isUrbanComparator: false,
    ...(stages.includes('primary') && !isSite ? { isTownshipCentrePrimary: kind === 'primarySchool' } : {}),
    countsAsSchool: !isSite,
    ...(isSite ? { parentSchoolId: SAMPLES.primarySchool.code } : {}),
    provider: '县级教育部门',
    isPublic: true,
    yearEstablished: 1998,
    isBoardingSchool: boards,
    isHighDensityUrbanCore: false,
    pilotTownshipLevel: '县',
    educationGroup: '清河教育共同体',
  }
}

/** Form 2-6. */
function developmentValues(values: Values, stages: readonly SampleStage[], pupils: number): Values {
  const failed = Math.floor(pupils * 0.04)
  const excellent = Math.floor(pupils * 0.12)
  const good = Math.floor(pupils * 0.4)
  const tested = pupils - Math.floor(pupils * 0.02)
  const graduates = Number(values['graduates.junior'])
  return {
    fitnessTested: tested,
    fitnessExcellent: excellent,
    fitnessGood: good,
    fitnessPass: tested - excellent - good - failed,
    fitnessFailed: failed,
    artSkillStudents: Math.floor(pupils * 0.9),
    bridgeProgrammeStudents: 0,
    homeVisitedStudents: pupils,
    studentsWithDisabilities: 1,
    'studentsWithDisabilities.inclusive': 1,
    'studentsWithDisabilities.specialClass': 0,
    homeTaughtPlans: 0,
    ...(stages.includes('junior')
      ? {
          cohortGrade7Enrolment: graduates + 2,
          cohortTransfersIn: 2,
          cohortTransfersOut: 3,
          cohortDeaths: 0,
        }
      : {}),
  }
}
