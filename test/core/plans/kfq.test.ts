import { otherThan, targetsOfRow, type Row } from '../../support/planRows'

const PLAN = 'jining-kfq-2023'
const of = (row: string) => targetsOfRow(PLAN, row)
const no = undefined

const ROWS: readonly Row[] = [
  ['000-01', '=', 100, no],
  ['000-02', '=', 1, 2025],
  ['000-03', '=', 1, 2025],
  ['000-04', no, no, 2035],
  ['000-05', '=', 100, no],
  ['000-06', '>=', 2, no],
  ['000-07', '=', 100, no],
  ['000-08', '=', 1, no],
  ['000-09', '=', 100, no],
  ['000-10', no, no, no],
  ['000-11', '=', 100, 2025],
  ['000-12', '>=', 2, 2025],
  ['000-13', '>=', 3, no],
  ['000-14', '=', 1, no],
  ['000-15', '=', 100, 2023],
  ['000-16', '=', 100, 2023],
  ['000-17', '=', 100, 2023],
  ['000-18', '=', 100, 2023],
  ['000-19', '=', 100, 2027],
  ['000-20', no, no, no],
  ['000-21', '=', 100, 2027],
  ['000-22', '=', 100, 2027],
  ['000-23', '=', 100, 2027],
  ['000-24', '>=', 50, 2027],
  ['000-25', '=', 100, no],
  ['000-26', '=', 100, no],
  ['000-27', '=', 1, no],
  ['000-28', '>=', 100, no],
  ['000-29', '>=', 1, no],
  ['000-30', no, no, 2027],
  ['000-31', '>=', 1, no],
  ['000-32', no, no, no],
  ['000-33', '=', 100, no],
  ['000-34', '=', 100, 2025],
  ['000-35', '>=', 5, no],
  ['000-36', '>=', 50, no],
  ['000-37', '=', 100, no],
  ['000-38', '>=', 1, no],
  ['000-39', '>=', 70, 2023],
  ['000-40', '>=', 1, no],
  ['000-41', '>=', 1, no],
  ['000-42', '=', 100, no],
  ['000-43', '>=', 20, 2023],
  ['000-44', '>=', 1, 2023],
  ['000-45', '>=', 1000, 2025],
  ['000-46', '>=', 100, 2025],
  ['000-47', '>=', 1, 2025],
  ['000-48', '=', 1, no],
  ['000-49', '>=', 1, no],
  ['000-50', '=', 100, no],
  ['000-51', '=', 0, no],
  ['000-52', '=', 100, no],
  ['000-53', '=', 100, no],
  ['000-54', '>=', 2, no],
  ['000-55', '=', 1, no],
]

test('comparison, number and year of all 55 rows', () => {
  expect(ROWS).toHaveLength(55)
  expect(otherThan(PLAN, ROWS)).toEqual([])
})

test('the two shares of bachelors: 100 % is judged of all, “generally” is shown of rural schools', () => {
  const [judged, shown] = [of('000-01')[0], of('000-30')[0]]
  expect(judged).toMatchObject({ subject: 'compulsoryBachelorShare', shape: { type: 'value' } })
  expect(shown).toMatchObject({ subject: 'compulsoryBachelorShare.rural', shape: { type: 'shown' } })
  expect(judged?.reason?.zh).toContain('000-30')
  expect(shown?.reason?.zh).toContain('000-01')
})

test('rates the document does not define say how they are made', () => {
  expect(of('000-39')[0]?.reason?.zh).toMatch(/没有定义/)
  expect(of('000-28')[0]?.reason?.zh).toMatch(/1:19.*1:13\.5/)
})

test('terms are judged one by one: both must reach fifty lessons', () => {
  expect(of('000-36').map(({ subject }) => subject)).toEqual(['masterLessonsAutumn', 'masterLessonsSpring'])
})

test('rural schools and township seats are groups of the county’s flags', () => {
  expect(of('000-34')[0]?.subject).toBe('pairedSchool.rural')
  expect(of('000-19')[0]?.subject).toBe('classIIStandardMet.seat')
  expect(of('000-49')[0]).toMatchObject({
    level: 'township',
    subject: 'specialNeedsResourceCentres.rural',
  })
})

test('a sentence that speaks of rural schools is judged by them, and says so', () => {
  for (const row of ['000-45', '000-46']) {
    expect(of(row)[0]?.subject).toMatch(/\.rural$/)
    expect(of(row)[0]?.reason?.zh).toContain('按乡村学校（含幼儿园）计')
  }
})
