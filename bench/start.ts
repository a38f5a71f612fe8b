import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IS_SMOKE, median, ratio, ROUNDS, table, time, WARMING } from './measure'

/** Whole processes of the command line, beside a Node that does nothing: what a person waits for. */
export function start(root: string, schools: string): string {
  const program = join(root, 'bin', 'xuebiao.js')
  const [file = ''] = readdirSync(schools)
  const commands: Readonly<Record<string, string[]>> = {
    nothing: ['-e', '0'],
    help: [program, '--help'],
    check: [program, 'check', join(schools, file)],
  }
  const taken = new Map(Object.keys(commands).map((name) => [name, [] as number[]]))
  for (let round = -WARMING; round < (IS_SMOKE ? 1 : 2 * ROUNDS); round++)
    for (const [name, args] of Object.entries(commands)) {
      const begin = performance.now()
      const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' })
      if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}`)
      if (round >= 0) taken.get(name)?.push(performance.now() - begin)
    }
  const of = (name: string): number[] => taken.get(name) ?? []
  const row = (what: string, name: string): string[] => {
    const against = `**${ratio(of(name), of('nothing')).toFixed(2)} ×**`
    return [what, time(median(of(name))), time(Math.min(...of(name))), against]
  }
  return table(
    ['whole process', 'median', 'fastest', '÷ `node -e 0`'],
    [
      row('`node -e 0`', 'nothing'),
      row('`xuebiao --help`', 'help'),
      row('`xuebiao check` of one file', 'check'),
    ],
  )
}
