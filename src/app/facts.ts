import { FACT_COLUMNS, factsOf, type Catalogue, type Fact } from '#core'
import type { RollupResult } from './rollup'

/** The long table of a rollup, made while it is gone through, and how many rows of it have been. */
export function factsTable(
  { rollup, received }: Pick<RollupResult, 'rollup' | 'received'>,
  catalogue: Catalogue,
): {
  readonly columns: typeof FACT_COLUMNS
  readonly rows: Iterable<Readonly<Record<keyof Fact, unknown>>>
  readonly written: () => number
} {
  let written = 0
  function* rows(): Generator<Fact> {
    for (const fact of factsOf(rollup, received, catalogue)) {
      written++
      yield fact
    }
  }
  return { columns: FACT_COLUMNS, rows: rows(), written: () => written }
}
