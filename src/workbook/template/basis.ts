import { plansOf, subjectsOf, type Indicator } from '#core'
import type { Book } from './book'

/** The clause that asks for an indicator here: the place's own plans first; without one, where it comes from. */
export function basisOf({ id, source }: Indicator, { request, say }: Book): string {
  const { jurisdiction, plans } = request
  for (const { number, title, targets } of plansOf(jurisdiction.id, {
    jurisdictions: [jurisdiction],
    plans,
  })) {
    const asking = targets.find((target) => subjectsOf([target]).has(id))
    if (asking) return `${number || say.of(title)} ${asking.clause}`
  }
  return [source.document, source.clause].filter(Boolean).join(' ')
}
