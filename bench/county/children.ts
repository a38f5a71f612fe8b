import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { rollUpFiles, type RollupResult } from '#app'
import { submissionNames } from '#core'
import { digest, readWorkbook, sourceFiles, WantedNames, workbookPieces, writeWorkbook } from '#files'
import { allCells, type WorkbookSpec } from '#spec'
import { countyWorkbook } from '#workbook'
import { cellStyle } from '../../src/files/write/cellStyle'
import { benchCatalogue } from '../catalogue'
import { inUse, ROUNDS, WARMING } from '../measure'

/** Of a file that is written, the heap is measured after so many. */
const PIECES = 50

/** Milliseconds of the county workbook's writing: the first in the process, and later ones in turn with its rivals. */
export interface Writing {
  readonly first: number
  readonly ours: readonly number[]
  readonly deflate: readonly number[]
  readonly exceljs: readonly number[]
}

/** Bytes in use. */
export interface Held {
  readonly rollup: number
  readonly workbook: number
  /** Above that, while it is written. */
  readonly writing: number
}

/** What runs in a process of its own, over a folder of school workbooks. */
export const children: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  /** Milliseconds of exceljs loading the files and writing the cells of the county workbook that comes of them. */
  async peer(folder): Promise<number> {
    const spec = workbookOf(await rolledUp(folder))
    const start = performance.now()
    const { default: ExcelJS } = await import('exceljs')
    for (const name of readdirSync(folder))
      await new ExcelJS.Workbook().xlsx.load(readFileSync(join(folder, name)) as never)
    await writeByExceljs(spec)
    return performance.now() - start
  },
  async writing(folder): Promise<Writing> {
    const spec = workbookOf(await rolledUp(folder))
    let bytes = new Uint8Array()
    const first = await timed(async () => (bytes = new Uint8Array(await writeWorkbook(spec))))
    const parts = Object.values(unzipSync(bytes))
    const rivals = {
      ours: () => writeWorkbook(spec),
      deflate: () => Promise.resolve(parts.map((part) => deflateRawSync(part, { level: 6 }))),
      exceljs: () => writeByExceljs(spec),
    }
    const taken = { first, ours: [] as number[], deflate: [] as number[], exceljs: [] as number[] }
    for (let round = -WARMING; round < ROUNDS; round++)
      for (const name of ['ours', 'deflate', 'exceljs'] as const) {
        const ms = await timed(rivals[name])
        if (round >= 0) taken[name].push(ms)
      }
    return taken
  },
  async held(folder): Promise<Held> {
    const before = inUse()
    const result = await rolledUp(folder)
    const rollup = inUse()
    const spec = workbookOf(result)
    const workbook = inUse()
    let [writing, pieces] = [0, 0]
    for await (const { length } of workbookPieces(spec))
      if (length > 0 && pieces++ % PIECES === 0) writing = Math.max(writing, inUse())
    // Both are in use until here.
    if (spec.sheets.length === 0 || result.received.length === 0) throw new Error('nothing rolled up')
    return { rollup: rollup - before, workbook: workbook - rollup, writing: writing - workbook }
  },
  everyCell: async (folder) => (await import('../reading/passes')).everyCell(folder),
  namedCells: async (folder) => (await import('../reading/passes')).namedCells(folder, wanted),
}

const catalogue = benchCatalogue()
const wanted = new WantedNames(submissionNames(catalogue))

const rolledUp = (folder: string): Promise<RollupResult> =>
  rollUpFiles(
    { files: sourceFiles([folder]) },
    { catalogue, readWorkbook: (bytes) => readWorkbook(bytes, wanted), readWhole: readWorkbook, digest },
  )

const workbookOf = ({ rollup }: RollupResult): WorkbookSpec =>
  countyWorkbook(rollup, { catalogue, refused: [] })

/** Values, formulas with their results, and styles, and nothing else of the workbook. */
async function writeByExceljs(spec: WorkbookSpec): Promise<void> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  const styles = new Map(Object.entries(spec.styles).map(([name, style]) => [name, cellStyle(style)]))
  for (const own of spec.sheets) {
    const sheet = workbook.addWorksheet(own.name)
    for (const { row, column, value, formula, style } of allCells(own)) {
      const cell = sheet.getCell(row, column)
      cell.value = formula === undefined ? (value ?? null) : { formula, result: value as number }
      cell.style = styles.get(style ?? '') ?? {}
    }
  }
  await workbook.xlsx.writeBuffer()
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
