import type { Expression } from '../expression/expression'
import type { FieldId } from './field'
import type { Source, Words } from './words'

/** How far a figure may move from one year to the next: both limits must be passed. */
export interface Band {
  /** Last year's figure up to which it holds; absent: all above. */
  readonly upTo?: number | undefined
  readonly absolute: number
  /** 0.2 for 20 %. */
  readonly relative: number
}

/** How a county check looks at the schools together. */
export type CountyMethod =
  /** A relation of county sums, `total.…`. */
  | { readonly type: 'formula'; readonly expression: Expression; readonly formula: string }
  /** No two schools have the same value of this field. */
  | { readonly type: 'unique'; readonly field: FieldId }
  /** Each school belongs to a township, as soon as any does. */
  | { readonly type: 'placed' }
  /** A ratio far from that of the school's peers. */
  | {
      readonly type: 'peers'
      /** Indicators as written; each stage by itself. */
      readonly indicators: readonly string[]
      /** Distance from the peers' median in robust standard deviations of the logarithm. */
      readonly limit: number
      /** The field that tells a school's size, `{stage}` being the indicator's. */
      readonly size: string
      /** Smaller schools are neither judged nor peers: few pupils make wild ratios. */
      readonly least: number
      /** Peers needed; of the same kind, else of the same stage. */
      readonly peers: number
    }
  /** A figure that moved too far since last year, at each school or in the county. */
  | {
      readonly type: 'lastYear'
      readonly level: 'school' | 'county'
      readonly fields: readonly FieldId[]
      readonly bands: readonly Band[]
    }

/** A check of the county on its schools together (县级核查): always empirical, never blocks. */
export interface CountyCheck {
  readonly id: string
  readonly name: Words
  readonly why: Words
  readonly remedy: Words
  readonly source: Source
  readonly method: CountyMethod
}
