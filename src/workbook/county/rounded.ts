/** As spreadsheets round: by the number's own decimals, halves away from zero. */
export const rounded = (value: number, decimals: number): number =>
  Math.sign(value) * Number(`${Math.round(Number(`${Math.abs(value)}e${decimals}`))}e-${decimals}`)
