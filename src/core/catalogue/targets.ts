import type { Plan, Target } from '../model/plan'
import type { Template } from '../model/template'
import { complain, type Complaint } from './complaint'
import type { RawJurisdiction, RawPlan } from './schema'

/** Refuses targets that nothing could ever measure: a number missing, an indicator or county field unknown. */
export function refuseTargets(
  file: string,
  raw: RawPlan,
  plan: Plan,
  templates: readonly Template[],
  places: readonly RawJurisdiction[],
  complaints: Complaint[],
): void {
  const refuse = (path: string, problem: string, remedy?: string): void => {
    complaints.push(complain(file, [path], problem, remedy))
  }
  if (!places.some(({ id }) => id === raw.jurisdiction))
    refuse('jurisdiction', `no place "${raw.jurisdiction}"`, 'add it to seeds/jurisdictions.json')
  const indicators = new Set(templates.flatMap((template) => template.indicators.map(({ id }) => id)))
  const countyFields = new Set(
    templates.filter(({ kind }) => kind.level === 'county').flatMap(({ fields }) => [...fields.keys()]),
  )
  const seen = new Set<string>()
  for (const target of plan.targets) {
    if (seen.has(target.id)) refuse(target.id, 'the same row and stage stand twice', 'merge them or renumber')
    seen.add(target.id)
    const problem = problemOf(target, indicators, countyFields)
    if (problem) refuse(target.id, problem)
  }
}

function problemOf(
  target: Target,
  indicators: ReadonlySet<string>,
  countyFields: ReadonlySet<string>,
): string | undefined {
  const { measure, shape, subject, stage } = target
  if (measure === 'notMeasurable')
    return target.reason ? undefined : 'it cannot be measured and does not say why'
  if (shape.type === 'kOfN') {
    const unknown = shape.of
      .map((key) => (stage ? `${key}.${stage}` : key))
      .filter((id) => !indicators.has(id))
    return unknown.length > 0 ? `no indicator ${unknown.join(', ')}` : undefined
  }
  if (subject === undefined) return 'it names nothing that measures it'
  const known = measure === 'county' ? countyFields : indicators
  if (!known.has(subject)) return `no ${measure === 'county' ? 'county field' : 'indicator'} "${subject}"`
  const judged = shape.type === 'value' || shape.type === 'variation'
  if (judged && (target.comparison === undefined || target.value === undefined))
    return 'a target that is judged needs a comparison and a number'
  return undefined
}
