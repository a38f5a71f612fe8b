import type { Figure, Worth } from '../figures'
import { compared } from './compared'

/** One group of schools ÷ another: urban ÷ rural of at most 1.05. */
export const ratioOf = (of: Figure | undefined, to: Figure | undefined): Worth | undefined =>
  compared(of, to, (a, b) => (b === 0 ? undefined : a / b))
