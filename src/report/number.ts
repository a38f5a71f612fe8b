import { figureOf, NO, rounded, YES, type Target, type Value } from '#core'

/** As areas and money have. */
const USUAL = 2
/** Ratios and coefficients near their limit are told apart by more. */
const FINE = 4
const LONGEST = 6

/** With how many decimals the figure of a target is shown. */
export function targetDecimals({ shape }: Pick<Target, 'shape'>): number {
  if (shape.type === 'kOfN') return USUAL
  const { type } = figureOf(shape)
  return type === 'ratio' || type === 'variation' ? FINE : USUAL
}

/** A number in a sentence, rounded as spreadsheets do; no zeros at its end. */
export const numberText = (value: number, decimals: number = USUAL): string =>
  String(rounded(value, decimals))

/** At most four decimals, none where there are none. */
export function valueText(value: Value): string {
  if (typeof value === 'number') return numberText(value, FINE)
  if (typeof value === 'boolean') return value ? YES : NO
  return value ?? ''
}

/** As long as numbers are told apart: beyond six decimals they count as equal. */
const atLength = (value: Value): string =>
  typeof value === 'number' ? numberText(value, LONGEST) : valueText(value)

/** How a figure is shown beside another; with more decimals only where the two would look alike that are not. */
export function shownBeside(other: Value, value: Value, decimals: number = USUAL): (shown: Value) => string {
  const short = (shown: Value): string =>
    typeof shown === 'number' ? numberText(shown, decimals) : valueText(shown)
  return value !== other && short(value) === short(other) ? atLength : short
}
