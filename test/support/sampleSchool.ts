import type { FieldId, KindId, Value } from '#core'
import { facilityValues } from './sample/facilities'
import { childrenOf, kindergartenClasses, kindergartenValues } from './sample/kindergarten'
import { programmeValues } from './sample/programmes'
import { classesOf, gradeSizes, pupilValues } from './sample/pupils'
import { sectionsOf, specialClasses, specialValues } from './sample/special'
import { sum } from './sample/split'
import { staffValues, teacherValues, teachersFor, type SampleStage } from './sample/teachers'

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

const sample = (
  name: string,
  code: string,
  label: string,
  size: number,
  ...stages: SampleStage[]
): Sample => ({
  name,
  code,
  label,
  size,
  stages,
})

const SAMPLES: Readonly<Record<string, Sample>> = {
  kindergarten: sample('清河镇中心幼儿园', '3799000106', '幼儿园', 54, 'preschool'),
  primarySchool: sample('清河镇中心小学', '3799000101', '小学', 84, 'primary'),
  teachingPoint: sample('清河镇柳庄教学点', '3799000102', '小学教学点', 12, 'primary'),
  juniorSchool: sample('清河镇初级中学', '3799000103', '初级中学', 192, 'junior'),
  nineYear: sample('石桥镇九年一贯制学校', '3799000104', '九年一贯制学校', 88, 'primary', 'junior'),
  combinedSecondary: sample('清河中学', '3799000105', '完全中学', 240, 'junior', 'senior'),
  seniorSchool: sample('清河第一高级中学', '3799000107', '高级中学', 480, 'senior'),
  twelveYear: sample('育才学校', '3799000108', '十二年一贯制学校', 130, 'primary', 'junior', 'senior'),
  specialSchool: sample('清河特殊教育学校', '3799000109', '特殊教育学校', 30, 'special'),
}

/** 2025-09-01 and 2025-09-12, as Excel counts days. */
const SEPTEMBER_1 = 45901
const SEPTEMBER_12 = 45912

/** One stage of the sample: its size, and forms 2-1 to 2-5. */
interface StageSample {
  readonly stage: SampleStage
  readonly pupils: number
  readonly classes: number
  readonly values: Values
}

function stageSample(stage: SampleStage, size: number): StageSample {
  if (stage === 'preschool')
    return {
      stage,
      pupils: sum(childrenOf(size)),
      classes: kindergartenClasses(size),
      values: kindergartenValues(size),
    }
  if (stage === 'special')
    return {
      stage,
      pupils: sum(sectionsOf(size)),
      classes: specialClasses(size),
      values: specialValues(size),
    }
  const grades = gradeSizes(stage, size)
  return {
    stage,
    pupils: sum(grades),
    classes: grades.flatMap((pupils) => classesOf(pupils)).length,
    values: pupilValues(stage, size, stage !== 'primary'),
  }
}

/**
 * THE sample school of a kind: every cell filled but those that do not concern it, everything consistent, so
 * that no check finds anything. It also stands for its own last year: nothing changed but the pupils' names.
 * Computed cells are left out. `size` is the pupils of each grade, at least 3.
 */
export function sampleSchool(kind: KindId, size?: number): Values {
  const made = SAMPLES[kind]
  if (!made) throw new Error(`no sample school of kind ${kind}`)
  const { stages } = made
  const boards = stages.some((stage) => stage !== 'preschool' && stage !== 'primary')
  const parts = stages.map((stage) => {
    const part = stageSample(stage, size ?? made.size)
    const teachers = teachersFor(stage, part.classes)
    return { ...part, teachers, values: { ...part.values, ...teacherValues(stage, teachers) } }
  })
  const pupils = sum(parts.map((each) => each.pupils))
  const classes = sum(parts.map((each) => each.classes))
  const teachers = sum(parts.map((each) => each.teachers))
  const values: Values = Object.fromEntries(parts.flatMap((each) => Object.entries(each.values)))
  const women = sum(stages.map((stage) => Number(values[`fullTimeTeachers.${stage}.women`])))
  return {
    ...coverValues(made),
    ...profileValues(kind, made, boards),
    ...values,
    ...developmentValues(values, stages, pupils),
    ...staffValues(teachers, women, stages),
    ...facilityValues({ pupils, classes, boards, stages }),
    ...programmeValues(stages),
  }
}

const coverValues = (made: Sample): Values => ({
  schoolName: made.name,
  schoolId: made.code,
  schoolYear: '2025/2026',
  referenceDate: SEPTEMBER_1,
  principalName: '张建国',
  preparedBy: '李秀英',
  contactPhone: '0537-0000101',
  reportDate: SEPTEMBER_12,
})

function profileValues(kind: KindId, { label, stages }: Sample, boards: boolean): Values {
  const isSite = kind === 'teachingPoint'
  const isKindergarten = stages.includes('preschool')
  return {
    schoolType: label,
    adminDivisionCode: '379900101000',
    townshipName: '清河镇',
    urbanRuralCode: isSite ? '220村庄' : '121镇中心区',
    isTownshipSeatSchool: !isSite,
    isRuralSchool: true,
    isUrbanComparator: false,
    ...(kind === 'primarySchool' || kind === 'nineYear'
      ? { isTownshipCentrePrimary: kind === 'primarySchool' }
      : {}),
    countsAsSchool: !isSite,
    ...(isSite ? { parentSchoolId: SAMPLES['primarySchool']?.code } : {}),
    provider: '县级教育部门',
    isPublic: true,
    yearEstablished: 1998,
    pilotTownshipLevel: '县',
    educationGroup: '清河教育共同体',
    ...(isKindergarten
      ? {
          isTownshipCentreKindergarten: true,
          isInclusivePrivate: false,
          isResidentialKindergarten: false,
          kindergartenGrade: '一类',
          'kindergartenGrade.document': '教字〔2023〕5号',
        }
      : { isBoardingSchool: boards }),
    ...(stages.includes('primary') || stages.includes('junior') ? { isHighDensityUrbanCore: false } : {}),
  }
}

/** Form 2-6. */
function developmentValues(values: Values, stages: readonly SampleStage[], pupils: number): Values {
  const teaches = (...some: SampleStage[]): boolean => some.some((stage) => stages.includes(stage))
  const graduates = Number(values['graduates.junior'])
  return {
    bridgeProgrammeStudents: 0,
    homeVisitedStudents: pupils,
    ...(teaches('primary', 'junior', 'senior') ? fitnessValues(pupils) : {}),
    ...(teaches('primary', 'junior') ? { artSkillStudents: Math.floor(pupils * 0.5) } : {}),
    ...(teaches('primary', 'junior') ? { homeTaughtPlans: 0 } : {}),
    ...(teaches('special') ? { homeTaughtPlans: 3 } : {}),
    ...(teaches('junior')
      ? {
          cohortGrade7Enrolment: graduates + 2,
          cohortTransfersIn: 2,
          cohortTransfersOut: 3,
          cohortDeaths: 0,
        }
      : {}),
  }
}

function fitnessValues(pupils: number): Values {
  const failed = Math.floor(pupils * 0.04)
  const excellent = Math.floor(pupils * 0.12)
  const good = Math.floor(pupils * 0.4)
  const tested = pupils - Math.floor(pupils * 0.02)
  return {
    fitnessTested: tested,
    fitnessExcellent: excellent,
    fitnessGood: good,
    fitnessPass: tested - excellent - good - failed,
    fitnessFailed: failed,
    studentsWithDisabilities: 1,
    'studentsWithDisabilities.inclusive': 1,
    'studentsWithDisabilities.specialClass': 0,
  }
}
