import type { Field } from '../model/field'
import type { RawValue } from '../model/raw'
import type { Explanation, Submission } from '../model/submission'
import type { Template } from '../model/template'
import type { SealStanding } from '../model/seal'
import { readCell } from './cell'
import type { FieldCatalogue } from './submission'
import { tidy } from './suggest'

/**
 * The text whose SHA-256 a seal (校验码) is made from: everything a school typed and explained, one line each, in an
 * order of its own, so that the same figures give the same text from any program's file. `docs/seal.md` has the form.
 *
 * Whatever a workbook carries counts, also what its place does not ask for: who sealed it saw it there.
 * Blank cells make no line: an edition that asks for more leaves the seals of earlier figures as they are.
 */
export function sealText({ templates }: Pick<FieldCatalogue, 'templates'>, submission: Submission): string {
  const { edition, kind, jurisdiction, year, cells, explanations, date1904 } = submission
  const template = templates.get(kind)
  const figures = (template ? linesOf(template.fields) : []).flatMap(({ field, start }) => {
    const raw = cells.get(field.id)
    const reading = readCell(field, raw, date1904)
    if (reading.state === 'blank') return []
    return `${start}${JSON.stringify(plain(reading.state === 'value' ? reading.value : raw))}]`
  })
  return [
    'xuebiao seal 1',
    JSON.stringify([edition, kind, jurisdiction, year]),
    ...figures,
    ...explanations.map(explanationLine).sort(),
  ].join('\n')
}

interface Line {
  readonly field: Field
  readonly start: string
}

const lines = new WeakMap<Template['fields'], readonly Line[]>()

/** A line for each figure, sorted; what is worked out follows from what is typed. */
function linesOf(fields: Template['fields']): readonly Line[] {
  const known = lines.get(fields)
  if (known) return known
  const fresh = [...fields.values()]
    .filter(({ formula }) => formula === undefined)
    .map((field) => ({ field, start: `["${field.id}",` }))
    .sort((a, b) => (a.start < b.start ? -1 : 1))
  lines.set(fields, fresh)
  return fresh
}

const explanationLine = ({ check, reason, text }: Explanation): string =>
  JSON.stringify([check, plain(reason), plain(text)])

/** Programs write the sixteenth digit of a number and the ends of lines in ways of their own. */
function plain(value: RawValue): unknown {
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15))
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value
}

/** No I, L, O and U, which are misread on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Twelve letters, 60 bits, of a hexadecimal digest: `7Q2K-9M4T-XA0C`. Shows a change, not who made it. */
export function sealOf(digest: string): string {
  const bits = [...digest.slice(0, 15)]
    .map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('')
  const letters = bits.replace(/.{5}/g, (five) => LETTERS.charAt(parseInt(five, 2)))
  return letters.replace(/.{4}(?=.)/g, '$&-')
}

/** `current` is the seal that the figures have now. */
export function sealStanding(
  { edition }: Pick<Template, 'edition'>,
  submission: Pick<Submission, 'seal' | 'edition'>,
  current: string,
): SealStanding {
  const { seal } = submission
  if (seal === undefined) return 'unsealed'
  if (tidy(seal).toUpperCase() === current) return 'intact'
  return submission.edition === edition ? 'changed' : 'otherEdition'
}
