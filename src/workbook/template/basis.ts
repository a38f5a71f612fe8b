import { plansOf, subjectsOf, type Indicator } from '#core'
import type { Book } from './book'

/** Tells the clause that asks for an indicator here: the place's own plans first; without one, where it comes from. */
export function basesOf({ request, say }: Book): (indicator: Indicator) => string {
  const { jurisdiction, plans } = request
  const clauses = new Map<string, string>()
  for (const { number, title, targets } of plansOf(jurisdiction.id, {
    jurisdictions: [jurisdiction],
    plans,
  }))
    for (const target of targets)
      for (const id of subjectsOf([target]))
        if (!clauses.has(id)) clauses.set(id, `${number || say.of(title)} ${target.clause}`)
  return ({ id, source }) => clauses.get(id) ?? [source.document, source.clause].filter(Boolean).join(' ')
}
