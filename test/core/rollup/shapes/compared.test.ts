import { progressOfOne } from '../../../support/madeCounty'

const [urban, rural] = [
  { isUrbanComparator: true, isRuralSchool: false },
  { isUrbanComparator: false, isRuralSchool: true },
]

describe('urban ÷ rural, at most 1.05', () => {
  const ratio = {
    subject: 'degree',
    shape: { type: 'ratio', of: 'urban', to: 'rural' },
    comparison: '<=',
    value: 1.05,
    due: 2027,
  }
  // Urban: 84 + 12 of 100 = 96 %.
  const town = [
    { ...urban, graduates: 84, teachers: 88 },
    { ...urban, graduates: 12, teachers: 12 },
  ]

  test.each([
    // Rural: 90 of 100; 96 ÷ 90 = 1.0667.
    [[{ ...rural, graduates: 90, teachers: 100 }], 96 / 90, 'inProgress'],
    // Rural: 60 + 32 of 100; 96 ÷ 92 = 1.0435.
    [
      [
        { ...rural, graduates: 60, teachers: 60 },
        { ...rural, graduates: 32, teachers: 40 },
      ],
      96 / 92,
      'reached',
    ],
  ] as const)('made from the sums of either side', (country, expected, standing) => {
    const progress = progressOfOne(ratio, { schools: [...town, ...country] })
    expect(progress.value).toBeCloseTo(expected, 12)
    expect(progress.standing).toBe(standing)
  })

  test('exactly 1.05 is within it', () => {
    const schools = [
      { ...urban, graduates: 84, teachers: 100 },
      { ...rural, graduates: 80, teachers: 100 },
    ]
    expect(progressOfOne(ratio, { schools })).toMatchObject({ standing: 'reached' })
  })

  test('schools of neither side take no part', () => {
    const neither = { isUrbanComparator: false, isRuralSchool: false, graduates: 0, teachers: 500 }
    const schools = [...town, { ...rural, graduates: 92, teachers: 100 }, neither]
    expect(progressOfOne(ratio, { schools }).value).toBeCloseTo(96 / 92, 12)
  })

  test('without a rural side it cannot be told', () => {
    expect(progressOfOne(ratio, { schools: town })).toMatchObject({
      value: undefined,
      standing: 'cannotTell',
    })
  })

  test('nothing is divided by a rural share of 0', () => {
    const schools = [...town, { ...rural, graduates: 0, teachers: 10 }]
    expect(progressOfOne(ratio, { schools }).value).toBeUndefined()
  })

  test('a figure that is lacking on either side leaves it without a verdict', () => {
    const schools = [...town, { ...rural, graduates: 92, teachers: 100 }, { ...rural, teachers: 10 }]
    expect(progressOfOne(ratio, { schools }).standing).toBe('incomplete')
  })
})

describe('a township not below the town, in points', () => {
  const difference = {
    level: 'township',
    subject: 'degree',
    shape: { type: 'difference', of: 'rural', to: 'urban' },
    comparison: '>=',
    value: 0,
  }
  const schools = [
    { ...urban, townshipName: '城关街道', graduates: 90, teachers: 120 }, // 75 %
    { ...urban, townshipName: '城北街道', graduates: 60, teachers: 80 }, // 75 %; together 150 of 200
    { ...rural, townshipName: '东镇', graduates: 20, teachers: 20 },
    { ...rural, townshipName: '东镇', graduates: 11, teachers: 20 }, // together 31 of 40 = 77.5 %
    { ...rural, townshipName: '西镇', graduates: 14, teachers: 20 }, // 70 %
    { ...rural, townshipName: '南镇', graduates: 15, teachers: 20 }, // 75 %
  ]

  test('each township against the whole town', () => {
    const { townships, value, standing } = progressOfOne(difference, { schools })
    expect(townships?.reached).toEqual([
      { township: '东镇', value: 2.5 },
      { township: '南镇', value: 0 },
    ])
    expect(townships?.short).toEqual([{ township: '西镇', value: -5 }])
    expect(value).toBeCloseTo(200 / 3, 10)
    expect(standing).toBe('gap')
  })

  test('of the whole county, it is one figure', () => {
    // Rural: 60 of 80 = 75 %, as the town.
    const whole = progressOfOne({ ...difference, level: 'county' }, { schools })
    expect(whole).toMatchObject({ value: 0, standing: 'reached' })
  })

  test('a township that has not told its figure cannot be told', () => {
    const silent = { ...rural, townshipName: '北镇', teachers: 20 }
    const { townships } = progressOfOne(difference, { schools: [...schools, silent] })
    expect(townships?.lacking).toEqual([{ township: '北镇', value: undefined }])
  })

  test('without town schools to compare with, no township can be told', () => {
    const { townships } = progressOfOne(difference, { schools: schools.slice(2) })
    expect(townships?.lacking.map(({ township }) => township)).toEqual(['东镇', '南镇', '西镇'])
  })
})
