import type { Part, Rollup } from '#core'
import { chanceFrom } from '#demo'
import { address, type WorkbookSpec } from '#spec'
import { countyWorkbook } from '#workbook'
import { catalogue } from '../support/catalogue'
import { completeCounty, mixedCounty, refused } from '../support/mixedCounty'
import { differencesFrom, recalculateAll, type Recalculated } from '../support/recalculate'
import { wholeSheets } from '../support/wholeSheets'

/**
 * Every formula of the county workbook is calculated anew by LibreOffice, from the typed figures alone; the results
 * stored with them, which come from the rollup, must be the same.
 */
const bookOf = (rollup: Rollup, refusedFiles = refused): WorkbookSpec =>
  countyWorkbook(rollup, { catalogue, refused: refusedFiles })

const LEAST_FORMULAS = 4000

const mixed = mixedCounty()
const specs = {
  mixed: bookOf(mixed),
  complete: bookOf(completeCounty(), []),
  early: bookOf(completeCounty(2023), []),
  shuffled: bookOf({ ...mixed, parts: shuffle(mixed.parts) }),
}
const recalculated = new Map<WorkbookSpec, Recalculated>()
/** All of them in one run: LibreOffice takes its time to start. */
beforeAll(async () => {
  const all = await recalculateAll(Object.values(specs))
  Object.values(specs).forEach((spec, index) => recalculated.set(spec, all[index] ?? new Map()))
}, 600_000)
const theirsOf = (spec: WorkbookSpec): Recalculated => recalculated.get(spec) ?? new Map()

test('a county where much is missing: every stored result is what a recalculation gives', () => {
  const spec = specs.mixed
  const theirs = theirsOf(spec)
  const { formulas, differences } = differencesFrom(spec, theirs)
  expect(differences.slice(0, 5)).toEqual([])
  expect(formulas).toBeGreaterThan(LEAST_FORMULAS)
  expect(standings(spec)).toEqual(
    new Set([
      '未齐',
      '尚不能判断',
      '达到',
      '进行中',
      '本年到期、未达到',
      '逾期未达到',
      '只列数值',
      '无法计量',
    ]),
  )

  const spoilt = wholeSheets(spec).sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.formula?.startsWith('SUM(enrolment.primary)') ? { ...cell, value: Number(cell.value) + 1 } : cell,
    ),
  }))
  expect(differencesFrom({ ...spec, sheets: spoilt }, theirs).differences.length).toBeGreaterThan(0)
})

test('a complete county: the same, and there are verdicts', () => {
  const spec = specs.complete
  const { differences } = differencesFrom(spec, theirsOf(spec))
  expect(differences.slice(0, 5)).toEqual([])
  expect(standings(spec)).toEqual(
    new Set([
      '达到',
      '未达到',
      '进行中',
      '本年到期、未达到',
      '逾期未达到',
      '尚不能判断',
      '只列数值',
      '无法计量',
    ]),
  )
})

test('before targets are due: the same, and they are in progress', () => {
  const spec = specs.early
  const { differences } = differencesFrom(spec, theirsOf(spec))
  expect(differences.slice(0, 5)).toEqual([])
  expect(standings(spec)).toContain('进行中')
})

test('rows in any order give the same county figures', () => {
  const { mixed: spec, shuffled } = specs
  const theirs = theirsOf(shuffled)
  const { differences } = differencesFrom(shuffled, theirs)
  expect(differences.slice(0, 5)).toEqual([])
  const county = spec.sheets.filter(({ name }) => /^汇总$|目标$|^指标$/.test(name))
  expect(county).toHaveLength(5)
  const changed = county.flatMap(({ name, cells }) =>
    cells.filter(({ row, column, formula, value }) => {
      const other = theirs.get(`${name}!${address(row, column)}`)
      if (formula === undefined) return false
      return typeof value === 'number' && typeof other === 'number'
        ? Math.abs(value - other) > 1e-9 * Math.max(1, Math.abs(value))
        : (value ?? '') !== (other ?? '')
    }),
  )
  expect(changed).toEqual([])
})

function shuffle(parts: readonly Part[]): Part[] {
  const chance = chanceFrom(7)
  return parts
    .map((part) => ({ part, place: chance.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ part }) => part)
}

/** The words in the plans' columns of standings. */
function standings(spec: WorkbookSpec): Set<unknown> {
  const ranges = spec.names.filter(({ name }) => name.startsWith('standings.'))
  return new Set(
    ranges.flatMap(({ sheet, reference }) => {
      const [, letters, first, last] = /^\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(reference) ?? []
      const cells = spec.sheets.find(({ name }) => name === sheet)?.cells ?? []
      return cells
        .filter(
          ({ row, column }) =>
            address(1, column) === `${letters}1` && row >= Number(first) && row <= Number(last),
        )
        .map(({ value }) => value)
    }),
  )
}
