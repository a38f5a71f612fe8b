import { messages } from '#messages'
import { readArguments, UsageProblem, type Arguments } from './arguments'
import { check } from './check'
import { Stop } from './stop'
import { demo } from './demo'
import { facts } from './facts'
import { fill } from './fill'
import { rollup } from './rollup'
import { sendBack } from './sendBack'
import { template } from './template'
import type { ExitCode, Terminal } from './terminal'

type Command = (args: Arguments, terminal: Terminal) => Promise<ExitCode>

const COMMANDS: Readonly<Record<string, Command>> = {
  template,
  check,
  rollup,
  sendback: sendBack,
  facts,
  fill,
  demo,
}

/** Runs one command line; every expected failure is one sentence and exit status 2. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const args = readArguments(argv)
    const words = messages[args.language].cli
    if (args.isHelp || args.command === undefined) {
      terminal.out(words.help)
      return args.isHelp ? 0 : 2
    }
    const command = Object.hasOwn(COMMANDS, args.command) ? COMMANDS[args.command] : undefined
    if (!command) throw new Stop(words.unknownCommand(args.command))
    return await command(args, terminal)
  } catch (problem) {
    if (problem instanceof UsageProblem) terminal.err(messages['zh-CN'].cli.usage(problem.message))
    else if (problem instanceof Stop) terminal.err(problem.message)
    else throw problem
    return 2
  }
}
