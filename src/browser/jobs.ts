import type { Refusal } from '#app'
import type { UnreadableCode, UnreadablePlace, WorkbookContent } from '#core'
import type { Language } from '#messages'
import type { TemplateWish } from '#taskpane'

/** What the page asks of its worker. Everything here is copied between the two, so it is plain data. */
export type Job =
  | { readonly type: 'read'; readonly file: File }
  | { readonly type: 'template'; readonly wish: TemplateWish; readonly language: Language }
  | {
      readonly type: 'rollup'
      readonly files: readonly File[]
      readonly language: Language
    }

export type JobResult =
  | { readonly type: 'read'; readonly content: WorkbookContent; readonly digest: string }
  | { readonly type: 'template'; readonly bytes: Uint8Array }
  | {
      readonly type: 'rollup'
      readonly jurisdiction: string
      readonly year: number
      readonly schools: number
      readonly refused: readonly Refusal[]
      readonly workbook: Uint8Array
    }

/** From the page to the worker. */
export type Order =
  { readonly id: number; readonly job: Job } | { readonly id: number; readonly isCancelled: true }

/** From the worker to the page. */
export type Report =
  | {
      readonly id: number
      readonly type: 'step'
      readonly done: number
      readonly of: number
      readonly name: string
    }
  | { readonly id: number; readonly type: 'done'; readonly result: JobResult }
  | {
      readonly id: number
      readonly type: 'unreadable'
      readonly code: UnreadableCode
      readonly message: string
      readonly place: UnreadablePlace
    }
  | { readonly id: number; readonly type: 'failed'; readonly message: string }
