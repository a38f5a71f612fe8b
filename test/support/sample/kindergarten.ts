import dimensions from '../../../seeds/dimensions.json'
import type { Values } from '../sampleSchool'
import { classesOf, moves } from './pupils'
import { spread, sum } from './split'

const CLASSES = dimensions.kindergartenClass.map(({ id }) => id)
const AGES = dimensions.pupilAge.byStage.preschool.map(({ id }) => id)

/** Children of the nursery, lower, middle and upper classes: there is no nursery, nobody is older or younger. */
export const childrenOf = (size: number): number[] => [0, size, size + 1, Math.max(1, size - 1)]

const sizesOf = (children: readonly number[]): number[][] =>
  children.map((number, index) =>
    classesOf(number, dimensions.kindergartenClass[index]?.attributes?.standard),
  )

export const kindergartenClasses = (size: number): number => sizesOf(childrenOf(size)).flat().length

/** Forms 2-1 to 2-5: all enter the lower class, all leave the upper one. */
export function kindergartenValues(size: number): Values {
  const children = childrenOf(size)
  const girls = children.map((number) => Math.floor(number * 0.48))
  const minority = children.map((number) => Math.floor(number * 0.02))
  const disabled = [0, 0, 0, 1]
  const entering = (numbers: readonly number[]): number[] => [0, numbers[1] ?? 0, 0, 0]
  const total = sum(children)
  const [, entrants = 0, , graduates = 0] = children
  const parts = [
    ['', children],
    ['.girls', girls],
    ['.minority', minority],
    ['.disabled', disabled],
  ] as const
  const counted = parts.map(([suffix, numbers]) => ({
    ...spread('enrolment.preschool', CLASSES, numbers, suffix),
    ...spread('entrants.preschool', CLASSES, entering(numbers), suffix),
    [`enrolment.preschool${suffix}`]: sum(numbers),
    [`entrants.preschool${suffix}`]: sum(entering(numbers)),
    [`graduates.preschool${suffix}`]: numbers[3] ?? 0,
  }))
  const sizes = sizesOf(children)
  const classes = sizes.map((each) => each.length)
  return {
    ...Object.fromEntries(counted.flatMap((each) => Object.entries(each))),
    ...ages(children, girls),
    ...moves('preschool', total, sum(girls), entrants - graduates),
    'classes.preschool': sum(classes),
    ...spread('classes.preschool', CLASSES, classes),
    ...spread('classes.preschool', CLASSES.slice(1), classes.slice(1), '.withinSize'),
    'classes.preschool.mixed': 0,
    'classes.preschool.mixed.withinSize': 0,
    'maxClassSize.preschool': Math.max(...sizes.flat()),
    'financiallyDisadvantagedStudents.preschool': Math.floor(total * 0.04),
    'aidedStudents.preschool': Math.floor(total * 0.04),
    'localHukouStudents.preschool': Math.floor(total * 0.9),
  }
}

/** Form 2-2: 3 years in the lower class, 4 in the middle, 5 in the upper; whoever leaves has turned 6. */
function ages(children: readonly number[], girls: readonly number[]): Values {
  const values: Values = {}
  AGES.forEach((age, index) => {
    const inClass = index >= 1 && index <= 3 ? index : undefined
    const all = inClass === undefined ? 0 : (children[inClass] ?? 0)
    values[`enrolmentByAge.preschool.${age}`] = all
    values[`enrolmentByAge.preschool.${age}.girls`] = inClass === undefined ? 0 : (girls[inClass] ?? 0)
    values[`entrantsByAge.preschool.${age}`] = inClass === 1 ? all : 0
    CLASSES.forEach((id, at) => {
      values[`enrolmentByAge.preschool.${age}.${id}`] = at === inClass ? all : 0
      values[`entrantsByAge.preschool.${age}.${id}`] = at === inClass && at === 1 ? all : 0
    })
  })
  return {
    ...values,
    'graduatesByAge.preschool.age5': 0,
    'graduatesByAge.preschool.over5': children[3] ?? 0,
  }
}
