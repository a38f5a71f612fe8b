import type { StageId } from './field'
import type { Mark, Words } from './words'

export type TargetComparison = '>=' | '<=' | '=' | '<' | '>'

/** Who has to reach a target: every school, every township, or all together. */
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

/** How the figure is made that is held to a target's number. Each shape is one small piece of rollup/shapes/. */
export type FigureShape =
  /** The indicator itself: a ratio, a sum, a share of schools; at township level, of each township. */
  | { readonly type: 'value' }
  /** The pupil-weighted coefficient of variation of the indicator between schools. */
  | { readonly type: 'variation' }
  /** One group of schools ÷ another, as indicator ids: urban ÷ rural. `of` is taken where the target is judged, `to` in the whole county. */
  | { readonly type: 'ratio'; readonly of: string; readonly to: string }
  /** One group of schools − another. */
  | { readonly type: 'difference'; readonly of: string; readonly to: string }
  /** This year − last year. What stands at `ceiling` or above cannot rise and need not. */
  | { readonly type: 'change'; readonly ceiling?: number | undefined }
  /** A day, held to the last day `by` (ISO): the number of the target is its Excel day. */
  | { readonly type: 'date'; readonly by: string }
  /** Report year − the year that the figure names. */
  | { readonly type: 'yearsSince' }
  /** The share (%) of townships that reach every one of these targets of the plan. */
  | { readonly type: 'passing'; readonly of: readonly string[] }

/** How the figure of a target is made from its subject. */
export type Shape =
  | FigureShape
  /** At least `atLeast` of `of` reach their own number, every other one `floor` × it. */
  | {
      readonly type: 'kOfN'
      readonly of: readonly Limit[]
      readonly atLeast: number
      readonly floor: number
    }
  /** Shown, never judged: the document gives no number, or only soft words. `as`: how it is made; absent: `value`. */
  | { readonly type: 'shown'; readonly as?: FigureShape | undefined }

/** How the figure is made that is shown or judged. */
export function figureOf(shape: Exclude<Shape, { type: 'kOfN' }>): FigureShape {
  if (shape.type !== 'shown') return shape
  return shape.as ?? { type: 'value' }
}

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
  /** Each school or township on its own, or all together. */
  readonly level: Level
  /** Group id: only these schools count, such as `rural`. */
  readonly among?: string | undefined
  readonly measure: Measure
  readonly shape: Shape
  /** Indicator id (its group and stage included), `county.…` field id, or absent where nothing alone measures it. */
  readonly subject?: string | undefined
  readonly comparison?: TargetComparison | undefined
  readonly value?: number | undefined
  readonly unit: Words
  /** Calendar year by whose end it is due; absent: the plan names none, it holds at all times. */
  readonly due?: number | undefined
  /** Why it cannot be measured, or what was decided where the document leaves room. */
  readonly reason?: Words | undefined
  readonly mark: Mark
  /** Number of the project of the plan's ledger it belongs to. */
  readonly project?: number | undefined
}

/** A line of the ledger annexed to a plan (重点项目清单). */
export interface Project {
  readonly number: number
  readonly name: Words
  /** What is to be done, in our own words. */
  readonly task: Words
  /** 牵头部门. */
  readonly lead: Words
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
  /** Its ledger, in its own order; most plans have none. */
  readonly projects?: readonly Project[] | undefined
  readonly targets: readonly Target[]
}

/** A place that answers to its own plans and to those of the places above it. */
export interface Jurisdiction {
  readonly id: string
  readonly label: Words
  /** Nearest first, itself included, up to the nation. */
  readonly lineage: readonly string[]
}
