import type { Group } from '../model/group'
import { groupsOf } from './groups'
import type { RawMeasured } from './planSchema'

/** `path`: where that is not the row itself. */
export type Problem = readonly [problem: string, row: string, remedy?: string, path?: string]

/** What does not fit together in a row: its shape with its level, its measure, its groups. */
export function shapeProblems(written: RawMeasured, groups: readonly Group[]): Problem[] {
  const { row, measure, level, among, shape, value } = written
  const figure = shape.type === 'shown' ? (shape.as ?? { type: 'value' as const }) : shape
  const compared = groupsOf(shape)
  const unknown = [...(among === undefined ? [] : [among]), ...compared].filter(
    (id) => !groups.some((group) => group.id === id),
  )
  const problems = unknown.map((id): Problem => [
    `no group "${id}" in seeds/groups.json`,
    row,
    'correct it, or add the group',
  ])
  const refuse = (problem: string, remedy: string): void => void problems.push([problem, row, remedy])
  if (among !== undefined && compared.length > 0)
    refuse('it compares groups and looks at one group only', 'leave out "among"')
  if (measure === 'county' && among !== undefined)
    refuse('what the county says is not of a group of schools', 'leave out "among"')
  if (measure === 'county' && !['value', 'date', 'yearsSince'].includes(figure.type))
    refuse(`"${figure.type}" needs figures of schools`, 'correct "measure" or "shape"')
  if (level === 'school' && ['variation', 'ratio', 'difference', 'change', 'passing'].includes(figure.type))
    refuse(`"${figure.type}" is not of one school`, 'correct "level" or "shape"')
  if (level === 'township' && ['change', 'passing', 'kOfN'].includes(figure.type))
    refuse(`"${figure.type}" is not of one township`, 'correct "level" or "shape"')
  if (figure.type === 'date' && value !== undefined)
    refuse('a date and a number besides', 'leave out "value": "by" says the day')
  if (shape.type === 'kOfN' && shape.atLeast > shape.of.length)
    refuse(`at least ${shape.atLeast} of ${shape.of.length} can never be`, 'correct "atLeast" or "of"')
  return problems
}
