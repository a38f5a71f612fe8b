import { fieldsOf, plainId } from '../expression/fieldsOf'
import { parse } from '../expression/parse'
import type { CountyCheck } from '../model/countyCheck'
import type { Field, FieldId } from '../model/field'
import type { Indicator } from '../model/indicator'
import { figureOf, type Plan, type Target } from '../model/plan'
import type { Template } from '../model/template'

/** Everything targets are measured by: ids of indicators and of county fields. */
export function subjectsOf(targets: readonly Target[]): ReadonlySet<string> {
  return new Set(
    targets.flatMap(({ measure, shape, subject }): string[] => {
      if (measure === 'notMeasurable') return []
      if (shape.type === 'kOfN') return shape.of.map((limit) => limit.subject)
      const figure = figureOf(shape)
      if (figure.type === 'ratio' || figure.type === 'difference') return [figure.of, figure.to]
      return subject === undefined ? [] : [subject]
    }),
  )
}

interface Uses {
  readonly plans: readonly Plan[]
  readonly countyChecks: readonly CountyCheck[]
  /** Ids of the forms whose figures are there for plans. */
  readonly perPlan: ReadonlySet<string>
}

/**
 * Says of each indicator which places' plans ask for it, and the same of each figure that is there for plans alone:
 * those of the indicators that read it, and of the figures it is checked with or worked out from. A check gives a
 * figure no purpose of its own.
 */
export function withPlaces(
  templates: readonly Template[],
  { plans, countyChecks, perPlan }: Uses,
): Template[] {
  const asking = new Map<string, readonly string[]>()
  for (const { jurisdiction, targets } of plans)
    for (const id of subjectsOf(targets)) asking.set(id, joined([asking.get(id), [jurisdiction]]))
  const placed = placedIndicators(templates, asking)
  const ofCounty = templates.flatMap(({ kind }, at) => (kind.level === 'county' ? (placed[at] ?? []) : []))
  const together = new Set(countyChecks.flatMap(fieldsOfCountyCheck))
  return templates.map((template, at): Template => {
    const indicators = placed[at] ?? []
    // What stands in a national form is asked everywhere, whoever reads it.
    const isForPlans = ({ id, form, mark }: Field): boolean =>
      perPlan.has(form.split('.')[0] ?? '') && mark === 'proposed' && !together.has(id)
    const users = byField(template.kind.level === 'county' ? indicators : [...indicators, ...ofCounty])
    const fields = new Map(template.fields)
    for (const group of groupsOf(template, isForPlans)) {
      const own = group.flatMap((id) => (users.get(id) ?? []).map(({ places }) => places))
      if (own.includes(undefined)) continue
      const places = joined([...own, ...group.map((id) => asking.get(id))])
      for (const id of group) fields.set(id, { ...(fields.get(id) as Field), places })
    }
    return { ...template, indicators, fields }
  })
}

/** Fields that only make sense together: held against each other by a check, or one worked out from the others. */
function groupsOf({ fields, checks }: Template, isWanted: (field: Field) => boolean): readonly FieldId[][] {
  const groups = new Map([...fields.values()].filter(isWanted).map(({ id }) => [id, [id]]))
  const tie = (ids: readonly FieldId[]): void => {
    const one = [...new Set(ids.flatMap((id) => groups.get(plainId(id)) ?? []))]
    for (const id of one) groups.set(id, one)
  }
  for (const { expression } of checks) tie(fieldsOf(expression))
  for (const { id, formula } of fields.values())
    if (formula !== undefined) tie([id, ...fieldsOf(parse(formula))])
  return [...new Set(groups.values())]
}

function placedIndicators(
  templates: readonly Template[],
  asking: ReadonlyMap<string, readonly string[]>,
): Indicator[][] {
  // By key: a kind of school may have an indicator for all schools and lack the one of the group that is asked for.
  const keys = new Set([...asking.keys()].map((id) => id.split('.')[0]))
  return templates.map(({ indicators }) =>
    indicators.map((indicator) => {
      const { id, key, group } = indicator
      return group === undefined && !keys.has(key)
        ? indicator
        : { ...indicator, places: asking.get(id) ?? [] }
    }),
  )
}

function byField(indicators: readonly Indicator[]): Map<FieldId, Indicator[]> {
  const users = new Map<FieldId, Indicator[]>()
  for (const indicator of indicators) {
    const { numerator, denominator, scope } = indicator
    const read = [numerator, denominator, scope].flatMap((part) => (part ? fieldsOf(part) : []))
    for (const id of new Set(read.map(plainId))) users.set(id, [...(users.get(id) ?? []), indicator])
  }
  return users
}

function fieldsOfCountyCheck({ method }: CountyCheck): readonly FieldId[] {
  if (method.type === 'formula') return fieldsOf(method.expression).map(plainId)
  if (method.type === 'unique') return [method.field]
  return method.type === 'lastYear' ? method.fields : []
}

const joined = (lists: readonly (readonly string[] | undefined)[]): string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
]
