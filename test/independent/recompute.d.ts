import type { JsonRollupResult } from '#report'

export interface Files {
  readonly schools: string
  readonly roster?: string
  readonly lastYear?: string
  /** The county's own workbook, with what it filled in. */
  readonly county?: string
  readonly year: number
}

/** One figure, worked out twice. */
export interface Line {
  readonly plan: string
  readonly target: string
  readonly value: number | boolean | null
  /** How many reach it, fall short, cannot be told. */
  readonly lists: readonly number[] | undefined
  readonly said: unknown
  readonly saidLists: readonly number[] | undefined
  readonly agrees: boolean
}

export function countyAt(files: Files): unknown
export function recompute(county: unknown, rollup: JsonRollupResult): Line[]
