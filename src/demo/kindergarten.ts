import { split, total, type Chance } from './chance'
import type { Figures } from './figures'
import { changes, type Put, type Pupils } from './pupils'

const GIRLS = 0.47
/** Kinds of class with the age of their children and the most a class may hold. */
const CLASSES = [
  ['nursery', undefined, 20],
  ['lower', 'age3', 25],
  ['middle', 'age4', 30],
  ['upper', 'age5', 35],
] as const
const AGES = ['under3', 'age3', 'age4', 'age5', 'over5'] as const

/** Forms 2-1 to 2-5 of a kindergarten: all enter the lower class at 3 and leave the upper one at 6. */
export function kindergartenFigures(children: number, chance: Chance): { pupils: Pupils; figures: Figures } {
  const figures: Figures = {}
  const put: Put = (id, value) => {
    figures[id] = value
  }
  const [lower = 0, middle = 0, upper = 0] = split(
    children,
    [0, 1, 2].map(() => 94 + chance.whole(0, 12)),
  )
  const byClass = [0, lower, middle, upper]
  const girls = byClass.map((count) => Math.round(count * GIRLS))
  const minority = byClass.map((count) => (count > 60 ? chance.whole(0, 2) : 0))
  const graduates = Math.round(upper * 0.98)
  const rows = [
    ['', byClass, graduates],
    ['.girls', girls, Math.round(graduates * GIRLS)],
    ['.minority', minority, 0],
    ['.disabled', [0, 0, 0, 0], 0],
  ] as const
  for (const [suffix, counts, gone] of rows) {
    put(`enrolment.preschool${suffix}`, total(counts))
    put(`entrants.preschool${suffix}`, counts[1] ?? 0)
    put(`graduates.preschool${suffix}`, gone)
    CLASSES.forEach(([id], index) => {
      put(`enrolment.preschool.${id}${suffix}`, counts[index] ?? 0)
      put(`entrants.preschool.${id}${suffix}`, id === 'lower' ? (counts[index] ?? 0) : 0)
    })
  }
  ages(byClass, girls, graduates, put)
  const classes = classFigures(byClass, put)
  const previous = changes('preschool', { enrolment: children, entrants: lower, graduates }, chance, put)
  const poor = Math.floor(children * 0.03)
  put('financiallyDisadvantagedStudents.preschool', poor)
  put('aidedStudents.preschool', poor)
  put('localHukouStudents.preschool', Math.floor((children * chance.whole(88, 98)) / 100))
  return { pupils: { enrolment: children, previous, graduates, classes, boarders: 0 }, figures }
}

function ages(byClass: readonly number[], girls: readonly number[], graduates: number, put: Put): void {
  for (const age of AGES) {
    const at = CLASSES.findIndex(([, usual]) => usual === age)
    put(`enrolmentByAge.preschool.${age}`, byClass[at] ?? 0)
    put(`enrolmentByAge.preschool.${age}.girls`, girls[at] ?? 0)
    put(`entrantsByAge.preschool.${age}`, age === 'age3' ? (byClass[at] ?? 0) : 0)
    put(`graduatesByAge.preschool.${age}`, age === 'over5' ? graduates : 0)
    CLASSES.forEach(([id], index) => {
      const count = index === at ? (byClass[index] ?? 0) : 0
      put(`enrolmentByAge.preschool.${age}.${id}`, count)
      put(`entrantsByAge.preschool.${age}.${id}`, id === 'lower' ? count : 0)
    })
  }
}

/** As many classes as keep to the standard size. */
function classFigures(byClass: readonly number[], put: Put): number {
  const sizes = CLASSES.map(([, , most], index) => {
    const count = byClass[index] ?? 0
    return split(count, Array<number>(Math.ceil(count / most)).fill(1))
  })
  CLASSES.forEach(([id], index) => {
    put(`classes.preschool.${id}`, sizes[index]?.length ?? 0)
    put(`classes.preschool.${id}.withinSize`, sizes[index]?.length ?? 0)
  })
  const all = sizes.flat()
  put('classes.preschool', all.length)
  put('maxClassSize.preschool', Math.max(0, ...all))
  return all.length
}
