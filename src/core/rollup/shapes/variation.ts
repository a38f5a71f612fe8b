import type { Figure, Worth } from '../place'

/** The pupil-weighted coefficient of variation between the schools of a place. */
export const variationOf = (figure: Figure | undefined): Worth | undefined =>
  figure && { value: figure.variation, isWhole: figure.isWhole }
