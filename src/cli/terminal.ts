/** What a command needs of the terminal it runs in. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Shows a passing line where the terminal can; otherwise nothing. */
  readonly progress: (text: string) => void
  /** Given when somebody wants the command to end, as with Ctrl+C. */
  readonly stop?: AbortSignal | undefined
}

/** 0 clean · 1 done, with something to settle · 2 it could not run. */
export type ExitCode = 0 | 1 | 2

/** What a terminal obeys instead of showing it, but for tabs and ends of lines; and what turns the order of signs around. */
// eslint-disable-next-line no-control-regex
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Texts come out of workbooks from anywhere: signs that would command a terminal are shown as signs, such as ␛. */
export function wordsOnly({ out, err, progress, stop }: Terminal): Terminal {
  const shown = (text: string): string =>
    text.replaceAll(COMMANDS, (sign) => (sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '�'))
  return {
    out: (text) => out(shown(text)),
    err: (text) => err(shown(text)),
    progress: (text) => progress(shown(text)),
    stop,
  }
}
