import { main } from '../../src/cli/main'

/** Runs the command line in this process and keeps what it prints. */
export async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const code = await main(argv, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => undefined,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
