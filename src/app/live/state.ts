import type { NotASubmission, Report, Submission, Template } from '#core'
import type { RefusalCode } from './workbook'

/** What is known about the open workbook. */
export type SessionState =
  | { readonly stage: 'loading' }
  /** It could not be read even once. */
  | { readonly stage: 'refused'; readonly trouble: RefusalCode }
  | { readonly stage: 'notOurs'; readonly reason: NotASubmission }
  | Judged

/** A school workbook and all that the core says about it. */
export interface Judged {
  readonly stage: 'judged'
  readonly template: Template
  readonly submission: Submission
  readonly report: Report
  readonly lastYear: Submission | undefined
  /** Made by an earlier or later edition of the catalogue than this one. */
  readonly isOtherEdition: boolean
  /** Set while the workbook says more than the report: the last read failed for this reason. */
  readonly trouble: RefusalCode | undefined
}

/** The clock of a session, so that tests hold it. */
export interface Timer {
  /** Runs once, later; the function it returns calls it off. */
  after(milliseconds: number, run: () => void): () => void
}
