import { main } from '../../src/cli/main'

/** Runs the command line in this process and keeps what it prints. */
export const run = (...argv: string[]): Promise<Told> => runUntil(undefined, ...argv)

export interface Told {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The same, in a terminal in which somebody may end it. */
export async function runUntil(stop: AbortSignal | undefined, ...argv: string[]): Promise<Told> {
  const out: string[] = []
  const err: string[] = []
  const code = await main(argv, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => undefined,
    stop,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
