import { parseArgs } from 'node:util'
import type { Language } from '#messages'

/** The command line, taken apart. */
export interface Arguments {
  readonly command: string | undefined
  readonly operands: readonly string[]
  readonly language: Language
  readonly isHelp: boolean
  readonly isList: boolean
  /** `true`: to the screen; a path: to that file. */
  readonly json: true | string | undefined
  readonly out: string | undefined
  readonly plan: string | undefined
  readonly year: string | undefined
  readonly last: readonly string[]
  readonly roster: string | undefined
  /** An earlier send-back list. */
  readonly before: string | undefined
  /** ISO day. */
  readonly deadline: string | undefined
  readonly autoOpen: string | undefined
}

/** The arguments make no sense; `message` is Node's own, for the usage line. */
export class UsageProblem extends Error {}

/** @throws UsageProblem */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(withJsonValue(argv))
  const [command, ...operands] = positionals
  return {
    command,
    operands,
    language: values.lang?.startsWith('en') ? 'en' : 'zh-CN',
    isHelp: values.help ?? false,
    isList: values.list ?? false,
    json: values.json === SCREEN ? true : values.json,
    out: values.out,
    plan: values.plan,
    year: values.year,
    last: values.last ?? [],
    roster: values.roster,
    before: values.before,
    deadline: values.deadline,
    autoOpen: values['auto-open'],
  }
}

const SCREEN = '-'

/** `--json` may stand alone: it takes the next word only if that is a .json file. */
const withJsonValue = (argv: readonly string[]): string[] =>
  argv.flatMap((word, index) =>
    word === '--json' && !argv[index + 1]?.endsWith('.json') ? [word, SCREEN] : [word],
  )

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        list: { type: 'boolean' },
        lang: { type: 'string' },
        json: { type: 'string' },
        out: { type: 'string' },
        plan: { type: 'string' },
        year: { type: 'string' },
        last: { type: 'string', multiple: true },
        roster: { type: 'string' },
        before: { type: 'string' },
        deadline: { type: 'string' },
        'auto-open': { type: 'string' },
      },
    })
  } catch (problem) {
    throw new UsageProblem((problem as Error).message)
  }
}
