import type { Plan, Target } from '../model/plan'
import type { Stage, Template } from '../model/template'
import { complain, type Complaint } from './complaint'
import { limitsOf, measurementsOf } from './plans'
import type { RawJurisdiction, RawPlan } from './schema'

/** What a target may speak of. */
interface World {
  readonly plans: readonly RawPlan[]
  readonly templates: readonly Template[]
  readonly stages: readonly Stage[]
  readonly places: readonly RawJurisdiction[]
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
  for (const [problem, path, remedy] of rowProblems(raw, world)) refuse(path, problem, remedy)
  const indicators = new Set(world.templates.flatMap((template) => template.indicators.map(({ id }) => id)))
  const countyFields = new Set(
    world.templates.filter(({ kind }) => kind.level === 'county').flatMap(({ fields }) => [...fields.keys()]),
  )
  const seen = new Set<string>()
  for (const target of plan.targets) {
    if (seen.has(target.id)) refuse(target.id, 'the same row and stage stand twice', 'merge them or renumber')
    seen.add(target.id)
    const [problem, remedy] = problemOf(target, indicators, countyFields) ?? []
    if (problem !== undefined) refuse(target.id, problem, remedy)
  }
}

type Problem = readonly [problem: string, path: string, remedy?: string]

/** What only the rows as written show: stages, and rows that point to others. */
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
    ]
  })
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
  indicators: ReadonlySet<string>,
  countyFields: ReadonlySet<string>,
): readonly [problem: string, remedy: string] | undefined {
  if (measure === 'notMeasurable')
    return reason ? undefined : ['it cannot be measured and does not say why', 'add a "reason"']
  if (shape.type === 'kOfN') {
    const unknown = shape.of.map((limit) => limit.subject).filter((id) => !indicators.has(id))
    return unknown.length > 0
      ? [`no indicator ${unknown.join(', ')}`, 'correct "of", or add the indicator']
      : undefined
  }
  if (subject === undefined) return ['it names nothing that measures it', 'add a "subject"']
  if (measure === 'county' && !countyFields.has(subject))
    return [`no county field "${subject}"`, 'correct "subject", or add it to the county form']
  if (measure !== 'county' && !indicators.has(subject))
    return [`no indicator "${subject}"`, 'correct "subject" or "stages", or add the indicator']
  const isJudged = shape.type === 'value' || shape.type === 'variation'
  if (isJudged && (comparison === undefined || value === undefined))
    return ['a target that is judged needs a comparison and a number', 'add "comparison" and "value"']
  if (shape.type === 'shown' && reason === undefined)
    return ['it is shown without a verdict and does not say why', 'add a "reason"']
  return undefined
}
