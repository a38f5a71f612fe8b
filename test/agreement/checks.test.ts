import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  cellsOf,
  environmentOf,
  judge,
  LAST_YEAR,
  readCell,
  requiredFields,
  fieldsOf,
  toGuardedFormula,
  type Check,
  type ExampleValues,
  type Field,
  type FieldId,
  type Outcome,
  type RawValue,
  type Reading,
} from '#core'
import { chanceFrom, type Chance } from '#demo'
import { address, type CellSpec } from '#spec'
import { readCells } from '../../src/files/read'
import { writeWorkbook } from '../../src/files/write'
import { convert } from '../support/libreoffice'
import { writtenCatalogue } from '../support/writtenCatalogue'

/**
 * Every check has two readings: our `evaluate` and the formula Excel gets. LibreOffice recalculates the
 * formula over the same cells; both must say the same, on each check's own examples and on random cells.
 */
interface Case {
  readonly check: Check
  readonly fields: ReadonlyMap<FieldId, Field>
  readonly cells: ReadonlyMap<FieldId, RawValue>
}

const RANDOM_CASES = 6000
const SEED = 20250901

const plain = (id: FieldId): FieldId => (id.startsWith(LAST_YEAR) ? id.slice(LAST_YEAR.length) : id)

const checks = [
  ...new Map(
    [...writtenCatalogue.templates.values()].flatMap(({ checks: own, fields }) =>
      own.map((check) => [check.formula, { check, fields }] as const),
    ),
  ).values(),
]

const exampleCases = checks.flatMap(({ check, fields }) =>
  Object.values(check.examples)
    .flat()
    .map((values: ExampleValues): Case => ({ check, fields, cells: cellsOf(values) })),
)

/** Starts from an example and changes some cells, so that passing, failing and untold cases are all common. */
function randomCase(chance: Chance): Case {
  const { check, fields } = chance.pick(checks)
  const cells = new Map(cellsOf(chance.pick(Object.values(check.examples).flat())))
  for (const id of fieldsOf(check.expression)) {
    const field = fields.get(plain(id)) as Field
    if (chance.is(0.3)) cells.set(id, randomCell(field, chance))
  }
  return { check, fields, cells }
}

function randomCell(field: Field, chance: Chance): RawValue {
  if (chance.is(0.1)) return chance.pick([undefined, '45人', '无', ' '])
  switch (field.type) {
    case 'yesno':
      return chance.pick(['是', '否'])
    case 'choice':
      return chance.pick(field.choices ?? []).zh
    case 'decimal':
      return chance.whole(0, 300000) / 100
    case 'count':
    case 'year':
    case 'date':
    case 'text':
    case 'code':
      return chance.pick([0, 1, 2, chance.whole(0, 60), chance.whole(0, 2000)])
  }
}

const chance = chanceFrom(SEED)
const cases = [...exampleCases, ...Array.from({ length: RANDOM_CASES }, () => randomCase(chance))]

function ours({ check, fields, cells }: Case): Outcome {
  const readings = new Map<FieldId, Reading>()
  const lastYear = new Map<FieldId, Reading>()
  for (const id of fieldsOf(check.expression)) {
    const reading = readCell(fields.get(plain(id)) as Field, cells.get(id))
    ;(id === plain(id) ? readings : lastYear).set(plain(id), reading)
  }
  return judge(check, environmentOf(readings, fields, lastYear)).outcome
}

/** One case is one row: the formula in column A, the fields it reads beside it. */
function rowOf({ check, fields, cells }: Case, row: number): CellSpec[] {
  const ids = fieldsOf(check.expression)
  const columns = new Map(ids.map((id, index) => [id, index + 2]))
  const formula = toGuardedFormula(check.expression, {
    field: (id) => fields.get(plain(id)) as Field,
    reference: (id) => address(row, columns.get(id) as number),
  })
  return [
    { row, column: 1, formula, value: 'not calculated' },
    ...ids.flatMap((id): CellSpec[] => {
      const value = cells.get(id)
      return value === undefined || typeof value === 'object'
        ? []
        : [{ row, column: columns.get(id) as number, value }]
    }),
  ]
}

test('every check says the same in our engine and in the formula that LibreOffice recalculates', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xuebiao-agreement-'))
  const file = join(folder, 'checks.xlsx')
  const cells = cases.flatMap((each, index) => rowOf(each, index + 1))
  const sheet = { name: 'cases', state: 'visible', columns: [], cells } as const
  await writeFile(file, await writeWorkbook({ title: 'checks', sheets: [sheet], names: [], styles: {} }))
  const [recalculated = ''] = await convert([file], 'xlsx', { recalculate: true })
  const theirs = new Map<number, RawValue>()
  readCells(await readFile(recalculated), undefined, (_, row, column, value) => {
    if (column === 1) theirs.set(row, value)
  })
  await rm(folder, { recursive: true })

  const told: Record<Outcome, number> = { pass: 0, fail: 0, unknown: 0 }
  const differences = cases.flatMap((each, index) => {
    const raw = theirs.get(index + 1)
    const outcome =
      raw === true ? 'pass' : raw === false ? 'fail' : raw === undefined || raw === '' ? 'unknown' : raw
    const mine = ours(each)
    told[mine]++
    return outcome === mine ? [] : [{ check: each.check.id, mine, theirs: outcome, cells: [...each.cells] }]
  })
  expect(differences.slice(0, 5)).toEqual([])
  // A comparison that only ever met one outcome would prove little.
  expect(Math.min(told.pass, told.fail, told.unknown)).toBeGreaterThan(cases.length / 20)
})

test('every needed field of every check is one of its fields', () => {
  for (const { check } of checks)
    expect(
      requiredFields(check.expression)
        .map(plain)
        .every((id) => check.fields.includes(id) || check.yearOnYear),
    ).toBe(true)
})
