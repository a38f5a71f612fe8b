import { join } from 'node:path'
import type { Target } from '#core'
import { readCatalogue } from '../../../src/files/catalogue'

const catalogue = readCatalogue(join(__dirname, '../../..'))
const { plans } = catalogue
const plan = plans.find(({ id }) => id === 'yanzhou-2022')
const targets: readonly Target[] = plan?.targets ?? []
const of = (row: string): readonly Target[] => targets.filter((target) => target.row === row)

test('every row of the plan stands once, in its own order', () => {
  const rows = Array.from({ length: 37 }, (_, index) => `003-${String(index + 1).padStart(2, '0')}`)
  const runs = targets.map(({ row }) => row).filter((row, index, all) => row !== all[index - 1])
  expect(runs).toEqual(rows)
})

test('each target has its clause, mark, unit and words in both languages', () => {
  for (const { clause, mark, unit, text } of targets) {
    expect(clause).toMatch(/^[二三四五]/)
    expect(mark).toMatch(/^(verified|implementation)$/)
    expect(unit.zh).not.toBe('')
    expect([text.zh, text.en]).not.toContain('')
  }
})

/** Comparison, number and due year as the document, or the standard it points to, gives them. */
test.each([
  ['003-01', '=', 1, 2025],
  ['003-05', '>=', 4, undefined],
  ['003-06', '>=', 2, undefined],
  ['003-07', '>=', 6, 2024],
  ['003-08', '>=', 8, 2024],
  ['003-09', undefined, 12000, 2024],
  ['003-10', '=', 1, 2025],
  ['003-11', '=', 21, 2025],
  ['003-12', '=', 9, 2025],
  ['003-13', '=', 26, 2025],
  ['003-19', '=', 1, undefined],
  ['003-23', '=', 100, undefined],
  ['003-24', '>=', 1, 2022],
  ['003-25', '>=', 1, 2023],
  ['003-26', '>=', 1, 2024],
  ['003-28', '=', 100, undefined],
  ['003-29', '>=', 85, undefined],
  ['003-30', '=', 0, undefined],
  ['003-31', '=', 0, undefined],
  ['003-33', '=', 1, 2022],
  ['003-34', '=', 1, 2024],
  ['003-35', '=', 1, 2024],
  ['003-36', '=', 1, 2025],
  ['003-37', '=', 1, 2025],
] as const)('%s: %s %s by %s', (row, comparison, value, due) => {
  expect(of(row)).toHaveLength(1)
  expect(of(row)[0]).toMatchObject({ comparison, value, due })
})

test('soft words are shown or said to be unmeasurable, with the reason, and never judged', () => {
  const soft = targets.filter(({ shape, measure }) => shape.type === 'shown' || measure === 'notMeasurable')
  expect([...new Set(soft.map(({ row }) => row))]).toEqual(['003-02', '003-09', '003-14'])
  for (const { reason } of soft) expect(reason?.zh).toBeTruthy()
})

test('rows that point to the national standard carry its numbers, and say so', () => {
  const numbers = (row: string) => of(row).map(({ stage, comparison, value }) => [stage, comparison, value])
  expect(numbers('003-15')).toEqual([
    ['primary', '>=', 4.2],
    ['junior', '>=', 5.3],
  ])
  expect(of('003-15')[0]?.reason?.zh).toContain('高于规定学历')
  expect(numbers('003-32')).toEqual([
    ['primary', '>=', 100],
    ['junior', '>=', 95],
  ])
  expect(of('003-22')).toHaveLength(14)
  expect(of('003-22').every(({ shape }) => shape.type === 'variation')).toBe(true)
  expect(of('003-04').map(({ id }) => id)).toEqual([
    '003-04.pupils.primary',
    '003-04.pupils.junior',
    '003-04.compulsoryPupils',
  ])
})

test('the document is cited with its number, and the number it misquotes is noted', () => {
  expect(plan).toMatchObject({ number: '济兖政办发〔2022〕2号', date: '2022-09-03', jurisdiction: 'yanzhou' })
  expect(plan?.note?.zh).toMatch(/国教督办〔2019〕30号.*国教督办函〔2019〕30号/)
})

test('a stage done late is not done in time: the county is asked for that, with the month', () => {
  const asked = [...(catalogue.templates.get('county')?.forms ?? [])].flatMap(({ rows }) => rows)
  for (const [stage, row] of ['003-33', '003-34', '003-35', '003-36', '003-37'].entries()) {
    const month = /\d{4}年\d+月/.exec(of(row)[0]?.reason?.zh ?? '')?.[0]
    const note = asked.find(({ cells }) =>
      cells.some((cell) => cell.kind === 'field' && cell.field === `county.milestones.stage${stage + 1}`),
    )?.note
    expect([row, note?.zh]).toEqual([row, `期限${month}底；未完成或晚于期限完成的填否。`])
  }
})
