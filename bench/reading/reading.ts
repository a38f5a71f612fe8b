import { inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import * as SheetJS from 'xlsx'
import { submissionNames, type Catalogue } from '#core'
import { readWorkbook, WantedNames } from '#files'
import { openWorkbook } from '../../src/files/read/workbookPart'
import { readZipDirectory } from '../../src/files/read/zipDirectory'
import { IS_SMOKE, median, ratio, ROUNDS, table, time, WARMING } from '../measure'
import { samples, sheetsUnderNames } from './samples'

/** How often the quick ones run for one run of the slow ones. */
const TURNS = IS_SMOKE ? 1 : 20

interface Packed {
  readonly data: Uint8Array
  readonly size: number
}

/** A workbook, the names that are read of it, and the parts that this inflates. */
interface Sample {
  readonly bytes: Uint8Array
  readonly wanted: WantedNames
  readonly parts: readonly Packed[]
}

function sample(bytes: Uint8Array, wanted: WantedNames): Sample {
  const { sheets, part, sharedStringsPart } = openWorkbook(bytes)
  const used = sheetsUnderNames(bytes, wanted)
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const names = new Set([
    '[Content_Types].xml',
    '_rels/.rels',
    part,
    `${folder}_rels/${part.slice(folder.length)}.rels`,
    sharedStringsPart,
    ...sheets.filter(({ name }) => used.has(name)).map((sheet) => sheet.part),
  ])
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = readZipDirectory(bytes)
    .filter(({ name }) => names.has(name))
    .map(({ offset, compressedSize, size }) => {
      const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
      return { data: bytes.subarray(from, from + compressedSize), size }
    })
  return { bytes, wanted, parts }
}

function limit({ parts }: Sample): number {
  let seen = 0
  for (const { data, size } of parts) {
    const xml = inflateRawSync(data, { maxOutputLength: size, chunkSize: size + 1 })
    for (let at = 0; at < xml.length; at++) if (xml[at] === 0x3c) seen++
  }
  return seen
}

type Reader = 'limit' | 'ours' | 'exceljs' | 'SheetJS'

const READERS: Readonly<Record<Reader, { turns: number; read: (sample: Sample) => unknown }>> = {
  limit: { turns: TURNS, read: limit },
  ours: { turns: TURNS, read: ({ bytes, wanted }) => readWorkbook(bytes, wanted) },
  exceljs: { turns: 1, read: ({ bytes }) => new ExcelJS.Workbook().xlsx.load(bytes as never) },
  SheetJS: {
    turns: 1,
    read: ({ bytes }) => SheetJS.read(bytes, { dense: true, cellHTML: false, cellText: false }),
  },
}

/** Milliseconds for one workbook, by reader: one entry for each round, in which they take turns. */
async function measure(
  names: readonly Reader[],
  samples: readonly Sample[],
): Promise<Record<Reader, number[]>> {
  const times: Record<Reader, number[]> = { limit: [], ours: [], exceljs: [], SheetJS: [] }
  for (let round = -WARMING; round < ROUNDS; round++) {
    for (const name of names) {
      const { turns, read } = READERS[name]
      const start = performance.now()
      for (let turn = 0; turn < turns; turn++) for (const each of samples) await read(each)
      if (round >= 0) times[name].push((performance.now() - start) / turns / samples.length)
    }
  }
  return times
}

/**
 * Reading as ratios in one process: ours beside the limit of Node, and after that beside exceljs and SheetJS, whose
 * garbage is collected while others read.
 */
export async function reading(catalogue: Catalogue): Promise<string> {
  const wanted = new WantedNames(submissionNames(catalogue))
  const shapes = [...(await samples(catalogue))].map(([shape, files]) => ({
    shape,
    files: files.map((bytes) => sample(bytes, wanted)),
  }))
  const beside = async (...names: Reader[]): Promise<Record<Reader, number[]>[]> => {
    const measured = []
    for (const { files } of shapes) measured.push(await measure(names, files))
    return measured
  }
  const [limits, peers] = [await beside('limit', 'ours'), await beside('ours', 'exceljs', 'SheetJS')]
  const rows = shapes.map(({ shape }, at) => {
    const [near, far] = [limits[at], peers[at]]
    if (!near || !far) throw new Error(`${shape} was not measured`)
    return [
      shape,
      time(median(near.ours)),
      ratio(near.ours, near.limit).toFixed(2),
      ratio(far.exceljs, far.ours).toFixed(2),
      ratio(far.SheetJS, far.ours).toFixed(2),
    ]
  })
  return [
    'The limit inflates the very parts that ours reads and looks at every byte once; it makes no value.',
    '',
    table(['workbook', 'ours', 'ours ÷ limit', 'exceljs ÷ ours', 'SheetJS ÷ ours'], rows),
  ].join('\n')
}
