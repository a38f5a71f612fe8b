import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { submissionNames, type Catalogue } from '#core'
import { WantedNames } from '#files'
import { child } from '../county/processes'
import { median, ratio, ROUNDS, table, time } from '../measure'
import { LIST, PASSES, type Passes } from './passes'
import { samples, sheetsUnderNames } from './samples'

interface OfCalamine extends Passes {
  readonly version: string
}

/** The program of `bench/calamine`, wherever it was built. */
const PROGRAM = process.env['CALAMINE']

/**
 * Processor time beside calamine, which is Rust: each reader in processes of its own, in turn, over the same sheets.
 * Nothing where it was not built.
 */
export async function besideCalamine(catalogue: Catalogue): Promise<string | undefined> {
  if (PROGRAM === undefined) return undefined
  const wanted = new WantedNames(submissionNames(catalogue))
  let version = ''
  const rows = [...(await samples(catalogue))].map(([shape, files]) => {
    const folder = folderOf(files, wanted)
    const taken = { named: [] as number[], every: [] as number[], calamine: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      const theirs = JSON.parse(
        execFileSync(PROGRAM, [folder, String(PASSES)], { encoding: 'utf8' }),
      ) as OfCalamine
      const every = child<Passes>('everyCell', folder)
      expectSame(shape, every, theirs)
      taken.calamine.push(theirs.msPerFile)
      taken.every.push(every.msPerFile)
      taken.named.push(child<Passes>('namedCells', folder).msPerFile)
      version = theirs.version
    }
    rmSync(folder, { recursive: true })
    const { named, every, calamine } = taken
    return [
      shape,
      ...[named, every, calamine].map((ms) => time(median(ms))),
      ...[named, every].map((ms) => ratio(calamine, ms).toFixed(2)),
    ]
  })
  return [
    `Processor time, user and system, of all threads, for one workbook in memory; warm, each reader in processes of its own. ${version}, built for speed, makes values of every cell of the sheets that hold what we read; so does ours in the second column, and both find as many cells and the same sum of numbers. The first column is what the product does: the cells under names, with the names.`,
    '',
    table(
      [
        'processor time',
        'ours, under names',
        'ours, every cell',
        'calamine, every cell',
        'calamine ÷ ours, under names',
        'calamine ÷ ours, every cell',
      ],
      rows,
    ),
  ].join('\n')
}

/** The workbooks as files, with the list of what is to be read of them. */
function folderOf(files: readonly Uint8Array[], wanted: WantedNames): string {
  const folder = mkdtempSync(join(tmpdir(), 'xuebiao-bench-reading-'))
  const lines = files.map((bytes, at) => {
    const name = `${at}.xlsx`
    writeFileSync(join(folder, name), bytes)
    return [name, ...sheetsUnderNames(bytes, wanted)].join('\t')
  })
  writeFileSync(join(folder, LIST), `${lines.join('\n')}\n`)
  return folder
}

/** @throws Error where the two did not read the same, so that no time can be compared */
function expectSame(shape: string, ours: Passes, theirs: Passes): void {
  const isSame = ours.cells === theirs.cells && Math.abs(ours.sum - theirs.sum) <= 1e-9 * Math.abs(ours.sum)
  const told = ({ cells, sum }: Passes): string => `${cells} cells, sum ${sum}`
  if (!isSame) throw new Error(`${shape}: ours ${told(ours)}; calamine ${told(theirs)}`)
}
