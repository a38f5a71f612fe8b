/**
 * How a submission's seal (校验码) stands to its figures. It speaks of the figures alone, never of who made it.
 * - `intact` 已封存且未改动
 * - `changed` 封存后有改动
 * - `unsealed` 未封存
 * - `otherEdition`: does not fit, but was made with another edition of the catalogue, which may ask for other cells
 */
export const SEAL_STANDINGS = ['intact', 'changed', 'unsealed', 'otherEdition'] as const

/** Whether a workbook is as it was sealed. */
export type SealStanding = (typeof SEAL_STANDINGS)[number]

/** How a workbook stands to its seal, and the seal that its figures give now. */
export interface Seal {
  readonly standing: SealStanding
  /** What the figures give now, as on a cover: `7Q2K-9M4T-XA0C`. */
  readonly current: string
}
