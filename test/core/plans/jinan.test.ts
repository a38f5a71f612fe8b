import { otherThan, targetsOfRow, type Row } from '../../support/planRows'

const PLAN = 'jinan-2023'
const of = (row: string) => targetsOfRow(PLAN, row)
const no = undefined

const ROWS: readonly Row[] = [
  ['001-01', '>=', 80, 2025],
  ['001-02', '=', 100, 2025],
  ['001-03', '>=', 1, 2025],
  ['001-04', '=', 0, 2025],
  ['001-05', '=', 100, 2025],
  ['001-06', '=', 100, 2025],
  ['001-07', '>', 0, 2025],
  ['001-08', no, no, 2025],
  ['001-09', no, no, 2025],
  ['001-10', '<', 15, 2025], // 0.15, entered in per cent
  ['001-11', '=', 0, 2025],
  ['001-12', '>=', 0, 2025],
  ['001-13', '>=', 0, 2025],
  ['001-14', '>=', 0, 2025],
  ['001-15', '=', 100, 2025],
  ['001-16', '>=', 95, 2025],
  ['001-17', '>', 0, 2025],
  ['001-18', '=', 100, no],
  ['001-19', '=', 0, 2023],
  ['001-20', '>=', 0, no],
  ['001-21', '>=', 1, no],
  ['001-22', '=', 100, no],
  ['001-23', '>=', 1, no],
  ['001-24', '>=', 1, no],
  ['001-25', '=', 100, no],
  ['001-26', '=', 100, no],
  ['001-27', '>=', 100, no],
  ['001-28', '>=', 100, no],
  ['001-29', '=', 100, no],
  ['001-30', '=', 100, no],
  ['001-31', '=', 100, no],
  ['001-32', '=', 100, no],
  ['001-33', '<=', 45014, 2023], // 2023-03-29
  ['001-34', '=', 100, no],
]

test('comparison, number and year of all 34 rows', () => {
  expect(ROWS).toHaveLength(34)
  expect(otherThan(PLAN, ROWS)).toEqual([])
})

test('a township passes by the goals that can be worked out for each', () => {
  const [passing] = of('001-01')
  const shape = passing?.shape.type === 'shown' ? passing.shape.as : undefined
  if (shape?.type !== 'passing') throw new Error('001-01 is not a list')
  const rows = [...new Set(shape.of.map((id) => id.slice(0, 6)))]
  expect(rows).toEqual(
    ['02', '03', '04', '05', '06', '07', '11', '12', '13', '14', '15'].map((row) => `001-${row}`),
  )
})

test.each(['001-12', '001-13', '001-14'])('%s: each township less the town', (row) => {
  const [target] = of(row)
  const shape = target?.shape.type === 'shown' ? target.shape.as : undefined
  expect(target?.level).toBe('township')
  expect(shape).toMatchObject({ type: 'difference' })
  if (shape?.type === 'difference')
    expect([shape.of, shape.to].map((id) => id.split('.')[1])).toEqual(['rural', 'urban'])
})

test('facilities are compared by three figures in two stages', () => {
  expect(of('001-03').map(({ id }) => id)).toEqual(
    ['equipmentPerPupil', 'multimediaRoomsPer100', 'specialRoomsPerClass'].flatMap((key) => [
      `001-03.${key}.primary`,
      `001-03.${key}.junior`,
    ]),
  )
})

test('“before 2023”, issued in March 2023, is taken as within 2023, and says so', () => {
  expect(of('001-19')[0]?.reason?.zh).toContain('2023年之前')
})

test.each(['02', '04', '05', '06', '07', '08', '09', '11', '30'])(
  '001-%s is asked of township schools: a sub-district of the town is no township',
  (row) => {
    for (const { subject, reason } of of(`001-${row}`)) {
      expect(subject).toMatch(/\.rural$/)
      expect(reason?.zh).toContain('按县级认定的乡村学校计')
    }
  },
)
