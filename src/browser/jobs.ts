import type { Expected, UnreadableCode, UnreadableSpot, WorkbookContent } from '#core'
import type { Language } from '#messages'
import type { Arrival, CountyPicture, Proof, SchoolSheet, Tally } from '#report'
import type {
  CountySettings,
  Earlier,
  EarlierCounty,
  MadeBook,
  MadeFacts,
  MadeList,
  TemplateWish,
} from '#taskpane'

/** A file by the name that people know it by, its folder included. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

/** What the page asks of its worker. Everything here is copied between the two, so it is plain data. */
export type Job =
  | { readonly type: 'read'; readonly file: File }
  | { readonly type: 'template'; readonly wish: TemplateWish; readonly language: Language }
  | {
      readonly type: 'receive'
      readonly files: readonly NamedFile[]
      readonly lastYear: readonly NamedFile[]
      readonly isMore: boolean
      readonly language: Language
    }
  | { readonly type: 'roster'; readonly file: File; readonly language: Language }
  | { readonly type: 'earlier'; readonly of: Earlier | undefined; readonly language: Language }
  | { readonly type: 'weigh'; readonly settings: CountySettings; readonly language: Language }
  | { readonly type: 'fill'; readonly settings: CountySettings; readonly language: Language }
  | { readonly type: 'withoutCharts'; readonly language: Language }
  | { readonly type: 'sendBack'; readonly deadline: string | undefined; readonly language: Language }
  | { readonly type: 'facts' }
  | { readonly type: 'proof'; readonly indicator: string; readonly language: Language }
  | { readonly type: 'school'; readonly schoolId: string; readonly language: Language }

export type JobResult =
  | { readonly type: 'read'; readonly content: WorkbookContent }
  | { readonly type: 'template'; readonly bytes: Uint8Array }
  | { readonly type: 'receive'; readonly unread: number }
  /** The roster, or in words what is wrong with it. */
  | { readonly type: 'roster'; readonly roster: readonly Expected[] | string }
  /** In words what is wrong with what was typed into it; `undefined`: the file is no county workbook. */
  | { readonly type: 'earlier'; readonly earlier: EarlierCounty | string | undefined }
  | { readonly type: 'weigh'; readonly tally: Tally }
  | {
      readonly type: 'fill'
      readonly tally: Tally
      readonly picture: CountyPicture
      readonly workbook: MadeBook
    }
  | { readonly type: 'withoutCharts'; readonly bytes: Uint8Array }
  | ({ readonly type: 'sendBack' } & MadeList)
  | ({ readonly type: 'facts' } & MadeFacts)
  | { readonly type: 'proof'; readonly proof: Proof | undefined }
  | { readonly type: 'school'; readonly school: SchoolSheet | undefined }

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
  | { readonly id: number; readonly type: 'arrival'; readonly arrival: Arrival }
  | { readonly id: number; readonly type: 'done'; readonly result: JobResult }
  | {
      readonly id: number
      readonly type: 'unreadable'
      readonly code: UnreadableCode
      readonly message: string
      readonly spot: UnreadableSpot
    }
  | { readonly id: number; readonly type: 'failed'; readonly message: string }
