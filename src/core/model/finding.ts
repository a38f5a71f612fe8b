import type { CheckKind } from './check'
import type { FieldId } from './field'
import type { RawValue } from './raw'
import type { Explanation, Value } from './submission'

/** Why a single cell cannot be used as it stands. */
export type CellProblem =
  | 'notANumber'
  | 'notWhole'
  | 'negative'
  | 'tooManyDecimals'
  | 'notAChoice'
  | 'wrongDigits'
  | 'notADate'
  | 'notAYear'
  | 'error'
  | 'uncalculated'
  /** Asked in another sense by the edition the workbook was made with. */
  | 'otherMeaning'
  /** A computed cell holds something else than what it computes. */
  | 'overwritten'

interface At {
  readonly kind: CheckKind
  readonly form: string
  /** The cells concerned, the most telling first. */
  readonly fields: readonly FieldId[]
}

/** A check that does not hold. Facts only; the words are chosen by the reader's language. */
export interface CheckFinding extends At {
  readonly type: 'check'
  readonly check: string
  readonly left: Value
  readonly right: Value
  /** left − right where both are numbers. */
  readonly difference?: number | undefined
  readonly explanation?: Explanation | undefined
}

/** A cell whose content is not what the field asks for. */
export interface CellFinding extends At {
  readonly type: 'cell'
  readonly problem: CellProblem
  readonly raw: RawValue
  /** What the clerk probably meant: 45 for “45人”. */
  readonly suggestion?: number | string | undefined
}

/** Cells of one form that the school still owes. */
export interface BlankFinding extends At {
  readonly type: 'blank'
}

/** Fields of one form that have no cell in the workbook. */
export interface AbsentFinding extends At {
  readonly type: 'absent'
  /** The edition the workbook was made with, where it is another than today's: it may never have had them. */
  readonly edition?: string | undefined
}

/** Something the check found (校验结果). */
export type Finding = CheckFinding | CellFinding | BlankFinding | AbsentFinding
