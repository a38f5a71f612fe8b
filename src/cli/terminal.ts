/** What a command needs of the terminal it runs in. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Shows a passing line where the terminal can; otherwise nothing. */
  progress(text: string): void
}

/** 0 clean · 1 there are findings · 2 it could not run. */
export type ExitCode = 0 | 1 | 2
