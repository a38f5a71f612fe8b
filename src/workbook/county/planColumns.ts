import type { Content } from '../sheetDraft'

/** The columns of a plan's sheet. */
export const PLAN_COLUMNS = [
  'clause',
  'text',
  'stage',
  'indicator',
  'value',
  'comparison',
  'target',
  'unit',
  'due',
  'gap',
  'reached',
  'judged',
  'lacking',
  'share',
  'standing',
  'note',
] as const
export type PlanColumn = (typeof PLAN_COLUMNS)[number]

export interface Cell {
  readonly content: Content
  readonly style: string
}

/** The figures of a target's row; columns left out do not concern it. */
export type TargetCells = Partial<Readonly<Record<PlanColumn, Cell>>>

/** The cell of a row in one of the plan's columns. */
export type In = (column: PlanColumn) => string
