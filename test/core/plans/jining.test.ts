import { otherThan, targetsOfRow, type Row } from '../../support/planRows'

const PLAN = 'jining-2024'
const of = (row: string) => targetsOfRow(PLAN, row)
const no = undefined

const ROWS: readonly Row[] = [
  ['004-01', '>=', 80, 2027],
  ['004-03', '>=', 90, 2027],
  ['004-04', no, no, 2027],
  ['004-05', '>=', 90, 2027],
  ['004-06', '>=', 50, 2027],
  ['004-07', '=', 100, 2027],
  ['004-08', '=', 1, no],
  ['004-09', '=', 100, no],
  ['004-10', '=', 100, no],
  ['004-11', '>', 0, no],
  ['004-12', '=', 100, no],
  ['004-13', '=', 100, no],
  ['004-14', '=', 100, no],
  ['004-15', '>=', 1, no],
  ['004-16', '>=', 1, no],
  ['004-17', '=', 100, no],
  ['004-18', '=', 100, 2025],
  ['004-19', '>=', 1, no],
  ['004-20', '=', 100, no],
  ['004-21', '=', 100, no],
  ['004-22', '=', 100, no],
  ['004-23', '=', 0, no],
  ['004-24', '=', 100, 2024],
  ['004-25', '=', 100, 2027],
  ['004-26', no, no, no],
  ['004-27', '=', 1, 2030],
  ['004-28', no, no, no],
  ['004-29', '>=', 1, no],
  ['004-30', '>=', 1, no],
  ['004-31', '>=', 1, 2025],
  ['004-32', '>=', 1, no],
  ['004-33', '>=', 1, 2024],
  ['004-34', '=', 100, 2025],
  ['004-35', '=', 100, 2025],
  ['004-36', '=', 100, 2025],
  ['004-37', '=', 1, 2025],
  ['004-38', '>=', 9000, 2025],
  ['004-39', '=', 1, no],
  ['004-40', '=', 100, no],
  ['004-41', '=', 100, no],
  ['004-42', '=', 100, no],
  ['004-43', '=', 100, no],
  ['004-44', '=', 100, no],
  ['004-45', '=', 1, no],
  ['004-46', '=', 100, no],
  ['004-47', '>=', 1, no],
  ['004-48', '>=', 1, no],
  ['004-49', '<=', 5, no],
  ['004-50', '=', 1, no],
  ['004-51', no, no, no],
  ['004-52', '>=', 4, no],
]

test('comparison, number and year of 51 rows', () => {
  expect(ROWS).toHaveLength(51)
  expect(otherThan(PLAN, ROWS)).toEqual([])
})

test('good kindergartens: judged by kindergartens, shown by children, and both say why', () => {
  const [byNumber, byChildren] = of('004-02')
  expect(byNumber).toMatchObject({
    subject: 'kgQualityShare.preschool',
    comparison: '>=',
    value: 70,
    due: 2027,
  })
  expect(byChildren).toMatchObject({ subject: 'kgQualityChildren.preschool', shape: { type: 'shown' } })
  for (const target of of('004-02')) expect(target.reason?.zh).toContain('按园数还是按幼儿数')
})

test('a city’s document that speaks of the whole province is worked out for this place', () => {
  expect(of('004-34')[0]?.reason?.zh).toContain('全省')
  for (const row of ['004-01', '004-03', '004-05', '004-06']) expect(of(row)[0]?.level).toBe('city')
})

test('standard classes are those of the national standard', () => {
  expect(of('004-23').map(({ subject }) => subject)).toEqual([
    'overStandardClasses.primary',
    'overStandardClasses.junior',
  ])
})

test('population decides to whom special schools apply: 200,000 included, 5 million not', () => {
  expect(of('004-31')[0]?.reason?.zh).toContain('含20万')
  expect(of('004-32')[0]?.reason?.zh).toContain('不含500万')
})
