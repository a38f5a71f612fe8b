import type { FieldId } from '../model/field'
import type { RawValue } from '../model/raw'
import type { PastEdition } from '../model/template'
import type { Words } from '../model/words'

/** `2026.10` is later than `2026.9`; what is no edition is earlier than all. */
export function isLaterEdition(edition: string, than: string): boolean {
  const [year = 0, number = 0] = numbersIn(edition)
  const [otherYear = 0, otherNumber = 0] = numbersIn(than)
  return year > otherYear || (year === otherYear && number > otherNumber)
}

const numbersIn = (edition: string): number[] =>
  /^\d+\.\d+$/.test(edition) ? edition.split('.').map(Number) : []

const applying = (edition: string, history: readonly PastEdition[]): PastEdition[] =>
  history.filter((past) => !isLaterEdition(edition, past.edition))

/** Why the figures of an edition cannot be taken for today's, by field. */
export const changedMeanings = (
  edition: string,
  history: readonly PastEdition[],
): ReadonlyMap<FieldId, Words> =>
  new Map(applying(edition, history).flatMap(({ changed }) => changed.map(({ field, why }) => [field, why])))

/** What an edition asked and today's no longer does. */
export const goneFields = (edition: string, history: readonly PastEdition[]): ReadonlyMap<FieldId, Words> =>
  new Map(applying(edition, history).flatMap(({ gone }) => gone.map(({ field, label }) => [field, label])))

/** A figure as it may be used today. Blank is blank in any sense. */
export function asAskedToday(id: FieldId, raw: RawValue, changed: ReadonlyMap<FieldId, Words>): RawValue {
  if (raw === undefined || raw === '' || typeof raw === 'object' || !changed.has(id)) return raw
  return { otherMeaning: raw }
}
