import type { StageId } from './field'
import type { Mark, Words } from './words'

export type TargetComparison = '>=' | '<=' | '=' | '<' | '>'
export type Level = 'school' | 'township' | 'county' | 'city'

/** Who supplies the figure a target is measured by. */
export type Measure =
  /** From figures that schools report. */
  | 'computed'
  /** From a yes/no that schools declare. */
  | 'declared'
  /** Only the county knows it. */
  | 'county'
  /** Cannot be measured; `reason` says why. */
  | 'notMeasurable'

/** How a target's number is judged. Each shape is one small piece of rollup/. */
export type Shape =
  /** The indicator against the number. */
  | { readonly type: 'value' }
  /** At least `atLeast` of `of` reach their own number, every other one `floor` × it. */
  | {
      readonly type: 'kOfN'
      readonly of: readonly Limit[]
      readonly atLeast: number
      readonly floor: number
    }
  /** The pupil-weighted coefficient of variation of the indicator between schools. */
  | { readonly type: 'variation' }
  /** Shown, never judged: the document gives no number, or only soft words. */
  | { readonly type: 'shown' }

/** An indicator and the number it is held to. */
export interface Limit {
  /** Indicator id. */
  readonly subject: string
  readonly comparison: TargetComparison
  readonly value: number
}

/** A commitment of a plan (目标值) for one stage, or for none. */
export interface Target {
  /** `003-15.primary`; where a row is measured by several things, `003-21.artRooms`. Unique in its plan. */
  readonly id: string
  /** The row of the plan it was written under. */
  readonly row: string
  readonly clause: string
  /** In our own words. */
  readonly text: Words
  readonly stage?: StageId | undefined
  readonly level: Level
  readonly measure: Measure
  readonly shape: Shape
  /** Indicator id, `county.…` field id, or absent where nothing measures it. */
  readonly subject?: string | undefined
  readonly comparison?: TargetComparison | undefined
  readonly value?: number | undefined
  readonly unit: Words
  /** Calendar year by whose end it is due; absent: the plan names none, it holds at all times. */
  readonly due?: number | undefined
  /** Why it cannot be measured, or what was decided where the document leaves room. */
  readonly reason?: Words | undefined
  readonly mark: Mark
}

/** A plan document (规划文件): cited by number and clause. */
export interface Plan {
  readonly id: string
  readonly title: Words
  readonly issuer: string
  /** 文号; empty where the document carries none. */
  readonly number: string
  readonly date: string
  readonly jurisdiction: string
  /** What the reader should know of the document itself. */
  readonly note?: Words | undefined
  readonly targets: readonly Target[]
}

/** A place that answers to its own plans and to those of the places above it. */
export interface Jurisdiction {
  readonly id: string
  readonly label: Words
  /** Nearest first, itself included, up to the nation. */
  readonly lineage: readonly string[]
}
