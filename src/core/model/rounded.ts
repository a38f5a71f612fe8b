/** As spreadsheets round: by the number's own decimals, halves away from zero. */
export function rounded(value: number, decimals: number): number {
  const digits = String(Math.abs(value))
  // So small or so large that it is written with an exponent: nothing, or nothing to round.
  if (digits.includes('e')) return Math.abs(value) < 1 ? 0 : value
  return Math.sign(value) * Number(`${Math.round(Number(`${digits}e${decimals}`))}e-${decimals}`)
}
