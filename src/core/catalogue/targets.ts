import type { Field, FieldId } from '../model/field'
import type { Group } from '../model/group'
import { figureOf, type Plan, type Target } from '../model/plan'
import type { Stage, Template } from '../model/template'
import { complain, type Complaint } from './complaint'
import { groupsOf } from './groups'
import { listOf, listProblems } from './lists'
import { withNearest } from './nearest'
import type { RawMeasured, RawPlan } from './planSchema'
import { dueProblems, projectProblems, rowProblems, twiceProblems } from './rows'
import type { RawJurisdiction } from './schema'
import type { Problem } from './shapes'

/** What a target may speak of. */
interface World {
  readonly plans: readonly RawPlan[]
  readonly templates: readonly Template[]
  readonly stages: readonly Stage[]
  readonly groups: readonly Group[]
  readonly places: readonly RawJurisdiction[]
  /** Groups and indicators of which it is told already why they are not made. */
  readonly told: ReadonlySet<string>
}

/** What can be measured: by indicators of schools, and by indicators and fields of the county. */
interface Measurable {
  readonly indicators: ReadonlySet<string>
  readonly countyIndicators: ReadonlySet<string>
  readonly countyFields: ReadonlyMap<FieldId, Field>
}

/**
 * Refuses targets that nothing could ever measure: a number missing, an indicator or county field unknown. What is
 * wrong with a row is told of that row alone, and neither of what is made of it nor of the rows that list it.
 */
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
  const wrong = new Set<string>()
  const refuseRows = (problems: readonly Problem[]): void => {
    for (const [problem, row, remedy, path = row] of problems) {
      wrong.add(row)
      refuse(path, problem, remedy)
    }
  }
  if (!world.places.some(({ id }) => id === raw.jurisdiction))
    refuse('jurisdiction', `no place "${raw.jurisdiction}"`, 'add it to seeds/jurisdictions.json')
  for (const [problem, path, remedy] of [...projectProblems(raw), ...dueProblems(raw)])
    refuse(path, problem, remedy)
  refuseRows([...rowProblems(raw, world), ...twiceProblems(plan)])
  const isRight = (row: string): boolean => !wrong.has(row)
  // A row that points to another plan is judged there.
  const rows = raw.targets.flatMap((row) => (row.measure === 'asIn' ? [] : [row]))
  const measurable = measurableIn(world.templates)
  const refuseUnmeasured = (of: readonly RawMeasured[]): void => {
    const judged = of.filter((row) => isRight(row.row) && !namesOf(row).some((name) => world.told.has(name)))
    const names = new Set(judged.map(({ row }) => row))
    refuseRows(
      targetProblems(
        plan.targets.filter(({ row }) => names.has(row)),
        measurable,
      ),
    )
  }
  const lists = rows.filter((row) => listOf(row))
  refuseUnmeasured(rows.filter((row) => !listOf(row)))
  refuseRows(lists.filter(({ row }) => isRight(row)).flatMap((row) => listProblems(raw, row, isRight)))
  refuseUnmeasured(lists.filter((row) => listOf(row)?.every(isRight)))
}

/** The groups and indicators that a row names. */
const namesOf = ({ among, subject = [], shape }: RawMeasured): readonly string[] => [
  ...(among === undefined ? [] : [among]),
  ...[subject].flat(),
  ...groupsOf(shape),
]

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

/** What is wrong with the targets of rows; of a row's stages and subjects that lack the same it is told once. */
function targetProblems(targets: readonly Target[], measurable: Measurable): Problem[] {
  const found = new Map<string, Problem>()
  for (const target of targets) {
    const { id, row } = target
    const own = problemOf(target, measurable)
    if (!own) continue
    const [problem, remedy] = own
    const cause = `${row} ${remedy}`
    if (!found.has(cause)) found.set(cause, [problem, row, remedy, id])
  }
  return [...found.values()]
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
      return [
        `no county field ${withNearest(subject, [...countyFields.keys(), ...countyIndicators])}`,
        'correct "subject", or add it to the county form',
      ]
    const named = figure.type === 'ratio' || figure.type === 'difference' ? [figure.of, figure.to] : [subject]
    const unknown = measure === 'county' ? undefined : named.find((id) => !indicators.has(id))
    if (unknown !== undefined)
      return [
        `no indicator ${withNearest(unknown, indicators)}`,
        'correct "subject" or "stages", or add the indicator',
      ]
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
