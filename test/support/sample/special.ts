import dimensions from '../../../seeds/dimensions.json'
import type { Values } from '../sampleSchool'
import { changes, classesOf, counted } from './pupils'
import { split, spread, sum } from './split'

const MOST_PER_CLASS = 12
const SECTIONS = dimensions.specialSection.map(({ id }) => id)
const DISABILITIES = dimensions.disability.map(({ id }) => id)

/** Pupils of the preschool, primary, junior and senior sections. */
export const sectionsOf = (size: number): number[] => [
  Math.ceil(size / 4),
  size * 2,
  size,
  Math.ceil(size / 2),
]

const sizesOf = (sections: readonly number[]): number[][] =>
  sections.map((number) => classesOf(number, MOST_PER_CLASS))

export const specialClasses = (size: number): number => sizesOf(sectionsOf(size)).flat().length

/** Forms 2-1 and 2-3 to 2-5. */
export function specialValues(size: number): Values {
  const sections = sectionsOf(size)
  const girls = sections.map((number) => Math.floor(number * 0.4))
  const minority = sections.map((number) => Math.floor(number * 0.02))
  const total = sum(sections)
  const moved = Math.ceil(total / 9)
  const sizes = sizesOf(sections)
  return {
    ...counted('enrolment.special', total, sum(girls), sum(minority)),
    ...counted('entrants.special', moved, Math.floor(moved * 0.4)),
    ...counted('graduates.special', moved, Math.floor(moved * 0.4)),
    ...spread('enrolment.special', SECTIONS, sections),
    ...spread('enrolment.special', SECTIONS, girls, '.girls'),
    ...spread('enrolment.special', SECTIONS, minority, '.minority'),
    ...spread('enrolmentByDisability.special', DISABILITIES, split(total, [1, 10, 1, 3, 40, 5, 6])),
    'boarders.special': Math.ceil(total * 0.3),
    'boarders.special.girls': Math.floor(total * 0.1),
    ...changes('special', total, sum(girls), 0),
    ...spread(
      'classes.special',
      SECTIONS,
      sizes.map((each) => each.length),
    ),
    'classes.special': sizes.flat().length,
    'maxClassSize.special': Math.max(...sizes.flat()),
    'financiallyDisadvantagedStudents.special': Math.floor(total * 0.2),
    'aidedStudents.special': Math.floor(total * 0.2),
    'homeTaughtStudents.special': 3,
  }
}
