import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Rounds of everything; each figure is the median of its rounds. */
export const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)

/** A smoke run only shows that everything still runs. */
export const IS_SMOKE = ROUNDS < 3

/** Rounds before those that count; where no time is judged, nothing has to be warm. */
export const WARMING = IS_SMOKE ? 0 : 1

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

export const time = (ms: number): string =>
  ms < 1 ? `${(ms * 1000).toPrecision(3)} µs` : `${ms.toFixed(ms < 100 ? 1 : 0)} ms`

export const times = (ratio: number): string =>
  ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en')

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/**
 * Runs the rivals in turn, round after round, so that what slows the machine slows them alike; gives the milliseconds
 * of one run for each round that counts.
 */
export function duel<Name extends string>(
  rivals: Readonly<Record<Name, { readonly runs: number; readonly run: (at: number) => void }>>,
): Record<Name, number[]> {
  const names = Object.keys(rivals) as Name[]
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -WARMING; round < ROUNDS; round++)
    for (const name of names) {
      const { runs, run } = rivals[name]
      const start = performance.now()
      for (let at = 0; at < runs; at++) run((round + WARMING) * runs + at)
      if (round >= 0) results[name].push((performance.now() - start) / runs)
    }
  return results
}

/** Bytes of memory in use, after garbage was collected. */
export function inUse(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** The median of the ratios of each round. */
export const ratio = (theirs: readonly number[], ours: readonly number[]): number =>
  median(theirs.map((ms, round) => ms / (ours[round] ?? NaN)))
