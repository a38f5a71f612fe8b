import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoCounty } from '#demo'
import { readCatalogue, writeWorkbook } from '#files'
import { templateWorkbook } from '#workbook'
import { deflated, unpack, zipped } from '../src/files/write/pack'
import { cases } from './cases'
import { median, ROUNDS, time } from './measure'

/** Each case in a process of its own, ours and the peer in turn, medians of several rounds. */

interface Result {
  /** Milliseconds for one file, one school, or one rollup. */
  readonly ms: number
  /** Largest resident memory of the process, in megabytes. */
  readonly peak: number
}

/** Child: one warm-up, then the time of one run. */
export async function measure(of: string, at: string): Promise<void> {
  const make = cases[of]
  if (!make) throw new Error(`no case ${of}`)
  const { per, run } = make(at)
  await run()
  const start = performance.now()
  await run()
  const ms = (performance.now() - start) / per
  const result: Result = { ms, peak: process.resourceUsage().maxRSS / 1024 }
  process.stdout.write(JSON.stringify(result))
}

/** Reading and rolling up; `folders` hold that many school workbooks. */
export function files(folders: ReadonlyMap<number, string>): string {
  const rows = [...folders].flatMap(([count, at], index) => [
    ...(index === 0 ? [row('read one workbook', 'read', at, 'exceljs load')] : []),
    row(`rollup of ${count} schools, files to county workbook`, 'rollup', at, 'exceljs load', count),
  ])
  return [
    'The peer is exceljs loading the same files and doing nothing with them.',
    '',
    '| what | ours | peak memory | exceljs load | peak memory | exceljs ÷ ours |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function row(label: string, ours: string, at: string, peer: string, files = 1): string {
  const own: Result[] = []
  const theirs: Result[] = []
  for (let round = 0; round < ROUNDS; round++) {
    own.push(child(ours, at))
    theirs.push(child(peer, at))
  }
  const mine = median(own.map(({ ms }) => ms))
  const memory = (results: readonly Result[]): string =>
    `${Math.round(median(results.map(({ peak }) => peak)))} MB`
  const other = median(theirs.map(({ ms }) => ms)) * files
  return `| ${label} | ${time(mine)} | ${memory(own)} | ${time(other)} | ${memory(theirs)} | ${(other / mine).toFixed(1)} |`
}

const child = (of: string, at: string): Result =>
  JSON.parse(execFileSync(process.execPath, [__filename, 'measure', of, at], { encoding: 'utf8' })) as Result

/** The demo county's workbooks as files. */
export async function demoFiles(): Promise<{ id: string; bytes: Uint8Array }[]> {
  const catalogue = readCatalogue(process.cwd())
  const { workbooks, jurisdiction: place, year } = demoCounty(catalogue)
  const jurisdiction = catalogue.jurisdictions.find(({ id }) => id === place)
  if (!jurisdiction) throw new Error(`no place ${place}`)
  const { plans, stages } = catalogue
  const files: { id: string; bytes: Uint8Array }[] = []
  for (const { template, cells } of workbooks.slice(0, 35)) {
    const spec = templateWorkbook({ template, jurisdiction, plans, stages, year, values: cells })
    const id = cells.get('schoolId')
    if (typeof id !== 'string') throw new Error('a demo school has no code')
    files.push({ id, bytes: await writeWorkbook(spec) })
  }
  return files
}

/** `count` files made from the base ones, each with a school code of its own. */
export async function folderOf(
  base: readonly { id: string; bytes: Uint8Array }[],
  count: number,
): Promise<string> {
  const at = mkdtempSync(join(tmpdir(), 'xuebiao-bench-'))
  const packed = await Promise.all(
    base.map(async ({ id, bytes }) => {
      const xml = [...unpack(bytes)]
      const parts = await Promise.all(
        xml.map(async ([name, text]) => [name, await deflated([text])] as const),
      )
      return { id, parts: new Map(parts), texts: new Map(xml).get(TEXTS) ?? '' }
    }),
  )
  for (let index = 0; index < count; index++) {
    const { id, parts, texts } = packed[index % packed.length] as (typeof packed)[number]
    const own = String(3_700_000_000 + index)
    const renamed = await deflated([texts.replaceAll(id, own)])
    writeFileSync(join(at, `${own}.xlsx`), zipped(new Map([...parts, [TEXTS, renamed]])))
  }
  return at
}

const TEXTS = 'xl/sharedStrings.xml'
