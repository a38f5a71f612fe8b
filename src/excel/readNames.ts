import type { LiveContent } from '#app'
import type { NamedRange } from '#core'
import {
  batchesOf,
  blockOf,
  blocksOf,
  cellAt,
  covers,
  isThere,
  loadBlock,
  withMargin,
  type Block,
  type LoadedBlock,
} from './block'
import { loadOutline, outlineOf, type Outline } from './outline'

export interface Reading {
  readonly content: LiveContent
  readonly outline: Outline
  /** What to ask for together with the names next time. */
  readonly blocks: readonly Block[]
}

/**
 * Reads all wanted names and the values under them. One sync where the named cells still lie in the blocks of the
 * last reading, two where they do not, or the first time; more where they are more than one answer carries.
 */
export async function readNames(
  context: Excel.RequestContext,
  isWanted: (name: string) => boolean,
  lastBlocks: readonly Block[],
): Promise<Reading> {
  const asked = loadOutline(context)
  const guessed = lastBlocks.map((block) => loadBlock(context, block))
  await context.sync()
  const outline = outlineOf(asked, isWanted)
  const known = guessed.filter(isThere)
  const missing = blocksOf(outline).filter((block) => !known.some((each) => covers(each, block)))
  const fetched: LoadedBlock[] = []
  for (const batch of batchesOf(missing)) {
    fetched.push(...batch.map((block) => loadBlock(context, block)))
    await context.sync()
  }
  return {
    content: contentOf(outline, [...known, ...fetched]),
    outline,
    blocks: blocksOf(outline).map(withMargin),
  }
}

function contentOf({ sheets, areas, broken }: Outline, blocks: readonly LoadedBlock[]): LiveContent {
  const names = new Map<string, NamedRange>()
  const formulas = new Set<string>()
  for (const [name, area] of areas) {
    const block = blocks.find((each) => covers(each, blockOf(area)))
    if (!block) continue
    const { sheet, row: top, column: left, rows, columns } = area
    const cells = range(top, rows).map((row) =>
      range(left, columns).map((column) => cellAt(block, row, column)),
    )
    const values = cells.map((row) => row.map(({ raw }) => raw))
    names.set(name, { sheet, row: top, column: left, rows, columns, values })
    if (rows * columns === 1 && cells[0]?.[0]?.isFormula) formulas.add(name)
  }
  // Excel does not tell an add-in of this level which date system a workbook uses; ours count from 1900.
  return { sheets, names, brokenNames: [...broken], date1904: false, formulas }
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i)
