import {
  plansOf,
  subjectsOf,
  type Indicator,
  type Jurisdiction,
  type Plan,
  type Source,
  type Target,
} from '#core'
import { wordsKey, type Language } from '#messages'

/** A document and the place in it. */
export const sourceText = ({ document, clause }: Pick<Source, 'document' | 'clause'>): string =>
  [document, clause].filter(Boolean).join(' ')

interface Known {
  readonly jurisdictions: readonly Jurisdiction[]
  readonly plans: readonly Plan[]
}

/** What each target is measured by: every workbook asks it for each of its indicators. */
const measures = new WeakMap<Target, ReadonlySet<string>>()

function isMeasuredBy(id: string, target: Target): boolean {
  const subjects = measures.get(target) ?? subjectsOf([target])
  measures.set(target, subjects)
  return subjects.has(id)
}

/** The clause that asks for an indicator in a place: its own plans first; without one, where the indicator comes from. */
export function basisOf(
  { id, source }: Pick<Indicator, 'id' | 'source'>,
  place: string,
  known: Known,
  language: Language,
): string {
  for (const { number, title, targets } of plansOf(place, known)) {
    const asking = targets.find((target) => isMeasuredBy(id, target))
    if (asking) return `${number || title[wordsKey(language)]} ${asking.clause}`
  }
  return sourceText(source)
}
