import type {
  Catalogue,
  CountyChanged,
  InputProblem,
  NotASubmission,
  Opened,
  OtherSpreadsheet,
  UnreadableCode,
  WorkbookContent,
} from '#core'

/** A file somebody handed in; `name` is what people know it by. */
export interface SourceFile {
  readonly name: string
  /** @throws UnreadableWorkbook when it is too large to be taken into memory */
  read(): Promise<Uint8Array>
}

/** What the journeys need of the outside world. */
export interface Tools {
  readonly catalogue: Catalogue
  /**
   * The names that a school's submission may have, and no others.
   * @throws UnreadableWorkbook
   */
  readWorkbook(bytes: Uint8Array): WorkbookContent
  /** SHA-256, hexadecimal. */
  digest(bytes: Uint8Array): Promise<string>
  /** `undefined`: so few files are read sooner by this thread alone. */
  startReaders?(files: number): Readers | undefined
}

/** Threads beside this one that open workbooks. */
export interface Readers {
  readonly count: number
  /**
   * As `openFiles` does, by one thread, which takes the files into memory, not this one. Fails when the thread does, or
   * cannot come by a file; not answered after the end.
   */
  open(files: readonly SourceFile[]): Promise<readonly (Opened | Refusal)[]>
  end(): void
}

/** A workbook that was read, or what is wrong with it. */
export type ReadWorkbook = { readonly digest: string } & (
  { readonly content: WorkbookContent } | { readonly problem: Problem }
)

/** The same of a file, which may not even be opened. */
export type ReadSource = ReadWorkbook | { readonly problem: Problem }

/** What it takes to read a county's own workbook besides. */
export interface CountyTools extends Tools {
  /**
   * Every name of a workbook.
   * @throws UnreadableWorkbook
   */
  readWhole(bytes: Uint8Array): WorkbookContent
}

/** Why a file takes no part. Facts only; messages/ has the sentence and the remedy for each. */
export type Problem =
  | {
      readonly type: 'unreadable'
      readonly code: UnreadableCode
      readonly sheet?: string
      readonly cell?: string
      readonly found?: OtherSpreadsheet
    }
  | ({ readonly type: 'notASubmission' } & (NotASubmission | CountyChanged))
  /** Something typed into a county workbook makes no sense. */
  | { readonly type: 'input'; readonly problem: InputProblem }
  /** To be compared with as last year's, and of another year. */
  | { readonly type: 'notLastYear'; readonly year: number }
  /** The file system refused: gone, locked, no permission. */
  | { readonly type: 'cannotOpen'; readonly reason: string }

/** A file that takes no part, and why. */
export interface Refusal {
  readonly source: string
  /** SHA-256; absent where the file could not even be opened. */
  readonly digest?: string
  readonly problem: Problem
}

/** Tells how far a long job is, and whether to go on. */
export interface Watcher {
  step(done: number, of: number, name: string): void
  readonly isCancelled: boolean
}
