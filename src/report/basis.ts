import { plansOf, subjectsOf, type Indicator, type Jurisdiction, type Plan, type Source } from '#core'
import { wordsKey, type Language } from '#messages'

/** A document and the place in it. */
export const sourceText = ({ document, clause }: Pick<Source, 'document' | 'clause'>): string =>
  [document, clause].filter(Boolean).join(' ')

interface Known {
  readonly jurisdictions: readonly Jurisdiction[]
  readonly plans: readonly Plan[]
}

/** The clause that asks for an indicator in a place: its own plans first; without one, where the indicator comes from. */
export function basisOf(
  { id, source }: Pick<Indicator, 'id' | 'source'>,
  place: string,
  known: Known,
  language: Language,
): string {
  for (const { number, title, targets } of plansOf(place, known)) {
    const asking = targets.find((target) => subjectsOf([target]).has(id))
    if (asking) return `${number || title[wordsKey(language)]} ${asking.clause}`
  }
  return sourceText(source)
}
