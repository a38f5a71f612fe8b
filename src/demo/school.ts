import type { Template } from '#core'
import { chanceFrom, total, type Chance } from './chance'
import { facilityFigures } from './facilities'
import type { Figures } from './figures'
import { kindergartenFigures } from './kindergarten'
import { programmeFigures } from './programmes'
import { pupilFigures, type Pupils } from './pupils'
import { specialFigures } from './special'
import { staffFigures, teacherFigures, type TaughtStage } from './teachers'

/** What tells one made-up school from another. */
export interface SchoolSketch {
  readonly schoolId: string
  readonly schoolName: string
  readonly townshipName: string
  /** The calendar year in which the school year begins. */
  readonly year: number
  /** Pupils by stage; stages the kind does not run are ignored. */
  readonly pupils: Readonly<Record<string, number>>
  /** 1 reaches the national standard comfortably. */
  readonly wealth: number
  readonly isRural: boolean
  readonly isBoarding: boolean
  readonly seed: number
}

const SHAPES = {
  primary: { grades: ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'], age: 6, classSize: 45 },
  junior: { grades: ['g7', 'g8', 'g9'], age: 12, classSize: 50 },
  senior: { grades: ['g10', 'g11', 'g12'], age: 15, classSize: 50 },
} as const

/** One stage of a school: forms 2-1 to 2-5. */
function stageFigures(
  stage: TaughtStage,
  { pupils, isBoarding }: SchoolSketch,
  chance: Chance,
): { pupils: Pupils; figures: Figures } {
  const count = pupils[stage] ?? 0
  if (stage === 'preschool') return kindergartenFigures(count, chance)
  if (stage === 'special') return specialFigures(count, chance, isBoarding)
  return pupilFigures({ stage, ...SHAPES[stage], pupils: count }, chance, isBoarding)
}

/** 1 September and 12 September of the year, as Excel counts days from 1900. */
const DAY_OF_2000 = 36526
function daysOf(year: number): { reference: number; report: number } {
  const leapDays = Math.floor((year - 1 - 2000) / 4) + 1
  const isLeap = year % 4 === 0
  const reference = DAY_OF_2000 + (year - 2000) * 365 + leapDays + (isLeap ? 244 : 243)
  return { reference, report: reference + 11 }
}

/** Every figure of a made-up, consistent school: nothing in it breaks a check. */
export function schoolFigures(template: Template, sketch: SchoolSketch): Figures {
  const { kind, fields } = template
  const { year, isRural, isBoarding, wealth } = sketch
  const chance = chanceFrom(sketch.seed)
  const days = daysOf(year)
  const yearEstablished = chance.whole(1956, 2019)
  const stages = kind.stages.map((id) => {
    const stage = id as TaughtStage
    const made = stageFigures(stage, sketch, chance)
    const { teachers, figures: teacherRows } = teacherFigures(stage, made.pupils.enrolment, chance)
    return { ...made, teachers, teacherRows }
  })
  const isKindergarten = kind.stages.includes('preschool')
  const pupils = total(stages.map((stage) => stage.pupils.enrolment))
  const previous = total(stages.map((stage) => stage.pupils.previous))
  const posts = total(
    stages.map(({ teacherRows }, index) =>
      Number(teacherRows[`establishmentPosts.${kind.stages[index]}`] ?? 0),
    ),
  )
  const tested = Math.round(previous * 0.97)
  const disabled = chance.whole(0, 3)
  const figures: Figures = {
    ...programmeFigures(fields, chance),
    schoolName: sketch.schoolName,
    schoolId: sketch.schoolId,
    schoolYear: `${year}/${year + 1}`,
    referenceDate: days.reference,
    reportDate: days.report,
    principalName: chance.pick(['王建国', '李秀英', '张志强', '刘海燕', '陈明华']),
    preparedBy: chance.pick(['赵敏', '孙磊', '周静', '吴涛', '郑洁']),
    contactPhone: `0537-${chance.whole(3300000, 3499999)}`,
    schoolType: kind.label.zh,
    adminDivisionCode: '370812100000',
    townshipName: sketch.townshipName,
    urbanRuralCode: isRural ? '220村庄' : '111主城区',
    countsAsSchool: kind.id !== 'teachingPoint',
    ...(kind.id === 'teachingPoint' && { parentSchoolId: '3708120001' }),
    isTownshipCentrePrimary: kind.id === 'primarySchool' && sketch.schoolName.includes('中心'),
    provider: '县级教育部门',
    isPublic: true,
    yearEstablished,
    isBoardingSchool: isBoarding,
    isHighDensityUrbanCore: false,
    isRuralSchool: isRural,
    isUrbanComparator: !isRural,
    isTownshipSeatSchool: sketch.schoolName.includes('中心'),
    ...merged(stages.flatMap(({ figures: rows, teacherRows }) => [rows, teacherRows])),
    ...Object.fromEntries(kind.stages.map((stage) => [`specialNeedsResourceRooms.${stage}`, 1])),
    ...staffFigures(
      stages.map(({ teachers }) => teachers),
      posts,
      pupils,
      isKindergarten,
      chance,
    ),
    ...facilityFigures(
      {
        pupils,
        classes: total(stages.map((stage) => stage.pupils.classes)),
        boarders: total(stages.map((stage) => stage.pupils.boarders)),
        wealth,
        yearEstablished,
        isKindergarten,
      },
      chance,
    ),
    fitnessTested: tested,
    ...fitness(tested),
    artSkillStudents: Math.round(pupils * 0.9),
    homeVisitedStudents: Math.round(pupils * 0.95),
    studentsWithDisabilities: disabled,
    'studentsWithDisabilities.inclusive': disabled,
    'studentsWithDisabilities.specialClass': 0,
    homeTaughtPlans: total(
      stages.map(({ figures: rows }, index) => Number(rows[`homeTaughtStudents.${kind.stages[index]}`] ?? 0)),
    ),
    ...(isKindergarten && kindergartenProfile(sketch.schoolName)),
    ...cohort(stages.find((_, index) => kind.stages[index] === 'junior')?.pupils.graduates ?? 0),
    boardingConditionsImproved: true,
  }
  return Object.fromEntries(
    Object.entries(figures).filter(([id]) => fields.has(id) && !fields.get(id)?.formula),
  )
}

/** What only kindergartens are asked of themselves. */
const kindergartenProfile = (name: string): Figures => ({
  isTownshipCentreKindergarten: name.includes('中心'),
  isResidentialKindergarten: false,
  kindergartenGrade: name.includes('中心') ? '省级示范' : '二类',
  'kindergartenGrade.document': '2023 年第 8 号',
  classIIStandardMet: true,
})

const merged = (parts: readonly Figures[]): Figures =>
  Object.fromEntries(parts.flatMap((part) => Object.entries(part)))

function fitness(tested: number): Figures {
  const excellent = Math.floor(tested * 0.22)
  const good = Math.floor(tested * 0.41)
  const failed = Math.floor(tested * 0.03)
  return {
    fitnessExcellent: excellent,
    fitnessGood: good,
    fitnessFailed: failed,
    fitnessPass: tested - excellent - good - failed,
  }
}

/** The leaving class three years ago: a few came, a few left, nobody was lost. */
const cohort = (graduates: number): Figures => ({
  cohortGrade7Enrolment: graduates + 3,
  cohortTransfersIn: 2,
  cohortTransfersOut: 3,
  cohortDeaths: 0,
})
