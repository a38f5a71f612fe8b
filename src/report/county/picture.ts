import type { RollupResult } from '#app'
import type { Catalogue, Words } from '#core'
import type { Language } from '#messages'
import { boardOf, type BoardGroup } from './board'
import { planLinesOf, type PlanLines } from './plans'
import { stripsOf, type Strip } from './strips'

/** What an official looks at before any table; plain data. */
export interface CountyPicture {
  readonly hasRoster: boolean
  readonly isComplete: boolean
  readonly board: readonly BoardGroup[]
  readonly strips: readonly Strip[]
  readonly plans: readonly PlanLines[]
  /** Those of the strips. */
  readonly stages: readonly { readonly id: string; readonly label: Words }[]
}

/** All that the county’s pane draws, as plain data. */
export function pictureOf(result: RollupResult, catalogue: Catalogue, language: Language): CountyPicture {
  const { rollup } = result
  const strips = stripsOf(rollup, catalogue)
  const used = new Set(strips.map(({ stage }) => stage))
  return {
    hasRoster: rollup.hasRoster,
    isComplete: rollup.isComplete,
    board: boardOf(result),
    strips,
    plans: planLinesOf(rollup, catalogue, language),
    stages: catalogue.stages.flatMap(({ id, label }) => (used.has(id) ? [{ id, label }] : [])),
  }
}
