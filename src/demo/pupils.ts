import { split, total, type Chance } from './chance'
import type { Figures } from './figures'

/** What pupils' figures of one stage are made from. */
export interface StageShape {
  readonly stage: 'primary' | 'junior' | 'senior'
  readonly grades: readonly string[]
  /** Age at which the first grade begins. */
  readonly age: number
  readonly classSize: number
  readonly pupils: number
}

export interface Pupils {
  readonly enrolment: number
  readonly previous: number
  readonly graduates: number
  readonly classes: number
  readonly boarders: number
}

/** How many pupils of a grade are a year older than most. */
const OLDER = 0.06
const GIRLS = 0.47
/** The ages that have a row of their own. */
const AGES = { primary: [6, 14], junior: [11, 17], senior: [15, 19] } as const

const BANDS: readonly (readonly [string, number])[] = [
  ['under26', 25],
  ['26_30', 30],
  ['31_35', 35],
  ['36_40', 40],
  ['41_45', 45],
  ['46_50', 50],
  ['51_55', 55],
  ['56_60', 60],
  ['61_65', 65],
  ['over65', Infinity],
]

/** Pupils by grade, sex and age, classes by size, and how the year changed them. */
export function pupilFigures(
  shape: StageShape,
  chance: Chance,
  isBoarding: boolean,
): { pupils: Pupils; figures: Figures } {
  const { stage, grades } = shape
  const figures: Figures = {}
  const put = (id: string, value: number): void => {
    figures[id] = value
  }
  const byGrade = split(
    shape.pupils,
    grades.map(() => 94 + chance.whole(0, 12)),
  )
  const girlsByGrade = byGrade.map((count) => Math.round(count * GIRLS))
  const minorityByGrade = byGrade.map((count) => (count > 60 ? chance.whole(0, 2) : 0))
  const enrolment = total(byGrade)
  const girls = total(girlsByGrade)
  grades.forEach((grade, index) => {
    put(`enrolment.${stage}.${grade}`, byGrade[index] ?? 0)
    put(`enrolment.${stage}.${grade}.girls`, girlsByGrade[index] ?? 0)
    put(`enrolment.${stage}.${grade}.minority`, minorityByGrade[index] ?? 0)
  })
  const [entrants = 0] = byGrade
  const leaving = byGrade.at(-1) ?? 0
  const graduates = Math.round(leaving * (0.95 + chance.next() * 0.1))
  const rows = [
    ['', enrolment, entrants, leaving, graduates],
    ['.girls', girls, girlsByGrade[0] ?? 0, girlsByGrade.at(-1) ?? 0, Math.round(graduates * GIRLS)],
    ['.minority', total(minorityByGrade), minorityByGrade[0] ?? 0, minorityByGrade.at(-1) ?? 0, 0],
  ] as const
  for (const [suffix, all, first, last, gone] of rows) {
    put(`enrolment.${stage}${suffix}`, all)
    put(`entrants.${stage}${suffix}`, first)
    put(`expectedGraduates.${stage}${suffix}`, last)
    put(`graduates.${stage}${suffix}`, gone)
  }
  if (stage === 'primary') {
    const years = split(entrants, [0, 2, 5, 93])
    const girlsOfYears = split(girlsByGrade[0] ?? 0, years)
    const minorityOfYears = split(minorityByGrade[0] ?? 0, years)
    years.forEach((count, index) => {
      put(`entrants.primary.preschool${index}`, count)
      put(`entrants.primary.preschool${index}.girls`, girlsOfYears[index] ?? 0)
      put(`entrants.primary.preschool${index}.minority`, minorityOfYears[index] ?? 0)
    })
  }
  ages(shape, byGrade, girlsByGrade, put)
  const previous = changes(stage, { enrolment, entrants, graduates }, chance, put)
  const classes = classFigures(shape, byGrade, put)
  const boarders = isBoarding ? Math.round(enrolment * 0.3) : 0
  circumstances(stage, { enrolment, girls, graduates, boarders }, chance, put)
  return { pupils: { enrolment, previous, graduates, classes, boarders }, figures }
}

export type Put = (id: string, value: number) => void

/** Ways to come and go that nobody took. */
const UNCHANGED = [
  'readmissions',
  'otherIncrease',
  'completions',
  'suspensions',
  'dropouts',
  'deaths',
  'otherDecrease',
]

function ages(
  { stage, grades, age }: StageShape,
  byGrade: readonly number[],
  girlsByGrade: readonly number[],
  put: Put,
): void {
  const [least, most] = AGES[stage]
  const counts = new Map<number, { all: number; girls: number; entrants: number }>()
  const add = (at: number, all: number, girls: number, entrants: number): void => {
    const before = counts.get(at) ?? { all: 0, girls: 0, entrants: 0 }
    counts.set(at, {
      all: before.all + all,
      girls: before.girls + girls,
      entrants: before.entrants + entrants,
    })
  }
  grades.forEach((_, index) => {
    const count = byGrade[index] ?? 0
    const [usual = 0, older = 0] = split(count, [1 - OLDER, OLDER])
    const [girlsUsual = 0, girlsOlder = 0] = split(girlsByGrade[index] ?? 0, [usual, older])
    add(age + index, usual, girlsUsual, index === 0 ? usual : 0)
    add(age + index + 1, older, girlsOlder, index === 0 ? older : 0)
  })
  const members = [
    `under${least}`,
    ...Array.from({ length: most - least + 1 }, (_, n) => `age${least + n}`),
    `over${most}`,
  ]
  for (const member of members) {
    const { all, girls, entrants } = counts.get(Number(member.slice(3))) ?? { all: 0, girls: 0, entrants: 0 }
    put(`enrolmentByAge.${stage}.${member}`, all)
    put(`enrolmentByAge.${stage}.${member}.girls`, girls)
    put(`entrantsByAge.${stage}.${member}`, entrants)
  }
}

/** How the year changed the pupils; returns how many there were a year ago. */
export function changes(
  stage: string,
  { enrolment, entrants, graduates }: { enrolment: number; entrants: number; graduates: number },
  chance: Chance,
  put: Put,
): number {
  const transfersIn = chance.whole(0, 6)
  const transfersOut = chance.whole(0, 5)
  const previous = enrolment - entrants - transfersIn + graduates + transfersOut
  const known = { enrolmentPrevYear: previous, transfersIn, transfersOut }
  for (const [id, value] of Object.entries(known)) put(`${id}.${stage}`, value)
  put(`enrolmentPrevYear.${stage}.girls`, Math.round(previous * GIRLS))
  for (const id of UNCHANGED) put(`${id}.${stage}`, 0)
  return previous
}

/** As many classes as the size asks for, filled evenly. */
function classFigures(
  { stage, grades, classSize }: StageShape,
  byGrade: readonly number[],
  put: Put,
): number {
  const sizes = byGrade.map((count) => {
    const classes = Math.ceil(count / classSize)
    return split(
      count,
      Array.from({ length: classes }, () => 1),
    )
  })
  grades.forEach((grade, index) => put(`classes.${stage}.${grade}`, sizes[index]?.length ?? 0))
  const all = sizes.flat()
  put(`classes.${stage}`, all.length)
  put(`maxClassSize.${stage}`, Math.max(0, ...all))
  let least = 1
  for (const [band, most] of BANDS) {
    put(`classesBySize.${stage}.${band}`, all.filter((size) => size >= least && size <= most).length)
    least = most + 1
  }
  return all.length
}

function circumstances(
  stage: string,
  {
    enrolment,
    girls,
    graduates,
    boarders,
  }: { enrolment: number; girls: number; graduates: number; boarders: number },
  chance: Chance,
  put: Put,
): void {
  const share = (of: number, least: number, most: number): number =>
    Math.floor((of * chance.whole(least, most)) / 100)
  put(`boarders.${stage}`, boarders)
  put(`boarders.${stage}.girls`, Math.min(girls, Math.round(boarders * GIRLS)))
  const migrant = share(enrolment, 2, 8)
  const migrantParts = split(migrant, [1, 2])
  const workers = migrantParts.map((count) => Math.floor(count * 0.8))
  const places = ['otherProvince', 'otherCounty']
  put(`migrantChildren.${stage}`, migrant)
  put(`migrantWorkerChildren.${stage}`, total(workers))
  places.forEach((place, index) => {
    put(`migrantChildren.${stage}.${place}`, migrantParts[index] ?? 0)
    put(`migrantWorkerChildren.${stage}.${place}`, workers[index] ?? 0)
  })
  const leftBehind = share(enrolment, 3, 12)
  put(`leftBehindChildren.${stage}`, leftBehind)
  put(`leftBehindChildren.${stage}.girls`, Math.min(girls, Math.round(leftBehind * GIRLS)))
  put(`leftBehindChildrenRegistered.${stage}`, leftBehind)
  const lunch = share(enrolment, 40, 70)
  put(`lunchDemandStudents.${stage}`, lunch)
  put(`lunchServedStudents.${stage}`, lunch)
  const far = share(enrolment - boarders, 10, 25)
  put(`dayStudentsOver2km.${stage}`, far)
  put(`dayStudentsOver2kmTransported.${stage}`, share(far, 80, 100))
  const poor = share(enrolment, 2, 6)
  put(`financiallyDisadvantagedStudents.${stage}`, poor)
  put(`aidedStudents.${stage}`, poor)
  put(`localHukouStudents.${stage}`, enrolment - migrant)
  put(`catchmentStudents.${stage}`, share(enrolment, 96, 100))
  put(`cityStudyTripStudents.${stage}`, share(graduates, 60, 100))
  for (const id of ['homeTaughtStudents', 'compulsoryAgeDropouts', 'poorHouseholdDropouts'])
    put(`${id}.${stage}`, 0)
}
