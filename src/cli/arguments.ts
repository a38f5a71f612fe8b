import { parseArgs } from 'node:util'
import { cliMessages, type Language } from '#messages'
import { Stop } from './stop'

/** The command line, taken apart. */
export interface Arguments {
  readonly command: string | undefined
  readonly operands: readonly string[]
  readonly language: Language
  readonly isHelp: boolean
  readonly isVersion: boolean
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

/** @throws Stop naming the option that there is not, or whose value is missing or too much */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(withJsonValue(argv))
  const [command, ...operands] = positionals
  return {
    command,
    operands,
    language: languageOf(values.lang),
    isHelp: values.help ?? false,
    isVersion: values.version ?? false,
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

const languageOf = (lang = ''): Language => (lang.startsWith('en') ? 'en' : 'zh-CN')

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
        version: { type: 'boolean' },
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
    const { code, message } = problem as NodeJS.ErrnoException
    const words = cliMessages[languageOf(/ --lang[ =](\S+)/.exec(` ${args.join(' ')}`)?.[1])]
    const [option = ''] = /--[\w-]+/.exec(message) ?? /-\w/.exec(message) ?? []
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Stop(words.unknownOption(option))
    throw new Stop(words.optionValue(option))
  }
}
