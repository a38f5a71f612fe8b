import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoCounty } from '#demo'
import { readCatalogue, writeWorkbook } from '#files'
import { templateWorkbook } from '#workbook'
import { joined } from '../../src/files/write/joined'
import { deflated, unpack, zipped } from '../../src/files/write/pack'

/** The demo county's workbooks as files: 35 of them, or as many as are asked for. */
export async function demoFiles(count: number): Promise<{ id: string; bytes: Uint8Array }[]> {
  const catalogue = readCatalogue(process.cwd())
  const { workbooks, jurisdiction: place, year } = demoCounty(catalogue)
  const jurisdiction = catalogue.jurisdictions.find(({ id }) => id === place)
  if (!jurisdiction) throw new Error(`no place ${place}`)
  const { plans, stages } = catalogue
  const files: { id: string; bytes: Uint8Array }[] = []
  for (const { template, cells } of workbooks.slice(0, Math.min(35, count))) {
    const spec = templateWorkbook({ template, jurisdiction, plans, stages, year, values: cells })
    const id = cells.get('schoolId')
    if (typeof id !== 'string') throw new Error('a demo school has no code')
    files.push({ id, bytes: await writeWorkbook(spec) })
  }
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
