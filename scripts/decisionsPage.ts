import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `docs/decisions/README.md`: a line for each record, its heading being what was decided. */
export function decisionsPage(root: string): string {
  const folder = join(root, 'docs', 'decisions')
  const lines = readdirSync(folder)
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .map((name) => line(name, readFileSync(join(folder, name), 'utf8')))
  return `${HEAD}\n\n${lines.join('\n')}\n`
}

const HEAD = `# 决定与理由 Decisions

Made by \`npm run docs\`. A record says what was decided, why, and at what price.`

/** A number is given once, in the name of the file and in its heading. */
function line(name: string, record: string): string {
  const [, number = '', heading = ''] = /^# (\d+)\. (.+)$/m.exec(record) ?? []
  if (Number(number) !== Number(name.slice(0, 4)))
    throw new Error(`docs/decisions/${name} wants the heading "# ${Number(name.slice(0, 4))}. …"`)
  return `${number}. [${heading}](${name})`
}
