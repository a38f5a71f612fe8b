import dimensions from '../../../seeds/dimensions.json'
import type { Values } from '../sampleSchool'
import type { SampleStage } from './pupils'
import { split, spread, sum, within } from './split'

const TEACHERS_PER_CLASS = { primary: 2, junior: 2.75 }
const ATTAINMENT = [0, 2, 26, 6, 0, 0]
const RANK = [0, 8, 14, 10, 0, 2]
const AGE = [1, 4, 5, 5, 6, 6, 5, 3, 0]
const SUBJECTS: Readonly<Record<SampleStage, Readonly<Record<string, number>>>> = {
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
  const subjects = Object.keys(SUBJECTS[stage])
  const bySubject = spread(
    `teachersBySubject.${stage}`,
    subjects,
    split(teachers, Object.values(SUBJECTS[stage])),
  )
  const of = (subject: string): number => bySubject[`teachersBySubject.${stage}.${subject}`] ?? 0
  return {
    [`fullTimeTeachers.${stage}`]: teachers,
    [`fullTimeTeachers.${stage}.women`]: women,
    [`fullTimeTeachers.${stage}.minority`]: 0,
    ...breakdown('teachersByAttainment', dimensions.attainment, ATTAINMENT),
    ...breakdown('teachersByRank', dimensions.rank, RANK),
    ...breakdown('teachersByAge', dimensions.teacherAge, AGE),
    ...bySubject,
    ...spread(`teachersBySubject.${stage}`, ids(dimensions.foreignLanguage), [of('foreignLanguage'), 0, 0]),
    ...spread(`teachersBySubject.${stage}`, ids(dimensions.artsSubject), split(of('arts'), [1, 1])),
    [`teachersCertified.${stage}`]: teachers,
    [`teachersInEstablishment.${stage}`]: teachers - 1,
    [`backboneTeachers.${stage}`]: Math.ceil(teachers * 0.2),
    [`teachers360h.${stage}`]: teachers - 1,
    [`teachersTrained.${stage}`]: teachers,
    [`peArtSharedTeachers.${stage}`]: 0,
    [`establishmentPosts.${stage}`]: teachers + 1,
    [`specialNeedsResourceRooms.${stage}`]: 1,
  }
}

/** Form 3-1 and the rest of 3-4: the whole school, senior teachers included. */
export function staffValues(teachers: number, womenTeachers: number): Values {
  const staff = [teachers, 2, 1, 2, 0]
  const women = [womenTeachers, 0, 1, 1, 0]
  const categories = ids(dimensions.staffCategory)
  return {
    staff: sum(staff),
    'staff.women': sum(women),
    ...spread('staff', categories, staff),
    ...spread('staff', categories, women, '.women'),
    'staff.minority': 0,
    'staff.foreign': 0,
    staffInEstablishment: teachers,
    teacherVacancies: 1,
    teachersHealthChecked: teachers,
    rotationEligibleTeachers: Math.floor(teachers * 0.4),
    rotationActualTeachers: Math.floor(teachers * 0.08),
    rotationBackboneTeachers: Math.floor(teachers * 0.02),
    internTeachers: 2,
    principals: 3,
    principalsUnder45: 1,
    newPrincipals: 1,
    newPrincipalsTrained: 1,
    principalsTwoTerms: 1,
    principalsTwoTermsRotated: 1,
    backbonePrincipals: 1,
    backbonePrincipalsTrained: 1,
  }
}
