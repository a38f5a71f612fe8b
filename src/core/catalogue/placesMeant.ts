import type { Jurisdiction, Plan } from '../model/plan'
import type { Catalogue } from './catalogue'

/**
 * The places that somebody may mean by what he wrote: a place's id or name, or the id, title or document number of its
 * plan; failing these, every place with that in its name, as 兖州 or 济宁兖州 is in 济宁市兖州区.
 */
export function placesMeant(
  given: string,
  { jurisdictions, plans }: Pick<Catalogue, 'jurisdictions' | 'plans'>,
): readonly Jurisdiction[] {
  const wanted = plain(given)
  if (wanted === '') return []
  const isNamed = (names: readonly string[]): boolean => names.some((name) => plain(name) === wanted)
  const exact = jurisdictions.filter(
    ({ id, label }) =>
      isNamed([id, label.zh, label.en]) ||
      plans.some((plan) => plan.jurisdiction === id && isNamed(namesOf(plan))),
  )
  if (exact.length > 0 || !isTelling(wanted)) return exact
  return jurisdictions.filter(({ label: { zh, en } }) =>
    [...shorter(plain(zh)), plain(en)].some((name) => name.includes(wanted)),
  )
}

/** A single character is a part of many names, and means none of them. */
const isTelling = (part: string): boolean => /\p{Script=Han}{2}/u.test(part) || part.length > 2

const namesOf = ({ id, title, number }: Plan): readonly string[] => [id, title.zh, title.en, number]

/** Written by hand: 〔2022〕 also as [2022], a title with its 《》 or without, large letters or small. */
const plain = (text: string): string =>
  text
    .replaceAll(/[[［【(（]/g, '〔')
    .replaceAll(/[\]］】)）]/g, '〕')
    .replaceAll(/[《》\s]/g, '')
    .toLowerCase()

/**
 * A name, and the same without one or more of the words that say what kind of place it is: people leave them out, also in
 * the middle, as in 济宁兖州 of 济宁市兖州区. Another kind in their stead, as in 兖州县, means another place.
 */
function shorter(name: string): string[] {
  const [kind] = name.matchAll(/(?<=..)[市区县]/g)
  if (!kind) return [name]
  const before = name.slice(0, kind.index)
  const rests = shorter(name.slice(kind.index + 1))
  return rests.flatMap((rest) => [before + kind[0] + rest, before + rest])
}
