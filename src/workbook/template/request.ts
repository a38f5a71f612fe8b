import type { Explanation, FieldId, Jurisdiction, Plan, RawValue, Stage, Template } from '#core'
import type { Language } from '#messages'
import type { PaneSpec } from '#spec'

/** What a school's workbook is made from. The same request gives the same workbook, byte for byte. */
export interface TemplateRequest {
  readonly template: Template
  /** Names of the stages; a combined school needs them to tell its targets apart. */
  readonly stages: readonly Pick<Stage, 'id' | 'label'>[]
  readonly jurisdiction: Jurisdiction
  /** All plans known; those of the jurisdiction and the places above it are used. */
  readonly plans: readonly Plan[]
  /** The calendar year in which the school year begins. */
  readonly year: number
  /** Figures as a clerk would have typed them. */
  readonly values?: ReadonlyMap<FieldId, RawValue>
  readonly explanations?: readonly Explanation[]
  /** 校验码 for the cover, as made over these figures before. */
  readonly seal?: string
  /** Last year's figures; without them year-on-year checks are listed but not watched. */
  readonly lastYear?: ReadonlyMap<FieldId, RawValue>
  readonly pane?: PaneSpec
  readonly language?: Language
}
