import type { Submission } from '../model/submission'
import type { Template } from '../model/template'

/**
 * The text whose SHA-256 a seal (校验码) is made from: everything a school typed and explained, one line each, in
 * template order. Computed cells follow from it and are left out.
 */
export function sealText({ fields }: Template, submission: Submission): string {
  const { edition, kind, jurisdiction, year, cells, explanations } = submission
  const typed = [...fields.values()].filter(({ formula }) => formula === undefined)
  return [
    `xuebiao seal 1`,
    JSON.stringify([edition, kind, jurisdiction, year]),
    ...typed.map(({ id }) => JSON.stringify([id, cells.get(id) ?? null])),
    ...explanations.map(({ check, reason, text }) => JSON.stringify([check, reason, text])).sort(),
  ].join('\n')
}

/** No I, L, O and U, which are misread on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Twelve letters, 60 bits, of a hexadecimal digest: `7Q2K-9M4T-XA0C`. Shows a change, not who made it. */
export function sealOf(digest: string): string {
  const bits = [...digest.slice(0, 15)]
    .map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('')
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS.charAt(parseInt(five, 2))).join('')
  return (letters.match(/.{4}/g) ?? []).join('-')
}
