import { NO, YES, type Field } from '../model/field'
import type { CellProblem } from '../model/finding'
import type { RawValue } from '../model/raw'
import type { Value } from '../model/submission'
import { suggestDate, suggestNumber, suggestYesNo, tidy } from './suggest'

/** What a cell says once its field is known. */
export type Reading =
  | { readonly state: 'value'; readonly value: Exclude<Value, undefined> }
  | { readonly state: 'blank' }
  | {
      readonly state: 'problem'
      readonly problem: CellProblem
      readonly suggestion?: number | string | undefined
      /** Present where the content is a number all the same, only an impossible one. */
      readonly value?: number | undefined
    }

const fresh = (of: Exclude<Value, undefined>): Reading => ({ state: 'value', value: of })

/** Nearly all figures of a school are small numbers: schools share these. */
const SMALL: readonly Reading[] = Array.from({ length: 1000 }, (_, number) => fresh(number))

const isSmall = (of: Value): of is number =>
  Number.isInteger(of) && (of as number) >= 0 && (of as number) < SMALL.length

/** The reading of a cell whose value can be used. */
export const told = (of: Exclude<Value, undefined>): Reading =>
  isSmall(of) ? (SMALL[of] as Reading) : fresh(of)

const problem = (of: CellProblem, suggestion?: number | string, number?: number): Reading => ({
  state: 'problem',
  problem: of,
  suggestion,
  value: number,
})

/** The reading of a cell with nothing in it. */
export const BLANK: Reading = { state: 'blank' }

/** Days between 1900-01-00 and 1904-01-00, the two day zeros of Excel (ECMA-376 part 1, 18.17.4.1). */
const DAYS_1904 = 1462

/** Reads a cell as its field's type. Text never becomes a number silently: it is a problem with a suggestion. */
export function readCell(field: Field, raw: RawValue, date1904 = false): Reading {
  if (raw === undefined || raw === '') return BLANK
  if (typeof raw === 'object')
    return problem('error' in raw ? 'error' : 'otherMeaning' in raw ? 'otherMeaning' : 'uncalculated')
  switch (field.type) {
    case 'count':
    case 'decimal':
      return readNumber(field, raw)
    case 'year':
      return isYear(raw) ? told(raw) : problem('notAYear', yearIn(raw, field), numberIn(raw))
    case 'date':
      return typeof raw === 'number' && raw > 0
        ? told(date1904 ? raw + DAYS_1904 : raw)
        : problem('notADate', suggestDate(raw))
    case 'yesno':
      return raw === YES || raw === NO ? told(raw === YES) : problem('notAChoice', suggestYesNo(raw))
    case 'choice':
      return readChoice(field, raw)
    case 'code':
      return readCode(field, raw)
    case 'text':
      return told(String(raw))
  }
}

const numberIn = (raw: unknown): number | undefined => (typeof raw === 'number' ? raw : undefined)

const isYear = (raw: unknown): raw is number =>
  typeof raw === 'number' && raw % 1 === 0 && raw >= 1800 && raw <= 2200

/** `2016年` means 2016; two digits could mean either century. */
function yearIn(raw: string | number | boolean, field: Field): number | undefined {
  const number = suggestNumber(raw, field)
  return isYear(number) ? number : undefined
}

function readNumber(field: Field, raw: string | number | boolean): Reading {
  if (typeof raw !== 'number') return problem('notANumber', suggestNumber(raw, field))
  if (raw < 0) return problem('negative', undefined, raw)
  if (Number.isInteger(raw)) return told(raw)
  if (field.type === 'count') return problem('notWhole', undefined, raw)
  if (Math.abs(raw * 100 - Math.round(raw * 100)) > 1e-6)
    return problem('tooManyDecimals', Math.round(raw * 100) / 100, raw)
  return told(raw)
}

function readChoice({ choices = [] }: Field, raw: string | number | boolean): Reading {
  if (choices.some(({ zh }) => zh === raw)) return told(raw)
  const text = tidy(String(raw))
  return problem('notAChoice', choices.find(({ zh }) => tidy(zh) === text)?.zh)
}

/** Official codes begin with a province's number, never with a zero that Excel could have dropped: none is guessed. */
function readCode({ digits = 0 }: Field, raw: string | number | boolean): Reading {
  const text = String(raw)
  const isCode = (of: string): boolean => new RegExp(`^\\d{${digits}}$`).test(of)
  if (isCode(text)) return told(text)
  const tidied = tidy(text)
  return problem('wrongDigits', isCode(tidied) ? tidied : undefined)
}
