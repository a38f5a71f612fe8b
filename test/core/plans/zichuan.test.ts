import { catalogue } from '../../support/catalogue'
import { otherThan, targetsOfRow, type Row } from '../../support/planRows'

const PLAN = 'zichuan-2023'
const plan = catalogue.plans.find(({ id }) => id === PLAN)
const of = (row: string) => targetsOfRow(PLAN, row)
const no = undefined

const ROWS: readonly Row[] = [
  ['002-01', '<=', 1.05, 2027],
  ['002-02', '=', 1, 2027],
  ['002-03', no, no, 2035],
  ['002-04', '=', 100, no],
  ['002-05', '=', 100, 2023],
  ['002-06', '=', 100, 2023],
  ['002-07', '=', 100, 2025],
  ['002-08', '=', 100, no],
  ['002-09', '>=', 5, 2025],
  ['002-10', '=', 100, 2025],
  ['002-11', no, no, 2025],
  ['002-12', '=', 100, 2027],
  ['002-13', '=', 100, no],
  ['002-14', '=', 100, 2025],
  ['002-15', '>=', 3, no],
  ['002-16', '<=', 0, 2025],
  ['002-17', '=', 100, 2027],
  ['002-18', '=', 100, 2023],
  ['002-19', '=', 100, 2023],
  ['002-20', '=', 100, 2023],
  ['002-21', '=', 100, 2025],
  ['002-22', '=', 100, 2023],
  ['002-23', '=', 100, 2023],
  ['002-24', '=', 100, 2027],
  ['002-25', '=', 100, 2027],
  ['002-26', '=', 100, 2027],
  ['002-27', '=', 100, 2025],
  ['002-28', no, no, no],
  ['002-29', '>=', 55, 2025],
  ['002-30', '>=', 87, 2025],
  ['002-31', '=', 100, 2027],
  ['002-32', '=', 100, 2027],
  ['002-33', '=', 100, 2027],
  ['002-34', '>=', 50, 2027],
  ['002-35', '=', 100, no],
  ['002-36', no, no, no],
  ['002-37', '>=', 90, 2025],
  ['002-38', '=', 0, 2025],
  ['002-39', '>=', 1, 2025],
  ['002-40', '>=', 30, no],
  ['002-41', '>', 0, no],
  ['002-42', '=', 1, 2025],
  ['002-43', '>=', 0, no],
  ['002-44', '>=', 0, no],
  ['002-45', no, no, 2027],
  ['002-46', no, no, 2025],
  ['002-47', '>=', 1, no],
  ['002-48', '=', 100, no],
  ['002-49', no, no, 2025],
  ['002-50', '>=', 0, no],
  ['002-51', '=', 100, 2025],
  ['002-52', '>=', 1, no],
  ['002-53', '>=', 1, 2023],
  ['002-54', '>=', 1, 2025],
  ['002-55', '>=', 1, 2024],
  ['002-56', '=', 100, no],
  ['002-57', '>=', 5, no],
  ['002-58', '>=', 8, no],
  ['002-59', '>=', 1, no],
  ['002-60', '>=', 30, 2025],
  ['002-61', '>=', 1, 2027],
  ['002-62', '>=', 1, no],
  ['002-63', '>=', 5, no],
  ['002-64', '=', 100, 2027],
  ['002-65', '=', 100, 2027],
  ['002-66', '>=', 1, no],
  ['002-67', '=', 100, 2025],
  ['002-68', '>=', 1000, 2025],
  ['002-69', '>=', 100, 2025],
  ['002-70', '>=', 1, 2025],
  ['002-71', '>=', 1, 2025],
  ['002-72', '>=', 1, 2025],
  ['002-73', '>=', 1, 2025],
  ['002-74', '>=', 1, 2024],
  ['002-75', '=', 0, 2025],
  ['002-76', '>=', 1, 2025],
  ['002-77', '=', 100, no],
  ['002-78', '=', 100, no],
  ['002-79', '=', 100, no],
  ['002-80', no, no, no],
  ['002-81', no, no, no],
]

test('comparison, number and year of all 81 rows', () => {
  expect(ROWS).toHaveLength(81)
  expect(otherThan(PLAN, ROWS)).toEqual([])
})

test('urban to rural: the town’s share over the country’s', () => {
  expect(of('002-01')[0]?.shape).toEqual({
    type: 'ratio',
    of: 'compulsoryBachelorShare.urban',
    to: 'compulsoryBachelorShare.rural',
  })
})

test.each(['002-16', '002-41', '002-43', '002-44'])('%s is held against last year', (row) => {
  expect(of(row)[0]?.shape.type).toBe('change')
  expect(of(row)[0]?.reason?.zh).toContain('上年的填报表')
})

describe('the ledger annexed to it', () => {
  const projects = plan?.projects ?? []

  test('41 projects in order, each with its name, task and leading department', () => {
    expect(projects.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1))
    for (const { name, task, lead } of projects)
      expect([name.zh, name.en, task.zh, task.en, lead.zh, lead.en]).not.toContain('')
  })

  test('the education bureau leads; six projects name others beside it, or it by another name', () => {
    const others = projects
      .filter(({ lead }) => lead.zh !== '区教体局')
      .map(({ number, lead }) => [number, lead.zh])
    expect(others).toEqual([
      [1, '区教体局、区妇联'],
      [2, '区教体局、区委宣传部（区文明办）'],
      [4, '区教体局、区文旅局'],
      [7, '区教育局'],
      [29, '区发改局、区教体局'],
      [34, '区教体局、区科技局'],
    ])
  })

  test('each project is fed by the rows that cite it, and by no other', () => {
    for (const { row, clause, project } of plan?.targets ?? []) {
      const cited = /附(\d+)/.exec(clause)?.[1]
      expect([row, project]).toEqual([row, cited === undefined ? undefined : Number(cited)])
    }
  })
})

test('where text and annex differ, the annex decides and the reader is told', () => {
  for (const row of ['002-31', '002-53', '002-58', '002-70']) expect(of(row)[0]?.reason?.zh).toMatch(/附件/)
  expect(of('002-34')[0]?.reason?.zh).toMatch(/45周岁.*45岁/)
})

test('a district’s document that speaks of the whole city is worked out for the district', () => {
  expect(of('002-60')[0]?.reason?.zh).toContain('全市')
})
