/** What links and guides in Markdown say, read as GitHub reads them. */

/** The anchor that GitHub makes of a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-')

const prose = (text: string): string => text.replaceAll(/^```.*?^```/gms, '').replaceAll(/`[^`\n]*`/g, '')

/** Every anchor of a page: its headings, a number after those that stand again, and those set by hand. */
export function anchorsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, heading = ''] of text.replaceAll(/^```.*?^```/gms, '').matchAll(/^#+ (.*)$/gm)) {
    const anchor = anchorOf(heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    let again = 0
    while (found.has(again === 0 ? anchor : `${anchor}-${again}`)) again++
    found.add(again === 0 ? anchor : `${anchor}-${again}`)
  }
  for (const [, id = ''] of text.matchAll(/<a id="([^"]+)">/g)) found.add(id)
  return found
}

/** Where the links and pictures of a page lead, other sites left out. */
export const linksIn = (text: string): string[] =>
  [...prose(text).matchAll(/\]\(([^()\s]+)\)|<img src="([^"]+)"|^\[[^\]]+\]: (\S+)/gm)]
    .map(([, link, image, reference]) => link ?? image ?? reference ?? '')
    .filter((link) => !/^(https?|mailto):/.test(link))

/** What stands in bold. */
export const boldIn = (text: string): string[] =>
  [...prose(text).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words.replaceAll(/\s+/g, ' '))

export interface ShownCommand {
  readonly command: string
  /** The lines below it; `…` stands for any lines. */
  readonly printed: readonly string[]
}

/** The commands in a page's `console` blocks, in their order. */
export function commandsIn(text: string): ShownCommand[] {
  const commands: { command: string; printed: string[] }[] = []
  for (const [, block = ''] of text.matchAll(/^```console\n(.*?)^```/gms))
    for (const line of block.trimEnd().split('\n'))
      if (line.startsWith('$ ')) commands.push({ command: line.slice(2), printed: [] })
      else commands.at(-1)?.printed.push(line)
  return commands
}

/** The first lines that a page shows and a command does not print there; absent: all is as shown. */
export function unlike(shown: readonly string[], printed: readonly string[]): string | undefined {
  const chunks = shown
    .join('\n')
    .split(/^…$/m)
    .map((chunk) => chunk.replace(/^\n|\n$/g, ''))
  let at = 0
  for (const [index, chunk] of chunks.entries()) {
    if (chunk === '' && index > 0) {
      if (index === chunks.length - 1) return undefined
      continue
    }
    const lines = chunk === '' ? [] : chunk.split('\n')
    const isThere = (from: number): boolean => lines.every((line, offset) => printed[from + offset] === line)
    const starts = index === 0 ? [0] : printed.map((_, from) => from).filter((from) => from >= at)
    const found = starts.find(isThere)
    if (found === undefined) return chunk
    at = found + lines.length
  }
  return at === printed.length ? undefined : `not shown: ${printed.slice(at).join('\n')}`
}
