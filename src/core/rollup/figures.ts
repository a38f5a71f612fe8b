import type { CountyIndicator, Part } from '../model/rollup'
import type { Value } from '../model/submission'

/** An indicator's figure at a place. */
export interface Figure {
  readonly value: Value
  /** Between its schools; absent for one school. */
  readonly variation?: number | undefined
  /** `false`: nobody there is asked for it. */
  readonly isConcerned: boolean
  /** All who are asked have told it, and nobody is missing. */
  readonly isWhole: boolean
}

/** Where a target is valued: a school, a township, the county, the county a year ago. */
export interface Figures {
  /** `undefined`: the indicator is not made there. */
  figure(indicator: string): Figure | undefined
}

export const partFigures = ({ indicators }: Part): Figures => ({
  figure(id) {
    const own = indicators.get(id)
    if (!own) return undefined
    return { value: own.value, isConcerned: own.inScope !== false, isWhole: own.value !== undefined }
  },
})

/** A township or the county: figures made from the parts of its schools. */
export function areaFigures(indicators: readonly CountyIndicator[], isComplete: boolean): Figures {
  const byId = new Map(indicators.map((each) => [each.indicator.id, each]))
  return {
    figure(id) {
      const own = byId.get(id)
      if (!own) return undefined
      const { value, variation, counted, lacking } = own
      return { value, variation, isConcerned: counted > 0, isWhole: isComplete && lacking === 0 }
    },
  }
}

/** The figure that is held to a target's number. */
export interface Worth {
  readonly value: Value
  /** Nothing is missing from it. */
  readonly isWhole: boolean
  /** Reached whatever the number says. */
  readonly isReached?: true
}
