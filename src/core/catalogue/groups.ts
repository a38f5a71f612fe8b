import { parse } from '../expression/parse'
import { fieldsOf } from '../expression/fieldsOf'
import type { Field, FieldId } from '../model/field'
import type { Group } from '../model/group'
import type { Kind } from '../model/template'
import { complain, type Complaint } from './complaint'
import type { RawPlan, RawShape } from './planSchema'

/** The groups of schools that plans look at each indicator by, by the indicator's key. */
export function groupsByIndicator(
  plans: readonly RawPlan[],
  groups: readonly Group[],
): ReadonlyMap<string, readonly Group[]> {
  const wanted = new Map<string, Set<string>>()
  for (const target of plans.flatMap((plan) => plan.targets)) {
    if (target.measure === 'asIn') continue
    const ids = [...(target.among ? [target.among] : []), ...groupsOf(target.shape)]
    for (const key of [target.subject ?? []].flat())
      wanted.set(key, new Set([...(wanted.get(key) ?? []), ...ids]))
  }
  return new Map([...wanted].map(([key, ids]) => [key, groups.filter(({ id }) => ids.has(id))]))
}

/** The groups that a shape compares. */
export function groupsOf(shape: RawShape): readonly string[] {
  const figure = shape.type === 'shown' ? shape.as : shape
  return figure?.type === 'ratio' || figure?.type === 'difference' ? [figure.of, figure.to] : []
}

/** Refuses groups that no school could ever be found to belong to. */
export function refuseGroups(
  file: string,
  groups: readonly Group[],
  templates: readonly { readonly kind: Kind; readonly fields: ReadonlyMap<FieldId, Field> }[],
  complaints: Complaint[],
): void {
  const flags = new Set(
    templates.flatMap(({ kind, fields }) =>
      kind.level === 'school'
        ? [...fields.values()].flatMap(({ id, type }) => (type === 'yesno' ? id : []))
        : [],
    ),
  )
  for (const { id, condition } of groups)
    try {
      for (const field of condition === undefined ? [] : fieldsOf(parse(condition)))
        if (!flags.has(field))
          complaints.push(
            complain(file, [id], `"${field}" is no yes/no field of a school`, 'correct "condition"'),
          )
    } catch (problem) {
      complaints.push(complain(file, [id], (problem as Error).message, 'mend "condition"'))
    }
}
