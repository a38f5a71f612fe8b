import type { Check } from './check'
import type { Field, FieldId, KindId, StageId } from './field'
import type { Form } from './form'
import type { Indicator } from './indicator'
import type { Words } from './words'

/** A school kind (办学类型) and the stages it runs. */
export interface Kind {
  readonly id: KindId
  readonly label: Words
  /** Code of the national statistics system, where known. */
  readonly code: string
  readonly level: 'school' | 'county'
  readonly stages: readonly StageId[]
  /** What it calls its pupils, its head and the like, by term. */
  readonly words?: Readonly<Record<string, Words>> | undefined
}

/** A stage of schooling (学段): primary, junior secondary … */
export interface Stage {
  readonly id: StageId
  readonly label: Words
  /**
   * Weight of one pupil when a combined school's buildings and equipment are split (折分). Absent: schools of this
   * stage run no other, so that nothing is split.
   */
  readonly weight?: number | undefined
  /** Forms, checks and indicators of this stage are in use. */
  readonly reported: boolean
  /** Numbers checks may use. */
  readonly attributes?: Readonly<Record<string, number>> | undefined
}

/** What workbooks of an edition, and of those before it, hold otherwise than today's. */
export interface PastEdition {
  readonly edition: string
  /** Asked then and no longer. */
  readonly gone: readonly { readonly field: FieldId; readonly label: Words }[]
  /** Asked then in another sense, so that the figure cannot be taken for today's. */
  readonly changed: readonly { readonly field: FieldId; readonly why: Words }[]
}

/** What a school of one kind fills: its forms, their fields, the checks and indicators over them. */
export interface Template {
  readonly kind: Kind
  readonly edition: string
  readonly history: readonly PastEdition[]
  readonly forms: readonly Form[]
  readonly fields: ReadonlyMap<FieldId, Field>
  readonly checks: readonly Check[]
  readonly indicators: readonly Indicator[]
}
