import type { Group } from '../model/group'
import type { Plan } from '../model/plan'
import type { Stage } from '../model/template'
import { withNearest } from './nearest'
import { measurementsOf } from './plans'
import type { RawPlan, RawTarget } from './planSchema'
import { shapeProblems, type Problem } from './shapes'

interface World {
  readonly plans: readonly RawPlan[]
  readonly stages: readonly Stage[]
  readonly groups: readonly Group[]
}

/** What only the rows as written show: stages, groups, and rows that point to others. */
export function rowProblems(raw: RawPlan, { plans, stages: every, groups }: World): Problem[] {
  const known = every.map(({ id }) => id)
  return raw.targets.flatMap((written): Problem[] => {
    if (written.measure === 'asIn') return pointingProblems(written, raw, plans)
    const { row, stages = [], value } = written
    const unknown = stages.filter((stage) => !known.includes(stage))
    const needless = typeof value === 'object' ? Object.keys(value).filter((id) => !stages.includes(id)) : []
    return [
      ...unknown.map((stage): Problem => [`no stage "${stage}" in seeds/stages.json`, row]),
      ...needless
        .filter((stage) => unknown.length === 0 || known.includes(stage))
        .map((stage): Problem => [`a number for "${stage}", which is not among its stages`, row]),
      ...shapeProblems(written, groups),
    ]
  })
}

function pointingProblems(
  written: Extract<RawTarget, { measure: 'asIn' }>,
  raw: RawPlan,
  plans: readonly RawPlan[],
): Problem[] {
  const { row, rows, plan } = written
  const ids = plans.map(({ id }) => id)
  if (!ids.includes(plan)) return [[`no plan ${withNearest(plan, ids)}`, row, 'correct "plan"']]
  return rows
    .filter((other) => measurementsOf({ ...written, rows: [other] }, raw, plans).length === 0)
    .map((other) => [
      `no row "${other}" with a measure of its own in plan "${plan}"`,
      row,
      'correct "plan" or "rows"',
    ])
}

export function twiceProblems({ targets }: Plan): Problem[] {
  const seen = new Set<string>()
  const twice = new Map<string, string>()
  for (const { id, row } of targets) {
    if (seen.has(id) && !twice.has(row)) twice.set(row, id)
    seen.add(id)
  }
  return [...twice].map(([row, id]) => [
    'the same row and stage stand twice',
    row,
    'merge them or renumber',
    id,
  ])
}

/** Where no row is due after the plan it is the year of the plan that is wrong. */
export function dueProblems({ date, targets }: RawPlan): Problem[] {
  const due = targets.flatMap((target) =>
    target.due === undefined ? [] : [{ row: target.row, year: target.due }],
  )
  const early = due.filter(({ year }) => year < Number(date.slice(0, 4)))
  if (early.length > 1 && early.length === due.length)
    return [[`every row is due before the plan of ${date}`, 'date', 'correct "date"']]
  return early.map(({ row, year }) => [
    `due in ${year}, before the plan of ${date}`,
    row,
    'correct "due", or the plan’s "date"',
  ])
}

export function projectProblems({ projects = [], targets }: RawPlan): Problem[] {
  const numbers = projects.map(({ number }) => number)
  const named = targets.flatMap(({ row, project }) => (project === undefined ? [] : [{ row, project }]))
  const strange = named.filter(({ project }) => !numbers.includes(project))
  return [
    ...strange.map(({ row, project }): Problem => [
      `no project ${project} in "projects"`,
      row,
      'correct "project"',
    ]),
    ...numbers
      .filter((number, index) => numbers.indexOf(number) !== index)
      .map((number): Problem => [`project ${number} stands twice`, 'projects', 'renumber it']),
    ...numbers
      // A row of a strange number may be the one that is missing.
      .filter((number) => strange.length === 0 && !named.some(({ project }) => project === number))
      .map((number): Problem => [
        `no row belongs to project ${number}`,
        'projects',
        'give its rows "project", or say there why nothing measures it',
      ]),
  ]
}
