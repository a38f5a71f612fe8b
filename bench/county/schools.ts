import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import type { Catalogue, FieldId, RawValue } from '#core'
import { demoCounty } from '#demo'
import { writeWorkbook } from '#files'
import type { WorkbookSpec } from '#spec'
import { templateWorkbook } from '#workbook'
import { benchCatalogue } from '../catalogue'
import { crc32 } from '../../src/files/crc32'
import { unpack } from '../../src/files/write/pack'

/** What a school of the demo county has sent: its template, filled. */
export interface DemoWorkbook {
  readonly kind: string
  readonly id: string
  /** How much it is asked. */
  readonly fields: number
  /** With some figures typed otherwise. */
  readonly spec: (typed?: ReadonlyMap<FieldId, RawValue>) => WorkbookSpec
}

export function demoWorkbooks(catalogue: Catalogue): DemoWorkbook[] {
  const { workbooks, jurisdiction: place, year } = demoCounty(catalogue)
  const jurisdiction = catalogue.jurisdictions.find(({ id }) => id === place)
  if (!jurisdiction) throw new Error(`no place ${place}`)
  const { plans, stages } = catalogue
  return workbooks.map(({ template, cells }) => {
    const id = cells.get('schoolId')
    if (typeof id !== 'string') throw new Error('a demo school has no code')
    const request = { template, jurisdiction, plans, stages, year }
    return {
      kind: template.kind.id,
      id,
      fields: template.fields.size,
      spec: (typed = new Map()) => templateWorkbook({ ...request, values: new Map([...cells, ...typed]) }),
    }
  })
}

export interface DemoFile extends Omit<DemoWorkbook, 'spec'> {
  readonly bytes: Uint8Array
}

/** The demo county's schools in the countryside as files: 35 of them, or as many as are asked for. */
export const demoFiles = (count: number): Promise<DemoFile[]> =>
  written(demoWorkbooks(benchCatalogue()).slice(0, Math.min(35, count)))

/** A school of each kind. */
export const oneOfEachKind = (): Promise<DemoFile[]> =>
  written([...new Map(demoWorkbooks(benchCatalogue()).map((each) => [each.kind, each])).values()])

async function written(workbooks: readonly DemoWorkbook[]): Promise<DemoFile[]> {
  const files: DemoFile[] = []
  for (const { spec, ...about } of workbooks) files.push({ ...about, bytes: await writeWorkbook(spec()) })
  return files
}

/** `count` files made from the base ones, each with a school code of its own. */
export function folderOf(base: readonly DemoFile[], count: number): string {
  const at = mkdtempSync(join(tmpdir(), 'xuebiao-bench-'))
  const packed = base.map(({ id, bytes }) => {
    const xml = unpack(bytes)
    return { id, parts: new Map([...xml].map(([name, text]) => [name, deflated(text)])), xml }
  })
  for (let index = 0; index < count; index++) {
    const { id, parts, xml } = packed[index % packed.length] as (typeof packed)[number]
    const own = String(3_700_000_000 + index)
    const renamed = deflated((xml.get(TEXTS) ?? '').replaceAll(id, own))
    writeFileSync(join(at, `${own}.xlsx`), Buffer.concat(zipped(new Map([...parts, [TEXTS, renamed]]))))
  }
  return at
}

const TEXTS = 'xl/sharedStrings.xml'

interface Deflated {
  readonly data: Uint8Array
  readonly size: number
  readonly crc: number
}

function deflated(text: string): Deflated {
  const bytes = Buffer.from(text)
  return { data: deflateRawSync(bytes, { level: 6 }), size: bytes.length, crc: crc32(bytes) }
}

/** Parts that were deflated before: thousands of files differ in one of them. */
function zipped(parts: ReadonlyMap<string, Deflated>): Uint8Array[] {
  const pieces: Uint8Array[] = []
  const zip = new Zip((problem, bytes) => {
    if (problem) throw problem
    pieces.push(bytes)
  })
  for (const [filename, { data, size, crc }] of parts) {
    const file: ZipInputFile = { filename, size, crc, compression: 8 }
    zip.add(file)
    file.ondata?.(null, new Uint8Array(data), true)
  }
  zip.end()
  return pieces
}
