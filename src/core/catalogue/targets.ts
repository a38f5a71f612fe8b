import type { Field, FieldId } from '../model/field'
import type { Group } from '../model/group'
import { figureOf, type Plan, type Target } from '../model/plan'
import type { Stage, Template } from '../model/template'
import { complain, type Complaint } from './complaint'
import { limitsOf, measurementsOf } from './plans'
import type { RawPlan } from './planSchema'
import type { RawJurisdiction } from './schema'
import { shapeProblems, type Problem } from './shapes'

/** What a target may speak of. */
interface World {
  readonly plans: readonly RawPlan[]
  readonly templates: readonly Template[]
  readonly stages: readonly Stage[]
  readonly groups: readonly Group[]
  readonly places: readonly RawJurisdiction[]
}

/** What can be measured: by indicators of schools, and by indicators and fields of the county. */
interface Measurable {
  readonly indicators: ReadonlySet<string>
  readonly countyIndicators: ReadonlySet<string>
  readonly countyFields: ReadonlyMap<FieldId, Field>
}

/** Refuses targets that nothing could ever measure: a number missing, an indicator or county field unknown. */
export function refuseTargets(
  file: string,
  raw: RawPlan,
  plan: Plan,
  world: World,
  complaints: Complaint[],
): void {
  const refuse = (path: string, problem: string, remedy?: string): void => {
    complaints.push(complain(file, [path], problem, remedy))
  }
  if (!world.places.some(({ id }) => id === raw.jurisdiction))
    refuse('jurisdiction', `no place "${raw.jurisdiction}"`, 'add it to seeds/jurisdictions.json')
  for (const [problem, path, remedy] of [...rowProblems(raw, world), ...projectProblems(raw)])
    refuse(path, problem, remedy)
  for (const { row, due } of raw.targets)
    if (due !== undefined && due < Number(raw.date.slice(0, 4)))
      refuse(row, `due in ${due}, before the plan of ${raw.date}`, 'correct "due", or the plan’s "date"')
  const measurable = measurableIn(world.templates)
  const seen = new Set<string>()
  for (const target of plan.targets) {
    if (seen.has(target.id)) refuse(target.id, 'the same row and stage stand twice', 'merge them or renumber')
    seen.add(target.id)
    const [problem, remedy] = problemOf(target, measurable) ?? []
    if (problem !== undefined) refuse(target.id, problem, remedy)
  }
}

function measurableIn(templates: readonly Template[]): Measurable {
  const at = (level: 'school' | 'county'): readonly Template[] =>
    templates.filter(({ kind }) => kind.level === level)
  const idsOf = (of: readonly Template[]): ReadonlySet<string> =>
    new Set(of.flatMap(({ indicators }) => indicators.map(({ id }) => id)))
  return {
    indicators: idsOf(at('school')),
    countyIndicators: idsOf(at('county')),
    countyFields: new Map(at('county').flatMap(({ fields }) => [...fields])),
  }
}

/** What only the rows as written show: stages, groups, and rows that point to others. */
function rowProblems(raw: RawPlan, world: World): Problem[] {
  const known = world.stages.map(({ id }) => id)
  return raw.targets.flatMap((written): Problem[] => {
    if (written.measure === 'asIn')
      return written.rows
        .filter((row) => measurementsOf({ ...written, rows: [row] }, raw, world.plans).length === 0)
        .map((row) => [
          `no row "${row}" with a measure of its own in plan "${written.plan}"`,
          written.row,
          'correct "plan" or "rows"',
        ])
    const { row, stages = [], value, shape } = written
    const unknown = stages.filter((stage) => !known.includes(stage))
    const needless = typeof value === 'object' ? Object.keys(value).filter((id) => !stages.includes(id)) : []
    return [
      ...unknown.map((stage): Problem => [`no stage "${stage}" in seeds/stages.json`, row]),
      ...needless.map((stage): Problem => [`a number for "${stage}", which is not among its stages`, row]),
      ...(shape.type === 'kOfN' ? kOfNProblems(raw, row, shape, stages) : []),
      ...shapeProblems(raw, written, world.groups),
    ]
  })
}

function projectProblems({ projects = [], targets }: RawPlan): Problem[] {
  const numbers = projects.map(({ number }) => number)
  const named = targets.flatMap(({ row, project }) => (project === undefined ? [] : [{ row, project }]))
  return [
    ...named
      .filter(({ project }) => !numbers.includes(project))
      .map(({ row, project }): Problem => [`no project ${project} in "projects"`, row, 'correct "project"']),
    ...numbers
      .filter((number, index) => numbers.indexOf(number) !== index)
      .map((number): Problem => [`project ${number} stands twice`, 'projects', 'renumber it']),
    ...numbers
      .filter((number) => !named.some(({ project }) => project === number))
      .map((number): Problem => [
        `no row belongs to project ${number}`,
        'projects',
        'give its rows "project", or say there why nothing measures it',
      ]),
  ]
}

function kOfNProblems(
  plan: RawPlan,
  row: string,
  { of, atLeast }: { readonly of: readonly string[]; readonly atLeast: number },
  stages: readonly string[],
): Problem[] {
  if (atLeast > of.length) return [[`at least ${atLeast} of ${of.length} can never be`, row]]
  return (stages.length > 0 ? stages : [undefined]).flatMap((stage) =>
    of
      .filter((other) => limitsOf([other], plan, stage).length !== 1)
      .map((other): Problem => [
        `row "${other}" holds no indicator to a least number${stage ? ` for ${stage}` : ''}`,
        row,
        'correct "of", or give that row one subject, ">=" and a number',
      ]),
  )
}

function problemOf(
  { measure, shape, subject, reason, comparison, value }: Target,
  { indicators, countyIndicators, countyFields }: Measurable,
): readonly [problem: string, remedy: string] | undefined {
  if (measure === 'notMeasurable')
    return reason ? undefined : ['it cannot be measured and does not say why', 'add a "reason"']
  if (shape.type === 'kOfN') {
    const unknown = shape.of.map((limit) => limit.subject).filter((id) => !indicators.has(id))
    return unknown.length > 0
      ? [`no indicator ${unknown.join(', ')}`, 'correct "of", or add the indicator']
      : undefined
  }
  const figure = figureOf(shape)
  if (figure.type !== 'passing') {
    if (subject === undefined) return ['it names nothing that measures it', 'add a "subject"']
    const isOfCounty = countyFields.has(subject) || countyIndicators.has(subject)
    if (measure === 'county' && !isOfCounty)
      return [`no county field "${subject}"`, 'correct "subject", or add it to the county form']
    const named = figure.type === 'ratio' || figure.type === 'difference' ? [figure.of, figure.to] : [subject]
    const unknown = measure === 'county' ? undefined : named.find((id) => !indicators.has(id))
    if (unknown !== undefined)
      return [`no indicator "${unknown}"`, 'correct "subject" or "stages", or add the indicator']
  }
  const wanted = figure.type === 'date' ? 'date' : figure.type === 'yearsSince' ? 'year' : undefined
  const type = countyFields.get(subject ?? '')?.type
  if (measure === 'county' && wanted !== undefined && type !== wanted)
    return [`"${subject}" holds no ${wanted}`, 'correct "subject" or "shape"']
  if (shape.type !== 'shown' && (comparison === undefined || value === undefined))
    return ['a target that is judged needs a comparison and a number', 'add "comparison" and "value"']
  if (shape.type === 'shown' && reason === undefined)
    return ['it is shown without a verdict and does not say why', 'add a "reason"']
  return undefined
}
