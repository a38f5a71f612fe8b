import type { Figure, Worth } from '../figures'

/** The pupil-weighted coefficient of variation between the schools of a place. */
export const variationOf = (figure: Figure | undefined): Worth | undefined =>
  figure && { value: figure.variation, isWhole: figure.isWhole }
