import type { Figure, Worth } from '../figures'

/** The figure as it stands: a share, a ratio, a sum (at least n per township), a zero, a day. */
export const valueOf = (figure: Figure | undefined): Worth | undefined =>
  figure && { value: figure.value, isWhole: figure.isWhole }
