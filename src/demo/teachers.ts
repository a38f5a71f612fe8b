import { cents, split, total, type Chance } from './chance'
import type { Figures } from './figures'

const ATTAINMENT = ['doctorate', 'master', 'bachelor', 'associate', 'seniorSecondary', 'belowSeniorSecondary']
const RANK = ['fullSenior', 'associateSenior', 'intermediate', 'assistant', 'entry', 'unranked']
const AGE = ['under25', '25_29', '30_34', '35_39', '40_44', '45_49', '50_54', '55_59', 'over59']

/** The stages that have teachers of their own. */
export type TaughtStage = 'preschool' | 'primary' | 'junior' | 'senior' | 'special'

const WEIGHTS = {
  preschool: { attainment: [0, 0, 34, 60, 6, 0], rank: [0, 4, 22, 40, 4, 30] },
  primary: { attainment: [0, 4, 74, 20, 2, 0], rank: [0, 14, 44, 34, 2, 6] },
  junior: { attainment: [0, 8, 86, 6, 0, 0], rank: [1, 24, 46, 24, 1, 4] },
  senior: { attainment: [0, 22, 78, 0, 0, 0], rank: [2, 30, 42, 22, 0, 4] },
  special: { attainment: [0, 6, 76, 18, 0, 0], rank: [0, 18, 44, 30, 2, 6] },
} as const
const AGES = [6, 14, 15, 16, 15, 14, 12, 8, 0]

/** Shares of teachers by subject; 艺术 holds music and fine arts. */
const SUBJECTS = {
  primary: {
    moralityAndLaw: 5,
    chinese: 33,
    mathematics: 27,
    foreignLanguage: 8,
    science: 6,
    informationTechnology: 3,
    physicalEducation: 8,
    arts: 9,
    labour: 1,
    integratedPractice: 0,
    otherSubjects: 0,
    notTeaching: 0,
  },
  junior: {
    moralityAndLaw: 7,
    chinese: 17,
    mathematics: 17,
    foreignLanguage: 15,
    history: 6,
    geography: 5,
    science: 0,
    physics: 7,
    chemistry: 5,
    biology: 5,
    informationTechnology: 3,
    physicalEducation: 7,
    arts: 6,
    labour: 0,
    integratedPractice: 0,
    otherSubjects: 0,
    notTeaching: 0,
  },
  senior: {
    politics: 7,
    chinese: 15,
    mathematics: 15,
    foreignLanguage: 14,
    history: 7,
    geography: 7,
    physics: 9,
    chemistry: 8,
    biology: 8,
    informationTechnology: 3,
    generalTechnology: 1,
    physicalEducation: 5,
    arts: 3,
    labour: 0,
    integratedPractice: 0,
    otherSubjects: 1,
    notTeaching: 0,
  },
} as const

const WOMEN = { preschool: 0.98, primary: 0.72, junior: 0.58, senior: 0.55, special: 0.75 } as const

/** Fewest and most pupils for each teacher. */
const PUPILS_PER_TEACHER = {
  preschool: [9, 12],
  primary: [13, 17],
  junior: [10, 13],
  senior: [9, 12],
  special: [3, 5],
} as const

export interface Teachers {
  readonly all: number
  readonly women: number
}

/** Full-time teachers of one stage by attainment, rank, age and subject. */
export function teacherFigures(
  stage: TaughtStage,
  pupils: number,
  chance: Chance,
): { teachers: Teachers; figures: Figures } {
  const figures: Figures = {}
  const [fewest, most] = PUPILS_PER_TEACHER[stage]
  const perTeacher = chance.whole(fewest, most)
  const all = Math.max(pupils > 0 ? 4 : 0, Math.round(pupils / perTeacher))
  const women = Math.round(all * WOMEN[stage])
  figures[`fullTimeTeachers.${stage}`] = all
  figures[`fullTimeTeachers.${stage}.women`] = women
  figures[`fullTimeTeachers.${stage}.minority`] = 0
  const spread = (field: string, members: readonly string[], weights: readonly number[]): number[] => {
    const parts = split(
      all,
      weights.map((weight) => weight * (90 + chance.whole(0, 20))),
    )
    const womenOfParts = split(women, parts)
    members.forEach((member, index) => {
      figures[`${field}.${stage}.${member}`] = parts[index] ?? 0
      figures[`${field}.${stage}.${member}.women`] = womenOfParts[index] ?? 0
    })
    return parts
  }
  spread('teachersByAttainment', ATTAINMENT, WEIGHTS[stage].attainment)
  spread('teachersByRank', RANK, WEIGHTS[stage].rank)
  spread('teachersByAge', AGE, AGES)
  if (stage !== 'preschool' && stage !== 'special') Object.assign(figures, subjectFigures(stage, all))
  figures[`teachersCertified.${stage}`] = all
  figures[`teachersInEstablishment.${stage}`] = Math.round(all * 0.93)
  figures[`backboneTeachers.${stage}`] = Math.round((pupils / 100) * (0.8 + chance.next()))
  if (Number(figures[`backboneTeachers.${stage}`]) > all) figures[`backboneTeachers.${stage}`] = all
  figures[`teachers360h.${stage}`] = Math.round(all * (0.92 + chance.next() * 0.08))
  figures[`teachersTrained.${stage}`] = all
  figures[`establishmentPosts.${stage}`] = Math.round(all * 1.06) + 2
  return { teachers: { all, women }, figures }
}

function subjectFigures(stage: keyof typeof SUBJECTS, all: number): Figures {
  const figures: Figures = {}
  const subjects = Object.entries(SUBJECTS[stage])
  const bySubject = split(
    all,
    subjects.map(([, weight]) => weight),
  )
  subjects.forEach(([subject], index) => {
    figures[`teachersBySubject.${stage}.${subject}`] = bySubject[index] ?? 0
  })
  const arts = Number(figures[`teachersBySubject.${stage}.arts`])
  figures[`teachersBySubject.${stage}.music`] = Math.ceil(arts / 2)
  figures[`teachersBySubject.${stage}.fineArts`] = Math.floor(arts / 2)
  figures[`teachersBySubject.${stage}.english`] = Number(
    figures[`teachersBySubject.${stage}.foreignLanguage`],
  )
  return figures
}

/** Staff of the whole school, principals, and what is spent on training. */
export function staffFigures(
  stages: readonly Teachers[],
  posts: number,
  pupils: number,
  isKindergarten: boolean,
  chance: Chance,
): Figures {
  const teachers = total(stages.map(({ all }) => all))
  const women = total(stages.map(({ women: each }) => each))
  const inEstablishment = total(stages.map(({ all }) => Math.round(all * 0.93)))
  const others = isKindergarten
    ? {
        principals: 1,
        healthWorkers: 1,
        childCareWorkers: Math.ceil(teachers * 0.5),
        other: Math.ceil(teachers * 0.1),
      }
    : {
        administrative: Math.ceil(teachers * 0.03),
        teachingSupport: Math.ceil(teachers * 0.02),
        workers: Math.ceil(teachers * 0.02),
        other: 0,
      }
  const staff = teachers + total(Object.values(others))
  const womenOf = (count: number): number => Math.floor(count / 2)
  const leading = 'principals' in others ? others.principals : others.administrative
  const staffInEstablishment = Math.min(posts, inEstablishment + leading)
  const principals = teachers < 12 ? 1 : chance.whole(2, 4)
  const young = Math.ceil(principals / 2)
  const eligible = Math.round(teachers * 0.2)
  const rotated = Math.min(eligible, Math.ceil(eligible * 0.12))
  const funds = cents((pupils * chance.whole(95, 130)) / 1000)
  return {
    staff,
    'staff.women': women + total(Object.values(others).map(womenOf)),
    'staff.fullTimeTeachers': teachers,
    'staff.fullTimeTeachers.women': women,
    ...Object.fromEntries(
      Object.entries(others).flatMap(([id, count]) => [
        [`staff.${id}`, count],
        [`staff.${id}.women`, womenOf(count)],
      ]),
    ),
    'staff.minority': 0,
    'staff.foreign': 0,
    staffInEstablishment,
    teacherVacancies: Math.max(0, Math.min(posts - staffInEstablishment, chance.whole(0, 2))),
    teachersHealthChecked: teachers,
    rotationEligibleTeachers: eligible,
    rotationActualTeachers: rotated,
    rotationBackboneTeachers: Math.ceil(rotated * 0.25),
    internTeachers: chance.whole(0, 2),
    principals,
    principalsUnder45: young,
    newPrincipals: 0,
    newPrincipalsTrained: 0,
    newKindergartenHeads: 0,
    newKindergartenHeadsExperienced: 0,
    principalsTwoTerms: 0,
    principalsTwoTermsRotated: 0,
    backbonePrincipals: 1,
    backbonePrincipalsTrained: 1,
    publicFundsBudget: funds,
    trainingExpenditure: cents(funds * 0.06),
  }
}
