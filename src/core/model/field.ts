import type { Mark, Words } from './words'

/** Dotted, stable, public: also the Excel defined name of the field's cell (`enrolment.primary.g3`). */
export type FieldId = string

/** A stage of schooling (学段), such as `primary`. */
export type StageId = string

/** The school's kind (办学类型), such as `nineYear`: decides which stages and forms it fills. */
export type KindId = string

/**
 * - `count`: whole number, 0 or more
 * - `decimal`: 0 or more, at most two decimals
 * - `yesno`: 是 or 否
 * - `choice`: one of `choices`, written in the cell as its Chinese label
 * - `code`: exactly `digits` digits, kept as text
 * - `year`: four digits; `date`: an Excel date
 */
export type FieldType = 'count' | 'decimal' | 'yesno' | 'choice' | 'text' | 'code' | 'year' | 'date'

/**
 * What a blank cell means. `missing`: the school still owes an answer. `allowed`: nothing to report, and no
 * number either. `zero`: the form itself says that blank means none.
 */
export type Blank = 'missing' | 'allowed' | 'zero'

/** One figure a school reports (数据项). */
export interface Field {
  readonly id: FieldId
  readonly label: Words
  readonly unit: Words
  readonly type: FieldType
  readonly stage?: StageId | undefined
  readonly choices?: readonly Words[] | undefined
  readonly digits?: number | undefined
  readonly blank: Blank
  /** An expression over other fields: the cell is computed and locked. */
  readonly formula?: string | undefined
  /** The form it stands in. */
  readonly form: string
  /** The places whose plans it is asked for; absent: it is asked everywhere. */
  readonly places?: readonly string[] | undefined
  readonly mark: Mark
}

/** What a cell of a yes/no field holds for yes, in any language. */
export const YES = '是'

/** What a cell of a yes/no field holds for no, in any language. */
export const NO = '否'
