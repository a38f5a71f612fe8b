import type { Figure, Worth } from '../figures'

/** Report year − the year that the figure names: reviewed at most five years ago. */
export const yearsSinceOf = (figure: Figure | undefined, year: number): Worth | undefined =>
  figure && {
    value: typeof figure.value === 'number' ? year - figure.value : undefined,
    isWhole: figure.isWhole,
  }
