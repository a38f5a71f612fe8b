import type { Figure, Worth } from '../figures'
import { compared } from './compared'

/** One group of schools − another, in the unit of the indicator: a township not below the town. */
export const differenceOf = (of: Figure | undefined, to: Figure | undefined): Worth | undefined =>
  compared(of, to, (a, b) => a - b)
