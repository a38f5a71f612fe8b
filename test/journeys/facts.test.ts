import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { FACT_COLUMNS, FACT_STATES } from '#core'
import { rollupResultSchema, type JsonRollupResult } from '#report'
import { PROJECT } from '../support/catalogue'
import { madeDemo } from '../support/madeDemo'
import { run } from '../support/terminal'

/** The long table of the demo county, asked by an engine of its own. */
const folder = mkdtempSync(join(tmpdir(), 'xuebiao-facts-'))
const page = readFileSync(join(PROJECT, 'docs', 'facts.md'), 'utf8')
let demo = ''
let duck: DuckDBConnection
let rolled: JsonRollupResult

beforeAll(async () => {
  demo = (await madeDemo()).folder
  rolled = rollupResultSchema.parse(JSON.parse(readFileSync(join(demo, 'rollup.json'), 'utf8')))
  for (const name of ['facts.csv', 'facts.parquet']) {
    const { code } = await facts(name)
    // One file of the demo is no workbook.
    expect(code).toBe(1)
  }
  duck = await (await DuckDBInstance.create()).connect()
}, 120_000)
afterAll(() => {
  duck.closeSync()
  rmSync(folder, { recursive: true })
})

const facts = (name: string) =>
  run('facts', join(demo, 'schools'), '--roster', join(demo, 'roster.csv'), '--out', join(folder, name))

async function ask(query: string): Promise<Record<string, unknown>[]> {
  const reader = await duck.runAndReadAll(query.replaceAll("'facts.", `'${folder}/facts.`))
  return reader.getRowObjectsJS()
}

const examples = [...page.matchAll(/```sql\n(WITH[^`]*)```/g)].map(([, query = '']) => query)
const indicator = (id: string) => rolled.indicators.find((each) => each.id === id)

test('the first example query is the county’s ratio and its coefficient of variation', async () => {
  const [row] = await ask(examples[0] ?? '')
  const expected = indicator('teachersAboveRequiredPer100.primary')
  expect(row?.['value']).toBeCloseTo(expected?.value ?? NaN, 10)
  expect(row?.['variation']).toBeCloseTo(expected?.variation ?? NaN, 10)
})

test('the second example query is a figure that combined schools split between their stages', async () => {
  const [row] = await ask(examples[1] ?? '')
  expect(row?.['value']).toBeCloseTo(indicator('teachingSpacePerPupil.primary')?.value ?? NaN, 10)
})

test.each(['csv', 'parquet'])('every total of the rollup is the sum of its facts (%s)', async (format) => {
  const rows = await ask(
    `SELECT field, sum(number) AS total FROM 'facts.${format}' WHERE counted AND number IS NOT NULL GROUP BY field`,
  )
  const totals = new Map(rows.map((row) => [row['field'], Number(row['total'])]))
  for (const [id, { sum, reported }] of Object.entries(rolled.totals))
    expect([id, reported > 0 ? totals.get(id) : 0]).toEqual([id, expect.closeTo(sum, 6)])
})

test('both formats hold the same rows, in the same columns', async () => {
  const difference = await ask(
    `SELECT count(*) AS n FROM (SELECT * FROM 'facts.parquet' EXCEPT ALL SELECT * FROM read_csv('facts.csv', all_varchar = false, types = {'school_id': 'VARCHAR', 'text': 'VARCHAR', 'edition': 'VARCHAR'}))`,
  )
  expect(Number(difference[0]?.['n'])).toBe(0)
  const columns = await ask(`DESCRIBE SELECT * FROM 'facts.parquet'`)
  expect(columns.map((row) => row['column_name'])).toEqual(Object.keys(FACT_COLUMNS))
})

test('what cannot be used keeps its words and is no number', async () => {
  const rows = await ask(
    `SELECT number, text, state FROM 'facts.parquet' WHERE field = 'boarders.primary' AND source LIKE '14 %'`,
  )
  expect(rows).toEqual([{ number: null, text: '45人', state: 'unusable' }])
})

test('a school that sent two files is there, and does not count', async () => {
  const rows = await ask(
    `SELECT DISTINCT source, counted FROM 'facts.parquet' WHERE source LIKE '06 %' ORDER BY source`,
  )
  expect(rows).toHaveLength(2)
  expect(rows.map((row) => row['counted'])).toEqual([false, false])
})

test('text that looks like a formula stays text in CSV', async () => {
  const roster = join(folder, 'bad.csv')
  writeFileSync(roster, 'schoolId,schoolName,townshipName\n3708120001,x,"=HYPERLINK(""http://a"")"\n')
  const [school = ''] = readdirSync(join(demo, 'schools')).filter((name) => name.startsWith('01'))
  await run('facts', join(demo, 'schools', school), '--roster', roster, '--out', join(folder, 'facts.2.csv'))
  expect(readFileSync(join(folder, 'facts.2.csv'), 'utf8')).toContain(`"'=HYPERLINK(""http://a"")"`)
})

test('a name that says no format is refused', async () => {
  const { code, err } = await facts('facts.xlsx')
  expect(code).toBe(2)
  expect(err).toContain('.csv 或 .parquet')
})

test('the page lists the columns and states as they are', () => {
  const row = (name: string, ...cells: string[]) => `| ${[name, ...cells].join(' | ')} |`
  const rows = page.split('\n').map((line) => line.replaceAll(/ +\|/g, ' |').replaceAll(/\| +/g, '| '))
  for (const [name, { type, about }] of Object.entries(FACT_COLUMNS))
    expect(rows).toContain(row(name, type, about.zh, about.en))
  for (const [name, about] of Object.entries(FACT_STATES))
    expect(rows).toContain(row(name, about.zh, about.en))
})
