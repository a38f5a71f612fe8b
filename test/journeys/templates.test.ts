import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile, utils } from 'xlsx'
import { plansOf } from '#core'
import { catalogue, schoolTemplates } from '../support/catalogue'
import { run } from '../support/terminal'

/** What the command line hands out, read by a library that is not ours. */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-templates-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PLACES = ['yanzhou', 'zichuan', 'jinan'] as const
const handedOut = schoolTemplates.flatMap(({ kind }) => PLACES.map((place) => [kind.id, place] as const))

async function textsOf(kind: string, place: string): Promise<string[]> {
  const file = join(folder, `${kind}-${place}.xlsx`)
  expect((await run('template', kind, '--plan', place, '--year', '2025', '--out', file)).code).toBe(0)
  const { Sheets } = readFile(file)
  return Object.values(Sheets).flatMap((sheet) =>
    utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flatMap((row) => row.map(String)),
  )
}

test.each(handedOut)('%s in %s: no sheet speaks of a plan of another place', async (kind, place) => {
  const own = plansOf(place, catalogue).map(({ id }) => id)
  const foreign = catalogue.plans.filter(({ id }) => !own.includes(id))
  const words = foreign.flatMap(({ number, title }) => [number, title.zh]).filter(Boolean)
  expect(words.length).toBeGreaterThan(4)
  const texts = await textsOf(kind, place)
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter((text) => words.some((word) => text.includes(word)))).toEqual([])
})
