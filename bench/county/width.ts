import { rmSync } from 'node:fs'
import { median, ROUNDS, table, time } from '../measure'
import { rollUp } from './processes'
import { folderOf, type DemoFile } from './schools'

/** What a school costs by how much it is asked: counties of one kind of school each, as `xuebiao rollup` takes them. */
export function width(root: string, base: readonly DemoFile[], count: number): string {
  const measured = base.map((file) => {
    const folder = folderOf([file], count)
    const cpu = median(Array.from({ length: ROUNDS }, () => rollUp(root, folder).cpu / count))
    rmSync(folder, { recursive: true })
    return { ...file, cpu }
  })
  const rows = measured
    .sort((a, b) => a.fields - b.fields)
    .map(({ kind, fields, cpu }) => [kind, String(fields), time(cpu), time(cpu / fields)])
  return [
    `\`xuebiao rollup\` over ${count} schools of one kind: the wider the county’s tables. Processor time of all threads.`,
    '',
    table(['kind', 'fields of a school', 'per file', 'per field'], rows),
  ].join('\n')
}
