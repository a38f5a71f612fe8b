import type { RawValue } from '../model/raw'
import type { Value } from '../model/submission'

/** What a cell holds, to be set against what it held before or holds elsewhere; an empty text is a blank cell. */
export const told = (raw: RawValue): Value => (typeof raw === 'object' || raw === '' ? undefined : raw)

/** Programs write the sixteenth digit in ways of their own. */
export const isSameValue = (a: Value, b: Value): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && a.toPrecision(15) === b.toPrecision(15))
