import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile, utils, writeFile, type CellObject, type WorkBook } from 'xlsx'
import { figureOf } from '#core'
import { rollupResultSchema, type JsonRollupResult } from '#report'
import { catalogue } from '../support/catalogue'
import { madeDemo } from '../support/madeDemo'
import { run } from '../support/terminal'
import { countyAt, recompute, type Line } from './recompute'
import { writeVaried } from './variedCounty'

/** The plans' figures once more: other formulas, another reader, nothing of src/ (see recompute.js). */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-independent-'))
const at = (...names: string[]): string => join(folder, ...names)
const PLACES = ['yanzhou', 'jiningKfq', 'jinan', 'zichuan'] as const
let demo = ''
let roster = ''
const variedFiles = () => ({ schools: at('varied'), roster, lastYear: at('before'), county: at('own.xlsx') })

beforeAll(async () => {
  demo = (await madeDemo()).folder
  roster = join(demo, 'roster.csv')
  await writeVaried(at('varied'), 2025, 1)
  await writeVaried(at('before'), 2024, 2)
  writeSupplement(at('own.xlsx'))
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true }))

async function rolledUp(schools: string, place: string, ...more: string[]): Promise<JsonRollupResult> {
  const json = at(`${place}.json`)
  await run('rollup', schools, '--plan', place, '--roster', roster, '--json', json, ...more)
  return rollupResultSchema.parse(JSON.parse(readFileSync(json, 'utf8')))
}
const differing = (lines: readonly Line[]): Line[] => lines.filter(({ agrees }) => !agrees)
const told = (lines: readonly Line[]): Line[] => lines.filter(({ value }) => value !== null)

/** The cell of a defined name in a workbook as SheetJS has it. */
function cellNamed(book: WorkBook, name: string): { sheet: string; cell: string } | undefined {
  const reference = book.Workbook?.Names?.find(({ Name }) => Name === name)?.Ref
  const [sheet = '', cell = ''] = reference?.replaceAll(/[$']/g, '').split('!') ?? []
  return reference === undefined ? undefined : { sheet, cell }
}
function type(book: WorkBook, name: string, cell: CellObject): void {
  const place = cellNamed(book, name)
  const sheet = place && book.Sheets[place.sheet]
  if (!place || !sheet) throw new Error(`no cell ${name}`)
  sheet[place.cell] = cell
}

/** A workbook with the county's own answers, as far as the rollup looks at it. */
function writeSupplement(file: string): void {
  const fields = [...(catalogue.templates.get('county')?.fields.values() ?? [])]
  const answers = fields.map(({ id, type: kind }, index): [string, string | number] => [
    id,
    kind === 'yesno' ? (index % 3 === 0 ? '否' : '是') : kind === 'year' ? 2021 : 40 + index,
  ])
  const rows: [string, string | number][] = [['xuebiao.kind', 'county'], ...answers]
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'own')
  book.Workbook = { Names: rows.map(([Name], index) => ({ Name, Ref: `own!$B$${index + 1}` })) }
  writeFile(book, file)
}

/** What was rolled up of the varied county, by place. */
const rollups = new Map<string, JsonRollupResult>()
const rollupOf = (place: string): JsonRollupResult => {
  const found = rollups.get(place)
  if (!found) throw new Error(`${place} was not rolled up`)
  return found
}

/** As the other reader has it: read once, it is the same wherever it reports to. */
let varied: ReturnType<typeof countyAt>

test('the demo county, reporting to Yanzhou as its forms ask', async () => {
  const rollup = await rolledUp(join(demo, 'schools'), 'yanzhou', '--out', at('demo-yanzhou.xlsx'))
  const lines = recompute(countyAt({ schools: join(demo, 'schools'), roster, year: 2025 }), rollup)
  expect(differing(lines)).toEqual([])
  expect(told(lines).length).toBeGreaterThan(40)
}, 600_000)

test('a county of varied figures, last year’s files and its own answers, in all places', async () => {
  const seen = new Map<string, Line>()
  for (const place of PLACES) {
    copyFileSync(at('own.xlsx'), at('out.xlsx'))
    const rollup = await rolledUp(at('varied'), place, '--out', at('out.xlsx'), '--last', at('before'))
    rollups.set(place, rollup)
    varied ??= countyAt({ ...variedFiles(), year: 2025 })
    const lines = recompute(varied, rollup)
    expect(differing(lines)).toEqual([])
    for (const line of lines) seen.set(`${line.plan} ${line.target}`, line)
  }
  const lines = [...seen.values()]
  expect(lines.length).toBeGreaterThan(190)
  expect(told(lines).length / lines.length).toBeGreaterThan(0.9)
  const numbers = lines.flatMap(({ value }) => (typeof value === 'number' ? value : []))
  expect(numbers.filter((value) => value !== 0 && value !== 100).length).toBeGreaterThan(120)

  // Every way a plan can ask is among them, in every plan and stage.
  const targets = catalogue.plans.flatMap((plan) =>
    plan.targets.filter(({ id }) => seen.has(`${plan.id} ${id}`)).map((target) => ({ plan, target })),
  )
  const shapes = targets.map(({ target: { shape } }) =>
    shape.type === 'kOfN' ? shape.type : figureOf(shape).type,
  )
  expect([...new Set(shapes)].sort()).toEqual(
    ['change', 'date', 'difference', 'kOfN', 'passing', 'ratio', 'value', 'variation', 'yearsSince'].sort(),
  )
  expect(new Set(targets.map(({ plan }) => plan.id)).size).toBe(6)
  expect(new Set(targets.flatMap(({ target: { stage } }) => stage ?? []))).toEqual(
    new Set(['preschool', 'primary', 'junior', 'senior', 'special']),
  )
}, 600_000)

test('one figure changed in one workbook is noticed, where it counts and nowhere else', () => {
  cpSync(at('varied'), at('changed'), { recursive: true })
  const [file = ''] = readdirSync(at('changed')).filter((name) => name.startsWith('12'))
  const book = readFile(at('changed', file))
  type(book, 'teachers360h.primary', { t: 'n', v: 1 })
  writeFile(book, at('changed', file))
  const lines = recompute(
    countyAt({ ...variedFiles(), schools: at('changed'), year: 2025 }),
    rollupOf('yanzhou'),
  )
  expect(differing(lines).map(({ target }) => target)).toEqual(['G9.primary'])
}, 600_000)

test('one figure changed in the rollup is noticed', () => {
  const rollup = rollupOf('zichuan')
  const progress = rollup.progress.map((each) =>
    each.target === '002-01' && typeof each.value === 'number' ? { ...each, value: each.value + 1e-6 } : each,
  )
  varied ??= countyAt({ ...variedFiles(), year: 2025 })
  const lines = recompute(varied, { ...rollup, progress })
  expect(differing(lines).map(({ target }) => target)).toEqual(['002-01'])
})

test('it has nothing of src/', () => {
  const files = ['.', 'plans'].flatMap((part) =>
    readdirSync(join(__dirname, part))
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(__dirname, part, name), 'utf8')),
  )
  const asked = files.flatMap((text) => [...text.matchAll(/require\('([^']+)'\)/g)].map(([, name]) => name))
  expect(files.length).toBeGreaterThan(9)
  expect(asked.filter((name) => !/^(node:.+|xlsx|\.\.?\/(plans\/)?[a-z]+)$/.test(name ?? ''))).toEqual([])
})
