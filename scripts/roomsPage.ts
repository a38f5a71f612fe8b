import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOMS } from './rooms'
import { WAYS } from './ways'

/** `docs/rooms.md`: what each room offers at its door, and the first sentence of what is written there about it. */
export function roomsPage(root: string): string {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')).config,
    ts.sys,
    root,
  )
  const doorOf = (room: string): string => join(root, 'src', room, 'index.ts')
  const doors = Object.keys(ROOMS).map(doorOf).filter(existsSync)
  const program = ts.createProgram(doors, options)
  const checker = program.getTypeChecker()
  const offered = (room: string): readonly ts.Symbol[] => {
    const door = program.getSourceFile(doorOf(room))
    const symbol = door && checker.getSymbolAtLocation(door)
    return symbol ? checker.getExportsOfModule(symbol) : []
  }
  const sections = Object.entries(ROOMS).map(([room, { rooms, packages, because }]) => {
    const names = offered(room)
    return [
      `## ${room}`,
      `${because[0]?.toUpperCase()}${because.slice(1)}. Imports: ${listed([...rooms, ...packages])}.`,
      names.length === 0 ? 'Offers nothing: it is where a program starts.' : table(names, checker),
    ].join('\n\n')
  })
  return `${[HEAD, ...ways(offered), ...sections].join('\n\n')}\n`
}

const HEAD = `# Rooms of \`src\`, and what each offers

Made by \`npm run docs\` from the code; \`test/architecture\` holds the doors. What is not listed is a room's own affair.
A type without words is told by its name.`

/** The map; what it names has to be offered where it says. */
const ways = (offered: (room: string) => readonly ts.Symbol[]): string[] =>
  WAYS.map(({ title, steps }) => {
    const lines = steps.map(({ room, offers, does }, index) => {
      const missing = offers.find((name) => !offered(room).some((each) => each.name === name))
      if (!ROOMS[room] || missing) throw new Error(`scripts/ways.ts: ${room} offers no ${missing ?? 'door'}`)
      const names = offers.map((name) => `\`${name}\``).join(', ')
      return `${index + 1}. [\`${room}\`](#${room}) ${names && `(${names}) `}${does}`
    })
    return `**${title}**\n\n${lines.join('\n')}`
  })

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'nothing' : names.map((name) => `\`${name}\``).join(', ')

function table(names: readonly ts.Symbol[], checker: ts.TypeChecker): string {
  const lines = names.map((name) => {
    const symbol = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name
    return `| \`${name.name}\` | ${kindOf(symbol)} | ${firstSentence(symbol, checker)} |`
  })
  return ['| name | | |', '| --- | --- | --- |', ...lines.sort()].join('\n')
}

function kindOf({ flags, declarations }: ts.Symbol): string {
  if (flags & ts.SymbolFlags.Class) return 'class'
  if (flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) return 'type'
  const [first] = declarations ?? []
  const isFunction =
    (flags & ts.SymbolFlags.Function) !== 0 ||
    (first && ts.isVariableDeclaration(first) && first.initializer && ts.isArrowFunction(first.initializer))
  return isFunction ? 'function' : 'value'
}

/** Of the comment above it; a bar would end the table's cell. */
function firstSentence(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ')
  // A list has no sentence.
  if (text.startsWith('- ')) return ''
  const [sentence = ''] = /^.*?[.:;](?= |$)/.exec(text) ?? [text]
  return sentence.replace(/[.:;]$/, '').replaceAll('|', '\\|')
}
