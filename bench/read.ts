import { inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as SheetJS from 'xlsx'
import { plansOf, submissionNames, type Catalogue } from '#core'
import { demoCounty } from '#demo'
import { readWorkbook, WantedNames, writeWorkbook } from '#files'
import { templateWorkbook } from '#workbook'
import { openWorkbook } from '../src/files/read/workbook-part'
import { readZipDirectory } from '../src/files/read/zip-directory'
import { IS_SMOKE, median, ratio, ROUNDS, table, time, WARMING } from './measure'

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
  const used = new Set([...readWorkbook(bytes, wanted).names.values()].map(({ sheet }) => sheet))
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

const READERS: Readonly<Record<string, { turns: number; read: (sample: Sample) => unknown }>> = {
  limit: { turns: TURNS, read: limit },
  ours: { turns: TURNS, read: ({ bytes, wanted }) => readWorkbook(bytes, wanted) },
  exceljs: { turns: 1, read: ({ bytes }) => new ExcelJS.Workbook().xlsx.load(bytes as never) },
  SheetJS: {
    turns: 1,
    read: ({ bytes }) => SheetJS.read(bytes, { dense: true, cellHTML: false, cellText: false }),
  },
}

/** The demo's templates of one school kind, filled. */
async function filled(kind: string, catalogue: Catalogue): Promise<Uint8Array[]> {
  const { workbooks, jurisdiction: place, year } = demoCounty(catalogue)
  const jurisdiction = catalogue.jurisdictions.find(({ id }) => id === place)
  if (!jurisdiction) throw new Error(`no place ${place}`)
  const request = { jurisdiction, plans: plansOf(place, catalogue), stages: catalogue.stages, year }
  return Promise.all(
    workbooks
      .filter(({ template }) => template.kind.id === kind)
      .slice(0, IS_SMOKE ? 1 : 4)
      .map(({ template, cells }) => writeWorkbook(templateWorkbook({ ...request, template, values: cells }))),
  )
}

/** The same with `rows` rows of styled empty cells below what is on every sheet. */
function withBlanks(bytes: Uint8Array, rows: number): Uint8Array {
  const blanks = Array.from({ length: rows }, (_, k) => {
    const row = 500 + k
    const cells = [...'ABCDEFGHIJ'].map((column) => `<c r="${column}${row}" s="3"/>`)
    return `<row r="${row}" spans="1:10" ht="14.25" customHeight="1">${cells.join('')}</row>`
  }).join('')
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] =>
    name.includes('/worksheets/')
      ? [name, strToU8(strFromU8(content).replace('</sheetData>', `${blanks}</sheetData>`))]
      : [name, content],
  )
  return zipSync(Object.fromEntries(parts))
}

/** Milliseconds for one workbook, by reader: one entry for each round. */
async function measure(samples: readonly Sample[]): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(Object.keys(READERS).map((name) => [name, []]))
  for (let round = -WARMING; round < ROUNDS; round++) {
    for (const [name, { turns, read }] of Object.entries(READERS)) {
      const start = performance.now()
      for (let turn = 0; turn < turns; turn++) for (const each of samples) await read(each)
      if (round >= 0) times.get(name)?.push((performance.now() - start) / turns / samples.length)
    }
  }
  return times
}

/** Reading as ratios: ours, the limit of Node, exceljs and SheetJS on the same files in one process, taking turns. */
export async function reading(catalogue: Catalogue): Promise<string> {
  const wanted = new WantedNames(submissionNames(catalogue))
  const primary = await filled('primarySchool', catalogue)
  const shapes: Readonly<Record<string, readonly Uint8Array[]>> = {
    'primary school': primary,
    kindergarten: await filled('kindergarten', catalogue),
    'primary school, 100 rows of styled blanks a sheet': primary
      .slice(0, 1)
      .map((bytes) => withBlanks(bytes, 100)),
  }
  const rows: string[][] = []
  for (const [shape, files] of Object.entries(shapes)) {
    const times = await measure(files.map((bytes) => sample(bytes, wanted)))
    const of = (name: string): readonly number[] => times.get(name) ?? []
    const against = (above: string, below: string): string => ratio(of(above), of(below)).toFixed(2)
    rows.push([
      shape,
      time(median(of('ours'))),
      against('ours', 'limit'),
      against('exceljs', 'ours'),
      against('SheetJS', 'ours'),
    ])
  }
  return [
    'The limit inflates the very parts that ours reads and looks at every byte once; it makes no value.',
    '',
    table(['workbook', 'ours', 'ours ÷ limit', 'exceljs ÷ ours', 'SheetJS ÷ ours'], rows),
  ].join('\n')
}
