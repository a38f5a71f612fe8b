import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOMS } from './rooms'

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
  const sections = Object.entries(ROOMS).map(([room, { rooms, packages, because }]) => {
    const door = program.getSourceFile(doorOf(room))
    const symbol = door && checker.getSymbolAtLocation(door)
    const names = symbol ? checker.getExportsOfModule(symbol) : []
    return [
      `## ${room}`,
      `${because[0]?.toUpperCase()}${because.slice(1)}. Imports: ${listed([...rooms, ...packages])}.`,
      names.length === 0 ? 'Offers nothing: it is where a program starts.' : table(names, checker),
    ].join('\n\n')
  })
  return `${HEAD}\n\n${sections.join('\n\n')}\n`
}

const HEAD = `# Rooms of \`src\`, and what each offers

Made by \`npm run docs\` from the code; \`test/architecture\` holds the doors. What is not listed is a room's own affair.`

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
