import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { demoCounty } from '#demo'
import { readCatalogue, writeWorkbook } from '#files'
import { templateWorkbook } from '#workbook'
import { cases } from './cases'

/**
 * `npm run bench`: each case in a process of its own, ours and the peer in turn, medians of several rounds.
 * Prints a Markdown table. Times are this machine's; the ratio is what to quote.
 */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)

interface Result {
  /** Milliseconds for one file, one school, or one rollup. */
  readonly ms: number
  /** Largest resident memory of the process, in megabytes. */
  readonly peak: number
}

const [, , name, folder] = process.argv
if (name !== undefined && folder !== undefined) void measure(name, folder)
else void compare()

/** Child: one warm-up, then the time of one run. */
async function measure(of: string, at: string): Promise<void> {
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

async function compare(): Promise<void> {
  const base = await demoFiles()
  const folders = new Map([35, 300].map((count) => [count, folderOf(base, count)]))
  const small = folders.get(35) ?? ''
  const rows = [
    row('check one school', 'check', small),
    row('read one workbook', 'read', small, 'exceljs load'),
    row('rollup of 35 schools, files to county workbook', 'rollup', small, 'exceljs load', 35),
    row(
      'rollup of 300 schools, files to county workbook',
      'rollup',
      folders.get(300) ?? '',
      'exceljs load',
      300,
    ),
  ]
  for (const each of folders.values()) rmSync(each, { recursive: true })
  const [cpu] = cpus()
  process.stdout.write(
    [
      `Node ${process.version}, ${cpu?.model ?? 'unknown processor'}, ${ROUNDS} rounds, medians. The peer is exceljs loading the same files and doing nothing with them.`,
      '',
      '| what | ours | peak memory | exceljs load | peak memory | exceljs ÷ ours |',
      '|---|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  )
}

function row(label: string, ours: string, at: string, peer?: string, files = 1): string {
  const own: Result[] = []
  const theirs: Result[] = []
  for (let round = 0; round < ROUNDS; round++) {
    own.push(child(ours, at))
    if (peer !== undefined) theirs.push(child(peer, at))
  }
  const mine = median(own.map(({ ms }) => ms))
  const memory = (results: readonly Result[]): string =>
    `${Math.round(median(results.map(({ peak }) => peak)))} MB`
  if (peer === undefined) return `| ${label} | ${time(mine)} | ${memory(own)} | | | |`
  const other = median(theirs.map(({ ms }) => ms)) * files
  return `| ${label} | ${time(mine)} | ${memory(own)} | ${time(other)} | ${memory(theirs)} | ${(other / mine).toFixed(1)} |`
}

const child = (of: string, at: string): Result =>
  JSON.parse(execFileSync(process.execPath, [__filename, of, at], { encoding: 'utf8' })) as Result

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}

const time = (ms: number): string =>
  ms < 1 ? `${Math.round(ms * 1000)} µs` : `${ms.toFixed(ms < 100 ? 1 : 0)} ms`

/** The demo county's workbooks as files. */
async function demoFiles(): Promise<{ id: string; bytes: Uint8Array }[]> {
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
function folderOf(base: readonly { id: string; bytes: Uint8Array }[], count: number): string {
  const at = mkdtempSync(join(tmpdir(), 'xuebiao-bench-'))
  for (let index = 0; index < count; index++) {
    const { id, bytes } = base[index % base.length] as (typeof base)[number]
    const parts = unzipSync(bytes)
    const texts = 'xl/sharedStrings.xml'
    const own = String(3_700_000_000 + index)
    const renamed = strFromU8(parts[texts] ?? new Uint8Array()).replaceAll(id, own)
    writeFileSync(join(at, `${own}.xlsx`), zipSync({ ...parts, [texts]: strToU8(renamed) }))
  }
  return at
}
