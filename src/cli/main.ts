import { cliMessages } from '#messages'
import product from '../../package.json'
import { readArguments, type Arguments } from './arguments'
import { Interruption, Stop } from './stop'
import { wordsOnly, type ExitCode, type Terminal } from './terminal'

type Command = (args: Arguments, terminal: Terminal) => Promise<ExitCode>

/** Each is loaded when it is called for: asking for help waits for none of them. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  template: async () => (await import('./template')).template,
  check: async () => (await import('./check')).check,
  rollup: async () => (await import('./rollup')).rollup,
  sendback: async () => (await import('./sendBack')).sendBack,
  facts: async () => (await import('./facts')).facts,
  fill: async () => (await import('./fill')).fill,
  demo: async () => (await import('./demo')).demo,
}

/** Runs one command line; every expected failure is one sentence and exit status 2. */
export async function main(argv: readonly string[], screen: Terminal): Promise<ExitCode> {
  const terminal = wordsOnly(screen)
  try {
    const args = readArguments(argv)
    const words = cliMessages[args.language]
    if (args.isVersion) {
      terminal.out(product.version)
      return 0
    }
    if (args.isHelp || args.command === undefined) {
      terminal.out(words.help)
      return args.isHelp ? 0 : 2
    }
    const command = Object.hasOwn(COMMANDS, args.command) ? COMMANDS[args.command] : undefined
    if (!command) throw new Stop(words.unknownCommand(args.command))
    return await (
      await command()
    )(args, terminal)
  } catch (problem) {
    if (problem instanceof Stop) terminal.err(problem.message)
    else if (problem instanceof Interruption) terminal.err(interrupted(argv))
    // Whoever edits the data is told what to mend, not where the program stood.
    else if (problem instanceof (await import('#core')).CatalogueError) terminal.err(problem.message)
    else throw problem
    return 2
  }
}

function interrupted(argv: readonly string[]): string {
  const { language, out } = readArguments(argv)
  return cliMessages[language].interrupted(out)
}
