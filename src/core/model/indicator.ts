import type { Expression } from '../expression/expression'
import type { FieldId, StageId } from './field'
import type { Source, Words } from './words'

/**
 * A figure made from fields (指标), one per stage where it has stages. The same record gives the school's,
 * the township's and the county's value: numerators and denominators are added, then divided.
 */
export interface Indicator {
  /** `bachelorShare.rural.primary`: the id it was written under plus its group and stage. */
  readonly id: string
  /** The id it was written under. */
  readonly key: string
  /** Of these schools only, such as `rural`; absent: of all it concerns. */
  readonly group?: string | undefined
  readonly label: Words
  readonly unit: Words
  readonly stage?: StageId | undefined
  readonly numerator: Expression
  /** Absent for plain counts and sums. */
  readonly denominator?: Expression | undefined
  /** 1, or 100 for “per hundred” and percentages. */
  readonly per: number
  /** Which schools it concerns, never those with a denominator of 0; absent: all of the stage. */
  readonly scope?: Expression | undefined
  /** `false` for a least or greatest value: it is judged school by school and has no county figure. */
  readonly isAdditive: boolean
  /** Decimals to show; verdicts use the unrounded value. */
  readonly decimals: number
  /** The formulas as written, expanded, for people to read. */
  readonly text: {
    readonly numerator: string
    readonly denominator?: string | undefined
    readonly scope?: string | undefined
  }
  readonly fields: readonly FieldId[]
  /** The places whose plans ask for it; absent: of interest everywhere. */
  readonly places?: readonly string[] | undefined
  readonly source: Source
}

/** numerator ÷ denominator × per; both `undefined` when the school cannot tell. */
export interface IndicatorValue {
  readonly numerator: number | undefined
  /** 1 for indicators without a denominator. */
  readonly denominator: number | undefined
  readonly value: number | undefined
}
