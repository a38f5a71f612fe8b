import type { Expression } from '../expression/expression'
import type { FieldId } from './field'
import type { Source, Words } from './words'

/**
 * - `logical` 逻辑校验: cannot be true; must be mended, blocks sending
 * - `empirical` 经验校验: unlikely; mend it or explain it
 * - `plan` 指标: a gap to a plan; never wrong, never blocks
 */
export type CheckKind = 'logical' | 'empirical' | 'plan'

/** Values by field; a field that is left out is blank. */
export type ExampleValues = Readonly<Record<FieldId, number | string | boolean>>

/** A check (校验) as it applies to one template: macros expanded, expression parsed. */
export interface Check {
  /** `K21` plus what it was expanded over: `K21.primary`. Unique in a template. */
  readonly id: string
  /** The id it was written under in the seeds. */
  readonly rule: string
  readonly kind: CheckKind
  readonly name: Words
  /** The relation as written, over field ids, after expansion. */
  readonly formula: string
  readonly expression: Expression
  /** The fields it reads, without those of last year. */
  readonly fields: readonly FieldId[]
  /** The fields whose value it cannot do without, last year's under `last.`. */
  readonly required: readonly FieldId[]
  /** Needs last year's workbook. */
  readonly yearOnYear: boolean
  /** The form under which it is listed: where its first field stands. */
  readonly form: string
  readonly why: Words
  readonly remedy: Words
  /** For empirical checks: explanations that are usually true. */
  readonly reasons: readonly Words[]
  readonly source: Source
  readonly examples: Readonly<Record<'pass' | 'fail' | 'unknown', readonly ExampleValues[]>>
}
