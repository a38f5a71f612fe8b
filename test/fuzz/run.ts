import { readWorkbook } from '#files'
import { judge, type Outcome } from './law'
import { mutantOf } from './mutant'
import type { Parts } from './mutation'
import { workbookBytes } from './pack'

export interface FuzzResult {
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** Which seeds have broken the law, and how. */
  readonly broken: readonly string[]
}

/** Judges the mutants of `count` seeds from `seed` on. */
export function fuzz(parts: Parts, seed: number, count: number): FuzzResult {
  const original = readWorkbook(workbookBytes(parts))
  const outcomes = { same: 0, lost: 0, refused: 0 }
  const broken: string[] = []
  for (let at = seed; at < seed + count; at++) {
    const { bytes, effect, story } = mutantOf(parts, at)
    try {
      outcomes[judge(bytes, original, effect)]++
    } catch (problem) {
      broken.push(`seed ${at} (${story}): ${String(problem)}`)
    }
  }
  return { outcomes, broken }
}
