import dimensions from '../../../seeds/dimensions.json'
import type { Values } from '../sampleSchool'
import { split, spread, sum, within } from './split'

/** Stages taught by grade. */
export type GradedStage = 'primary' | 'junior' | 'senior'

/** Grades differ by a pupil or so, as they do. */
const VARIATION = [0, 1, -1, 1, 0, -1]
const FIRST_AGE = { primary: 6, junior: 12, senior: 15 }
const PUPILS_PER_CLASS = 45

const ids = (members: readonly { id: string }[]): string[] => members.map(({ id }) => id)

/** Pupils by grade; junior and senior schools here have three years. */
export function gradeSizes(stage: GradedStage, size: number): number[] {
  const grades = stage === 'primary' ? 6 : 3
  return VARIATION.slice(0, grades).map((more) => (size < 10 ? size : size + more))
}

/** Classes of one grade, each with its pupils. */
export const classesOf = (pupils: number, most = PUPILS_PER_CLASS): number[] => {
  const classes = Math.ceil(pupils / most)
  return split(pupils, Array<number>(classes).fill(1))
}

/** Forms 2-1 to 2-5 of one stage. Pupils come and go in equal numbers, so that last year looked the same. */
export function pupilValues(stage: GradedStage, size: number, boards: boolean): Values {
  const grades = ids(dimensions.grade.byStage[stage])
  const pupils = gradeSizes(stage, size)
  const girls = pupils.map((number) => Math.floor(number * 0.48))
  const minority = pupils.map((number) => Math.floor(number * 0.02))
  const [first = 0] = pupils
  const last = pupils.at(-1) ?? 0
  const total = sum(pupils)
  const entrants = { [`entrants.${stage}`]: first }
  const share = (part: number): number => Math.floor(total * part)
  const boarders = boards ? share(0.2) : 0
  return {
    ...entrants,
    ...counted(`graduates.${stage}`, last, girls.at(-1), minority.at(-1)),
    ...counted(`entrants.${stage}`, first, girls[0], minority[0]),
    ...counted(`enrolment.${stage}`, total, sum(girls), sum(minority)),
    ...counted(`expectedGraduates.${stage}`, last, girls.at(-1), minority.at(-1)),
    ...spread(`enrolment.${stage}`, grades, pupils),
    ...spread(`enrolment.${stage}`, grades, girls, '.girls'),
    ...spread(`enrolment.${stage}`, grades, minority, '.minority'),
    ...(stage === 'primary' ? preschool(first, girls[0] ?? 0, minority[0] ?? 0) : {}),
    ...ages(stage, pupils, girls),
    ...classes(stage, grades, pupils),
    [`boarders.${stage}`]: boarders,
    [`boarders.${stage}.girls`]: Math.floor(boarders / 2),
    ...changes(stage, total, sum(girls), first - last),
    [`financiallyDisadvantagedStudents.${stage}`]: share(0.05),
    [`aidedStudents.${stage}`]: share(0.05),
    ...(stage === 'senior' ? { 'completions.senior': 0 } : compulsory(stage, total, last)),
  }
}

/** Asked of compulsory stages only. */
function compulsory(stage: GradedStage, total: number, graduates: number): Values {
  const share = (part: number): number => Math.floor(total * part)
  const leftBehind = share(0.06)
  const migrants = [share(0.02), share(0.03)]
  return {
    ...origins('migrantChildren', stage, migrants),
    ...origins(
      'migrantWorkerChildren',
      stage,
      migrants.map((number) => Math.floor(number * 0.8)),
    ),
    [`leftBehindChildren.${stage}`]: leftBehind,
    [`leftBehindChildren.${stage}.girls`]: Math.floor(leftBehind / 2),
    [`leftBehindChildrenRegistered.${stage}`]: leftBehind,
    [`lunchDemandStudents.${stage}`]: share(0.6),
    [`lunchServedStudents.${stage}`]: share(0.55),
    [`dayStudentsOver2km.${stage}`]: share(0.15),
    [`dayStudentsOver2kmTransported.${stage}`]: share(0.14),
    [`localHukouStudents.${stage}`]: share(0.85),
    [`catchmentStudents.${stage}`]: share(0.97),
    [`cityStudyTripStudents.${stage}`]: graduates,
    [`homeTaughtStudents.${stage}`]: 0,
    [`compulsoryAgeDropouts.${stage}`]: 0,
    [`poorHouseholdDropouts.${stage}`]: 0,
  }
}

export const counted = (base: string, total: number, girls = 0, minority = 0): Values => ({
  [base]: total,
  [`${base}.girls`]: girls,
  [`${base}.minority`]: minority,
})

function preschool(entrants: number, girls: number, minority: number): Values {
  const years = ids(dimensions.preschool)
  const parts = split(entrants, [0, 1, 4, 35])
  return {
    ...spread('entrants.primary', years, parts),
    ...spread('entrants.primary', years, within(girls, parts), '.girls'),
    ...spread('entrants.primary', years, within(minority, parts), '.minority'),
  }
}

/** One boy of each grade of ten or more is a year older than the others. */
function ages(stage: GradedStage, pupils: readonly number[], girls: readonly number[]): Values {
  const bands = dimensions.pupilAge.byStage[stage]
  const late = pupils.map((number) => (number < 10 ? 0 : 1))
  const of = (grade: number, from: readonly number[]): number => from[grade] ?? 0
  const values: Values = {}
  for (const { id, attributes } of bands) {
    const grade = attributes.min === 0 ? -1 : attributes.min - FIRST_AGE[stage]
    values[`enrolmentByAge.${stage}.${id}`] = of(grade, pupils) - of(grade, late) + of(grade - 1, late)
    values[`enrolmentByAge.${stage}.${id}.girls`] = of(grade, girls)
    values[`entrantsByAge.${stage}.${id}`] =
      grade === 0 ? of(0, pupils) - of(0, late) : grade === 1 ? of(0, late) : 0
  }
  return values
}

function classes(stage: GradedStage, grades: readonly string[], pupils: readonly number[]): Values {
  const byGrade = pupils.map((number) => classesOf(number))
  const all = byGrade.flat()
  const bands = dimensions.classSize
  const inBand = bands.map(
    ({ attributes: { min } }, index) =>
      all.filter((size) => size >= min && size < (bands[index + 1]?.attributes.min ?? Infinity)).length,
  )
  return {
    [`classes.${stage}`]: all.length,
    ...spread(
      `classes.${stage}`,
      grades,
      byGrade.map((sizes) => sizes.length),
    ),
    ...(stage === 'primary' ? { 'classes.primary.multigrade': 0 } : {}),
    ...spread(`classesBySize.${stage}`, ids(bands), inBand),
    [`maxClassSize.${stage}`]: Math.max(...all),
  }
}

const origins = (
  base: string,
  stage: GradedStage,
  [province = 0, county = 0]: readonly number[],
): Values => ({
  [`${base}.${stage}`]: province + county,
  [`${base}.${stage}.otherProvince`]: province,
  [`${base}.${stage}.otherCounty`]: county,
})

/** `growth`: entrants less graduates, made up for by transfers. */
export const changes = (stage: string, total: number, girls: number, growth: number): Values => ({
  ...moves(stage, total, girls, growth),
  [`readmissions.${stage}`]: 1,
  [`suspensions.${stage}`]: 1,
  [`dropouts.${stage}`]: 0,
})

/** What kindergartens report of it too. */
export const moves = (stage: string, total: number, girls: number, growth: number): Values => ({
  [`enrolmentPrevYear.${stage}`]: total,
  [`enrolmentPrevYear.${stage}.girls`]: girls,
  [`transfersIn.${stage}`]: 3 + Math.max(0, -growth),
  [`otherIncrease.${stage}`]: 0,
  [`deaths.${stage}`]: 0,
  [`transfersOut.${stage}`]: 3 + Math.max(0, growth),
  [`otherDecrease.${stage}`]: 0,
})
