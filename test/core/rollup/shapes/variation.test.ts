import { expected, progressOfOne } from '../../../support/madeCounty'

/** Area for each room, between schools: at most 0.5 apart. */
const even = {
  subject: 'areaEach',
  shape: { type: 'variation' },
  comparison: '<=',
  value: 0.5,
  due: 2025,
}
// Ratios 1 and 4 around (10 + 120) ÷ 40; weights 1/4 and 3/4: √1.6875 ÷ 3.25.
const UNEVEN = [
  { area: 10, rooms: 10 },
  { area: 120, rooms: 30 },
]

test('the weighted coefficient of variation between schools is the figure', () => {
  const { value, standing } = progressOfOne(even, { schools: UNEVEN })
  expect(value).toBeCloseTo(Math.sqrt(1.6875) / 3.25, 12)
  expect(standing).toBe('reached')
  expect(progressOfOne({ ...even, value: 0.3 }, { schools: UNEVEN }).standing).toBe('due')
})

test('has no verdict while a figure or a school is missing', () => {
  expect(progressOfOne(even, { schools: [...UNEVEN, { area: 9 }] }).standing).toBe('incomplete')
  expect(progressOfOne(even, { schools: UNEVEN, roster: [expected(3)] }).standing).toBe('incomplete')
})

test('of schools that have nothing cannot be told', () => {
  expect(progressOfOne(even, { schools: [{ area: 0, rooms: 10 }] })).toMatchObject({
    value: undefined,
    standing: 'cannotTell',
  })
  expect(progressOfOne(even, { schools: [] })).toMatchObject({ value: undefined, standing: 'cannotTell' })
})

test('of each township lies between its own schools', () => {
  const { townships } = progressOfOne(
    { ...even, level: 'township', value: 0.1 },
    {
      schools: [
        { townshipName: '东镇', area: 10, rooms: 10 },
        { townshipName: '东镇', area: 20, rooms: 20 },
        ...UNEVEN.map((figures) => ({ ...figures, townshipName: '西镇' })),
      ],
    },
  )
  expect(townships?.reached).toEqual([{ township: '东镇', value: 0 }])
  expect(townships?.short.map(({ township }) => township)).toEqual(['西镇'])
})
