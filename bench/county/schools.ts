import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Catalogue, FieldId, RawValue } from '#core'
import { demoCounty } from '#demo'
import { writeWorkbook } from '#files'
import { joined } from '../../src/files/write/joined'
import type { WorkbookSpec } from '#spec'
import { templateWorkbook } from '#workbook'
import { benchCatalogue } from '../catalogue'
import { deflated, unpack, zipped } from '../../src/files/write/pack'

/** What a school of the demo county has sent: its template, filled. */
export interface DemoWorkbook {
  readonly kind: string
  readonly id: string
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
      spec: (typed = new Map()) => templateWorkbook({ ...request, values: new Map([...cells, ...typed]) }),
    }
  })
}

/** The demo county's workbooks as files: 35 of them, or as many as are asked for. */
export async function demoFiles(count: number): Promise<{ id: string; bytes: Uint8Array }[]> {
  const files: { id: string; bytes: Uint8Array }[] = []
  const workbooks = demoWorkbooks(benchCatalogue())
  for (const { id, spec } of workbooks.slice(0, Math.min(35, count)))
    files.push({ id, bytes: await writeWorkbook(spec()) })
  return files
}

/** `count` files made from the base ones, each with a school code of its own. */
export async function folderOf(
  base: readonly { id: string; bytes: Uint8Array }[],
  count: number,
): Promise<string> {
  const at = mkdtempSync(join(tmpdir(), 'xuebiao-bench-'))
  const packed = await Promise.all(
    base.map(async ({ id, bytes }) => {
      const xml = [...unpack(bytes)]
      const parts = await Promise.all(
        xml.map(async ([name, text]) => [name, await deflated([text])] as const),
      )
      return { id, parts: new Map(parts), texts: new Map(xml).get(TEXTS) ?? '' }
    }),
  )
  for (let index = 0; index < count; index++) {
    const { id, parts, texts } = packed[index % packed.length] as (typeof packed)[number]
    const own = String(3_700_000_000 + index)
    const renamed = await deflated([texts.replaceAll(id, own)])
    writeFileSync(join(at, `${own}.xlsx`), joined(zipped(new Map([...parts, [TEXTS, renamed]]))))
  }
  return at
}

const TEXTS = 'xl/sharedStrings.xml'
