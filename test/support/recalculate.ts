import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { address, allCells, type WorkbookSpec } from '#spec'
import { readCells, type CellValue } from '../../src/files/read'
import { writeWorkbook } from '../../src/files/write'
import { convert } from './libreoffice'

/** Cells by sheet and address: `汇总!A1`. */
export type Recalculated = ReadonlyMap<string, CellValue>

/** Writes workbooks, lets LibreOffice work out every formula anew in one run, and reads all cells back, in order. */
export async function recalculateAll(specs: readonly WorkbookSpec[]): Promise<Recalculated[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xuebiao-recalculate-'))
  const files: string[] = []
  for (const [index, spec] of specs.entries()) {
    const file = join(folder, `${index}.xlsx`)
    await writeFile(file, await writeWorkbook(spec))
    files.push(file)
  }
  const results = await convert(files, 'xlsx', { recalculate: true })
  const all: Recalculated[] = []
  for (const result of results) {
    const cells = new Map<string, CellValue>()
    readCells(await readFile(result), undefined, (sheet, row, column, value) =>
      cells.set(`${sheet}!${address(row, column)}`, value),
    )
    all.push(cells)
  }
  await rm(folder, { recursive: true })
  await rm(dirname(dirname(results[0] ?? '')), { recursive: true })
  return all
}

export interface Difference {
  readonly cell: string
  readonly formula: string
  readonly ours: unknown
  readonly theirs: unknown
}

const NEAR = 1e-9

/** Formula cells whose cached value is not what LibreOffice works out; how many formulas there are. */
export function differencesFrom(
  spec: WorkbookSpec,
  theirs: Recalculated,
): { formulas: number; differences: Difference[] } {
  let formulas = 0
  const differences: Difference[] = []
  for (const sheet of spec.sheets)
    for (const { row, column, formula, value, error } of allCells(sheet)) {
      if (formula === undefined) continue
      formulas++
      const cell = `${sheet.name}!${address(row, column)}`
      const found = theirs.get(cell)
      const ours = error === undefined ? value : { error }
      if (!same(ours, found)) differences.push({ cell, formula, ours, theirs: found })
    }
  return { formulas, differences }
}

function same(ours: unknown, theirs: unknown): boolean {
  if (ours === undefined || ours === '') return theirs === undefined || theirs === ''
  if (typeof ours === 'number' && typeof theirs === 'number')
    return Math.abs(ours - theirs) <= NEAR * Math.max(1, Math.abs(ours))
  return isDeepStrictEqual(ours, theirs)
}
