import type { Catalogue } from '../catalogue/catalogue'
import { fieldsOf } from '../expression/fieldsOf'
import type { FieldId } from '../model/field'
import type { Indicator } from '../model/indicator'
import { figureOf, type Jurisdiction, type Plan, type Target } from '../model/plan'

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

/**
 * The indicators that concern a place: those that its plans ask for, and those that no plan asks for and that
 * are of interest everywhere. What only other places' plans ask for is left out.
 */
export function indicatorsOfPlace(
  indicators: readonly Indicator[],
  { lineage }: Pick<Jurisdiction, 'lineage'>,
  plans: readonly Plan[],
): Indicator[] {
  const own = subjectsOf(
    plans.filter(({ jurisdiction }) => lineage.includes(jurisdiction)).flatMap(({ targets }) => targets),
  )
  // By key: a kind of school may have an indicator for all schools and lack the one of the group that is asked for.
  const asked = new Set([...subjectsOf(plans.flatMap(({ targets }) => targets))].map(keyOf))
  return indicators.filter(({ id, key, group }) => own.has(id) || (group === undefined && !asked.has(key)))
}

/** An indicator's id begins with its key; stage and group follow. */
const keyOf = (id: string): string => id.split('.')[0] as string

/** The county's own fields that a place's plans need, for themselves or for an indicator made of them. */
export function countyFieldsOfPlace(
  { lineage }: Pick<Jurisdiction, 'lineage'>,
  { plans, templates }: Pick<Catalogue, 'plans' | 'templates'>,
): ReadonlySet<FieldId> {
  const asked = subjectsOf(
    plans.filter(({ jurisdiction }) => lineage.includes(jurisdiction)).flatMap(({ targets }) => targets),
  )
  const county = [...templates.values()].filter(({ kind }) => kind.level === 'county')
  const needed = county.flatMap(({ indicators }) =>
    indicators
      .filter(({ id }) => asked.has(id))
      .flatMap(({ numerator, denominator, scope }) =>
        [numerator, denominator, scope].flatMap((part) => (part ? fieldsOf(part) : [])),
      ),
  )
  const wanted = new Set([...asked, ...needed])
  return new Set(county.flatMap(({ fields }) => [...fields.keys()].filter((id) => wanted.has(id))))
}
