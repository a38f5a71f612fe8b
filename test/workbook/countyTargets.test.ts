import { figureOf, type Target } from '#core'
import type { SheetSpec } from '#spec'
import { countyWorkbook } from '#workbook'
import { PLAN_COLUMNS, type PlanColumn } from '../../src/workbook/county/planColumns'
import { catalogue } from '../support/catalogue'
import { expectedFrom, rollUpOf, schoolFrom } from '../support/countySchools'
import { wholeSheets } from '../support/wholeSheets'

/** The rows of plans in the county workbook: formulas all of them, and what they say when a target falls due. */
const schools = Array.from({ length: 8 }, (_, index) =>
  schoolFrom(
    (['primarySchool', 'juniorSchool', 'nineYear', 'kindergarten'] as const)[index % 4] ?? 'primarySchool',
    index + 1,
    { isRural: index > 2, wealth: 0.5 },
    { isUrbanComparator: index > 2 ? '否' : '是', isTownshipSeatSchool: '是' },
  ),
)

function bookOf(jurisdiction: string, year: number) {
  const inYear = (of: number) =>
    schools.map((each) => ({ ...each, submission: { ...each.submission, year: of } }))
  const lastYear = { received: inYear(year - 1), refused: 0 }
  const rollup = rollUpOf(inYear(year), { lastYear, roster: schools.map(expectedFrom), year, jurisdiction })
  return { rollup, spec: wholeSheets(countyWorkbook(rollup, { catalogue, refused: [] })) }
}

const cellAt = (sheet: SheetSpec | undefined, reference: string) =>
  sheet?.cells.find(({ row, column }) => {
    const letter = String.fromCharCode(64 + column)
    return reference === `$${letter}$${row}`
  })

/** The cell of a target's row in one column. */
function targetCell(
  spec: ReturnType<typeof bookOf>['spec'],
  plan: string,
  target: string,
  column: PlanColumn,
) {
  const name = spec.names.find(
    (each) => each.name === `standing.${plan}.${target}`.replace(/[^\p{L}\p{N}._]/gu, '_'),
  )
  const sheet = spec.sheets.find((each) => each.name === name?.sheet)
  const standing = cellAt(sheet, name?.reference ?? '')
  return sheet?.cells.find(
    (cell) => cell.row === standing?.row && cell.column === PLAN_COLUMNS.indexOf(column) + 1,
  )
}

const isJudged = ({ shape, measure, comparison }: Target): boolean =>
  shape.type !== 'shown' && measure !== 'notMeasurable' && (comparison !== undefined || shape.type === 'kOfN')

test.each(catalogue.jurisdictions.map(({ id }) => id))('%s: every judged target is a formula', (place) => {
  const { rollup, spec } = bookOf(place, 2025)
  const typed = rollup.progress
    .filter(({ target }) => isJudged(target))
    .filter(({ plan, target }) => targetCell(spec, plan.id, target.id, 'standing')?.formula === undefined)
    .map(({ target }) => target.id)
  expect(typed).toEqual([])
})

test.each(catalogue.jurisdictions.map(({ id }) => id))('%s: no figure of a plan is typed', (place) => {
  const { rollup, spec } = bookOf(place, 2025)
  const typed = rollup.progress
    .map(({ plan, target }) => [target.id, targetCell(spec, plan.id, target.id, 'value')] as const)
    .filter(([, cell]) => cell?.value !== undefined && cell.formula === undefined)
  expect(typed).toEqual([])
})

describe('the same figures in other years', () => {
  const standingsIn = (year: number) => {
    const { rollup, spec } = bookOf('zichuan', year)
    return new Map(
      rollup.progress
        .filter(({ target: { due, shape } }) => due === 2025 && shape.type !== 'shown')
        .map(({ plan, target }) => [target.id, targetCell(spec, plan.id, target.id, 'standing')?.value]),
    )
  }
  const [before, then, after] = [standingsIn(2024), standingsIn(2025), standingsIn(2027)]
  test('what is not reached is in progress, then due, then missed', () => {
    const open = [...before].filter(([, standing]) => standing === '进行中').map(([id]) => id)
    expect(open.length).toBeGreaterThan(3)
    for (const id of open)
      expect([id, then.get(id), after.get(id)]).toEqual([id, '本年到期、未达到', '逾期未达到'])
  })
  test('what is reached stays so', () => {
    const reached = [...before].filter(([, standing]) => standing === '达到').map(([id]) => id)
    expect(reached.length).toBeGreaterThan(0)
    for (const id of reached) expect([id, then.get(id), after.get(id)]).toEqual([id, '达到', '达到'])
  })
})

test('shapes that compare, rise, count townships and years are made of other cells', () => {
  const formula = (place: string, of: (target: Target) => boolean, column: PlanColumn) => {
    const { rollup, spec } = bookOf(place, 2025)
    const found = rollup.progress.find(({ target }) => of(target))
    return found && targetCell(spec, found.plan.id, found.target.id, column)?.formula
  }
  const shaped =
    (type: string) =>
    ({ shape }: Target): boolean =>
      shape.type !== 'kOfN' && figureOf(shape).type === type
  expect(formula('zichuan', shaped('ratio'), 'value')).toMatch(/^IF\(COUNT\(total\..*urban.*total\..*rural/)
  expect(formula('zichuan', shaped('change'), 'value')).toContain('lastTotal.')
  expect(formula('jinan', shaped('passing'), 'reached')).toContain('townshipReaches.')
  expect(formula('jinan', shaped('date'), 'reached')).toContain('reaches.')
  expect(formula('jining', shaped('yearsSince'), 'value')).toContain('rollup.year-')
})
