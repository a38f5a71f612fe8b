import dimensions from '../../../seeds/dimensions.json'
import type { Values } from '../sampleSchool'
import type { GradedStage } from './pupils'
import { split, spread, sum, within } from './split'

export type SampleStage = GradedStage | 'preschool' | 'special'

const TEACHERS_PER_CLASS = { preschool: 2, primary: 2, junior: 2.75, senior: 3.2, special: 2.5 }
const ATTAINMENT = [0, 2, 26, 6, 0, 0]
const RANK = [0, 8, 14, 10, 0, 2]
const AGE = [1, 4, 5, 5, 6, 6, 5, 3, 0]
const SUBJECTS: Readonly<Record<GradedStage, Readonly<Record<string, number>>>> = {
  primary: {
    moralityAndLaw: 2,
    chinese: 12,
    mathematics: 10,
    foreignLanguage: 3,
    science: 2,
    informationTechnology: 1,
    physicalEducation: 3,
    arts: 4,
    labour: 1,
    integratedPractice: 1,
    otherSubjects: 0,
    notTeaching: 0,
  },
  junior: {
    moralityAndLaw: 2,
    chinese: 6,
    mathematics: 6,
    foreignLanguage: 6,
    history: 2,
    geography: 2,
    science: 0,
    physics: 3,
    chemistry: 2,
    biology: 2,
    informationTechnology: 1,
    physicalEducation: 3,
    arts: 3,
    labour: 1,
    integratedPractice: 1,
    otherSubjects: 0,
    notTeaching: 0,
  },
  senior: {
    politics: 4,
    chinese: 8,
    mathematics: 8,
    foreignLanguage: 8,
    history: 4,
    geography: 4,
    physics: 5,
    chemistry: 5,
    biology: 5,
    informationTechnology: 2,
    generalTechnology: 1,
    physicalEducation: 4,
    arts: 3,
    labour: 1,
    integratedPractice: 1,
    otherSubjects: 1,
    notTeaching: 0,
  },
}

const ids = (members: readonly { id: string }[]): string[] => members.map(({ id }) => id)

export const teachersFor = (stage: SampleStage, classes: number): number =>
  Math.ceil(classes * TEACHERS_PER_CLASS[stage])

/** Forms 3-2 to 3-4 of one stage with `teachers` full-time teachers, three in four of them women. */
export function teacherValues(stage: SampleStage, teachers: number): Values {
  const women = Math.floor(teachers * 0.75)
  const breakdown = (
    base: string,
    members: readonly { id: string }[],
    weights: readonly number[],
  ): Values => {
    const parts = split(teachers, weights)
    return {
      ...spread(`${base}.${stage}`, ids(members), parts),
      ...spread(`${base}.${stage}`, ids(members), within(women, parts), '.women'),
    }
  }
  const isCompulsory = stage === 'primary' || stage === 'junior'
  return {
    [`fullTimeTeachers.${stage}`]: teachers,
    [`fullTimeTeachers.${stage}.women`]: women,
    [`fullTimeTeachers.${stage}.minority`]: 0,
    ...breakdown('teachersByAttainment', dimensions.attainment, ATTAINMENT),
    ...breakdown('teachersByRank', dimensions.rank, RANK),
    ...breakdown('teachersByAge', dimensions.teacherAge, AGE),
    ...(stage === 'preschool' || stage === 'special' ? {} : subjectValues(stage, teachers)),
    [`teachersCertified.${stage}`]: teachers,
    [`teachersInEstablishment.${stage}`]: teachers - 1,
    [`establishmentPosts.${stage}`]: teachers + 1,
    ...(stage === 'special' ? {} : { [`backboneTeachers.${stage}`]: Math.ceil(teachers * 0.2) }),
    ...(isCompulsory || stage === 'preschool' ? { [`specialNeedsResourceRooms.${stage}`]: 1 } : {}),
    ...(isCompulsory
      ? {
          [`teachers360h.${stage}`]: teachers - 1,
          [`teachersTrained.${stage}`]: teachers,
          [`peArtSharedTeachers.${stage}`]: 0,
        }
      : {}),
  }
}

function subjectValues(stage: GradedStage, teachers: number): Values {
  const bySubject = spread(
    `teachersBySubject.${stage}`,
    Object.keys(SUBJECTS[stage]),
    split(teachers, Object.values(SUBJECTS[stage])),
  )
  const of = (subject: string): number => bySubject[`teachersBySubject.${stage}.${subject}`] ?? 0
  return {
    ...bySubject,
    ...spread(`teachersBySubject.${stage}`, ids(dimensions.foreignLanguage), [of('foreignLanguage'), 0, 0]),
    ...spread(`teachersBySubject.${stage}`, ids(dimensions.artsSubject), split(of('arts'), [1, 1])),
  }
}

/** People by category: all, and women. */
type Category = Readonly<Record<string, readonly [number, number]>>

/** Who works beside the teachers. */
const OTHER_STAFF: Readonly<Record<'school' | 'kindergarten', Category>> = {
  school: { administrative: [2, 0], teachingSupport: [1, 1], workers: [2, 1], other: [0, 0] },
  kindergarten: { principals: [2, 2], healthWorkers: [1, 1], childCareWorkers: [6, 6], other: [3, 1] },
}

/** Form 3-1 and the rest of 3-4, for the whole school. */
export function staffValues(teachers: number, womenTeachers: number, stages: readonly SampleStage[]): Values {
  const isKindergarten = stages.includes('preschool')
  const isCompulsory = stages.includes('primary') || stages.includes('junior')
  const categories: Category = {
    fullTimeTeachers: [teachers, womenTeachers],
    ...OTHER_STAFF[isKindergarten ? 'kindergarten' : 'school'],
  }
  const names = Object.keys(categories)
  const staff = Object.values(categories).map(([all]) => all)
  const women = Object.values(categories).map(([, own]) => own)
  return {
    staff: sum(staff),
    'staff.women': sum(women),
    ...spread('staff', names, staff),
    ...spread('staff', names, women, '.women'),
    'staff.minority': 0,
    'staff.foreign': 0,
    staffInEstablishment: teachers,
    teacherVacancies: 1,
    teachersHealthChecked: teachers,
    principals: 3,
    principalsUnder45: 1,
    newPrincipals: 1,
    newPrincipalsTrained: 1,
    backbonePrincipals: 1,
    backbonePrincipalsTrained: 1,
    ...(isKindergarten ? { newKindergartenHeads: 1, newKindergartenHeadsExperienced: 1 } : {}),
    ...(isCompulsory
      ? {
          rotationEligibleTeachers: Math.floor(teachers * 0.4),
          rotationActualTeachers: Math.floor(teachers * 0.08),
          rotationBackboneTeachers: Math.floor(teachers * 0.02),
          internTeachers: 2,
          principalsTwoTerms: 1,
          principalsTwoTermsRotated: 1,
        }
      : {}),
  }
}
