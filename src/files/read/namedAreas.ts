import type { Area } from '#core'

/** The names of a workbook that stand for cells, and those that no longer do. */
export interface NamedAreas {
  /** The sheet of an area is spelt as in the list of sheets. */
  readonly areas: ReadonlyMap<string, Area>
  readonly broken: readonly string[]
}
