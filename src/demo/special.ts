import { split, total, type Chance } from './chance'
import type { Figures } from './figures'
import { changes, type Put, type Pupils } from './pupils'

const GIRLS = 0.4
const MOST_PER_CLASS = 12
const SECTIONS = ['preschool', 'primary', 'junior', 'senior']
const DISABILITIES = ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple']

/** Forms 2-1 to 2-5 of a special education school. */
export function specialFigures(
  enrolment: number,
  chance: Chance,
  isBoarding: boolean,
): { pupils: Pupils; figures: Figures } {
  const figures: Figures = {}
  const put: Put = (id, value) => {
    figures[id] = value
  }
  const sections = split(enrolment, [2, 12, 6, 4])
  const girls = sections.map((count) => Math.round(count * GIRLS))
  const moving = Math.round(enrolment / 9)
  put('enrolment.special', enrolment)
  put('enrolment.special.girls', total(girls))
  put('enrolment.special.minority', 0)
  for (const flow of ['entrants', 'graduates']) {
    put(`${flow}.special`, moving)
    put(`${flow}.special.girls`, Math.round(moving * GIRLS))
    put(`${flow}.special.minority`, 0)
  }
  const sizes = sections.map((count) =>
    split(count, Array<number>(Math.ceil(count / MOST_PER_CLASS)).fill(1)),
  )
  SECTIONS.forEach((section, index) => {
    put(`enrolment.special.${section}`, sections[index] ?? 0)
    put(`enrolment.special.${section}.girls`, girls[index] ?? 0)
    put(`enrolment.special.${section}.minority`, 0)
    put(`classes.special.${section}`, sizes[index]?.length ?? 0)
  })
  const disabilities = split(enrolment, [1, 14, 2, 5, 54, 10, 14])
  DISABILITIES.forEach((id, index) => put(`enrolmentByDisability.special.${id}`, disabilities[index] ?? 0))
  const classes = sizes.flat()
  put('classes.special', classes.length)
  put('maxClassSize.special', Math.max(0, ...classes))
  const boarders = isBoarding ? Math.round(enrolment * 0.4) : 0
  put('boarders.special', boarders)
  put('boarders.special.girls', Math.min(total(girls), Math.round(boarders * GIRLS)))
  const previous = changes('special', { enrolment, entrants: moving, graduates: moving }, chance, put)
  const poor = Math.round(enrolment * 0.2)
  put('financiallyDisadvantagedStudents.special', poor)
  put('aidedStudents.special', poor)
  put('homeTaughtStudents.special', Math.round(enrolment * 0.05))
  return { pupils: { enrolment, previous, graduates: moving, classes: classes.length, boarders }, figures }
}
