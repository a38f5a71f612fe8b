import type { Target } from '#core'
import { catalogue } from './catalogue'

/** A row as the document gives it: comparison, number, year due. `undefined`: it gives none. */
export type Row = readonly [
  row: string,
  comparison: string | undefined,
  value: number | undefined,
  due: number | undefined,
]

export function targetsOfRow(plan: string, row: string): readonly Target[] {
  const found = catalogue.plans.find(({ id }) => id === plan)?.targets.filter((target) => target.row === row)
  if (!found || found.length === 0) throw new Error(`${plan} has no row ${row}`)
  return found
}

/** Every target of the rows that does not carry what the document gives. */
export function otherThan(plan: string, rows: readonly Row[]): unknown[] {
  return rows.flatMap(([row, comparison, value, due]) =>
    targetsOfRow(plan, row)
      .filter((target) => target.comparison !== comparison || target.value !== value || target.due !== due)
      .map((target) => [target.id, target.comparison, target.value, target.due]),
  )
}
