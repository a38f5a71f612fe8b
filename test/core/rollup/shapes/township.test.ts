import { expected, progressOfOne, type MadeCounty } from '../../../support/madeCounty'

const atLeastOne = {
  level: 'township',
  subject: 'rooms',
  comparison: '>=',
  value: 1,
  due: 2025,
}
const names = (figures: readonly { readonly township: string }[] | undefined) =>
  figures?.map(({ township }) => township)

test('at least n per township: the sum of its schools', () => {
  const { value, standing, townships } = progressOfOne(atLeastOne, {
    schools: [
      { townshipName: '东镇', rooms: 0 },
      { townshipName: '东镇', rooms: 1 },
      { townshipName: '西镇', rooms: 0 },
      { townshipName: '西镇', rooms: 0 },
      { townshipName: '南镇', rooms: 3 },
    ],
  })
  expect(names(townships?.reached)).toEqual(['东镇', '南镇'])
  expect(townships?.short).toEqual([{ township: '西镇', value: 0 }])
  expect(value).toBeCloseTo(200 / 3, 10)
  expect(standing).toBe('due')
})

test('reached once every township reaches it', () => {
  const schools = [
    { townshipName: '东镇', rooms: 1 },
    { townshipName: '西镇', rooms: 2 },
  ]
  expect(progressOfOne(atLeastOne, { schools })).toMatchObject({ value: 100, standing: 'reached' })
})

test('a ratio of each township is made from its own sums', () => {
  // 东镇: (10 + 30) ÷ (20 + 80) = 40 %; the mean of 50 % and 37.5 % would be 43.75 %.
  const schools = [
    { townshipName: '东镇', graduates: 10, teachers: 20 },
    { townshipName: '东镇', graduates: 30, teachers: 80 },
  ]
  const target = { ...atLeastOne, subject: 'degree', value: 40 }
  expect(progressOfOne(target, { schools }).townships?.reached).toEqual([{ township: '东镇', value: 40 }])
})

test('a share of schools of 100 says that every school of the township does', () => {
  const schools = [
    { townshipName: '东镇', canteen: true },
    { townshipName: '东镇', canteen: true },
    { townshipName: '西镇', canteen: true },
    { townshipName: '西镇', canteen: false },
  ]
  const { townships } = progressOfOne(
    { ...atLeastOne, subject: 'canteen', comparison: '=', value: 100 },
    { schools },
  )
  expect(names(townships?.reached)).toEqual(['东镇'])
  expect(townships?.short).toEqual([{ township: '西镇', value: 50 }])
})

describe('which schools count', () => {
  const rural = { ...atLeastOne, among: 'rural' }

  test('only those of the group; a township without any is not asked', () => {
    const { townships } = progressOfOne(rural, {
      schools: [
        { townshipName: '东镇', isRuralSchool: true, rooms: 0 },
        { townshipName: '东镇', isRuralSchool: false, rooms: 5 },
        { townshipName: '城关街道', isRuralSchool: false, rooms: 0 },
      ],
    })
    expect(names(townships?.short)).toEqual(['东镇'])
    expect([...(townships?.reached ?? []), ...(townships?.lacking ?? [])]).toEqual([])
  })

  test('where nobody says whether a school is rural, its township cannot be told', () => {
    const { townships, standing } = progressOfOne(rural, { schools: [{ townshipName: '东镇', rooms: 2 }] })
    expect(names(townships?.lacking)).toEqual(['东镇'])
    expect(standing).toBe('cannotTell')
  })

  test('the county’s flags win over the school’s', () => {
    const made: MadeCounty = {
      schools: [{ townshipName: '东镇', isRuralSchool: false, rooms: 0 }],
      roster: [expected(1, { flags: new Map([['isRuralSchool', true]]) })],
    }
    expect(names(progressOfOne(rural, made).townships?.short)).toEqual(['东镇'])
  })
})

describe('which township', () => {
  test('the roster’s wins over the school’s; blanks in a typed name mean nothing', () => {
    const { townships } = progressOfOne(atLeastOne, {
      schools: [
        { townshipName: '西镇', rooms: 0 },
        { townshipName: '东 镇', rooms: 1 },
      ],
      roster: [expected(1, { townshipName: '东镇' }), expected(2)],
    })
    expect(townships?.reached).toEqual([{ township: '东镇', value: 1 }])
    expect(townships?.short).toEqual([])
  })

  test('a school that nobody places leaves the townships without a verdict', () => {
    const { standing, value } = progressOfOne(atLeastOne, {
      schools: [{ townshipName: '东镇', rooms: 1 }, { rooms: 0 }],
    })
    expect(value).toBe(100)
    expect(standing).toBe('incomplete')
  })

  test('a township of which a school is missing cannot be told, the others can', () => {
    const { townships, standing } = progressOfOne(atLeastOne, {
      schools: [
        { townshipName: '东镇', rooms: 0 },
        { townshipName: '西镇', rooms: 0 },
      ],
      roster: [expected(1), expected(2), expected(3, { townshipName: '东镇' })],
    })
    expect(names(townships?.lacking)).toEqual(['东镇'])
    expect(names(townships?.short)).toEqual(['西镇'])
    expect(standing).toBe('incomplete')
  })

  test('a figure that is blank is not 0', () => {
    const { townships } = progressOfOne(atLeastOne, {
      schools: [{ townshipName: '东镇', rooms: 1 }, { townshipName: '东镇' }],
    })
    expect(names(townships?.lacking)).toEqual(['东镇'])
  })
})
