import {
  expected,
  madeCatalogue,
  progressOfOne,
  rollUpMade,
  rollUpUnder,
  type MadeCounty,
  type MadeTarget,
} from '../../support/madeCounty'

/** Targets of each school, of each township and of all together, in a county that is whole and in one that is not. */
const reason = { zh: '原则上', en: 'in principle' }
const ROOMS: MadeTarget = { subject: 'rooms', comparison: '>=', value: 5, due: 2025 }
const at = (level: string, more: MadeTarget = {}): MadeTarget => ({ ...ROOMS, level, ...more })
const shown = (more: MadeTarget = {}): MadeTarget => ({ shape: { type: 'shown' }, reason, ...more })

const EAST = { townshipName: '东镇' }
const WEST = { townshipName: '西镇' }
const FINE: MadeCounty = {
  schools: [
    { ...EAST, rooms: 5 },
    { ...WEST, rooms: 9 },
  ],
}
const roster = (...more: Parameters<typeof expected>[]) => [
  expected(1),
  expected(2),
  ...more.map((each) => expected(...each)),
]

describe('the figure of a county', () => {
  test('is the share of schools that reach the number, where each is held to it', () => {
    const { schools, townships, ...rest } = progressOfOne(at('school', { value: 6 }), FINE)
    expect(rest).toMatchObject({ value: 50, standing: 'due' })
    expect(schools?.short.map(({ school, stage }) => [school.township, stage])).toEqual([['东镇', undefined]])
    expect(townships).toBeUndefined()
  })
  test('is the share of townships, where each of these is', () => {
    const { townships, schools, ...rest } = progressOfOne(at('township', { value: 6 }), FINE)
    expect(rest).toMatchObject({ value: 50, standing: 'due' })
    expect(townships).toEqual({
      reached: [{ township: '西镇', value: 9 }],
      short: [{ township: '东镇', value: 5 }],
      lacking: [],
    })
    expect(schools).toBeUndefined()
  })
  test.each(['county', 'city'])('is one of all schools together for a target of the %s', (level) => {
    const progress = progressOfOne(at(level, { value: 15 }), FINE)
    expect(progress).toMatchObject({ value: 14, standing: 'due' })
    expect([progress.schools, progress.townships]).toEqual([undefined, undefined])
  })
  test('is none where nothing measures it', () => {
    const target = { measure: 'notMeasurable', reason, level: 'school' }
    expect(progressOfOne(target, FINE)).toMatchObject({ value: undefined, standing: 'notMeasurable' })
  })
})

describe('soft words', () => {
  test.each(['school', 'township'])('with a number tell which %ss reach it, without a verdict', (level) => {
    const { schools, townships, ...rest } = progressOfOne(at(level, shown({ value: 6 })), FINE)
    expect(rest).toMatchObject({ value: 50, standing: 'shown' })
    expect((schools ?? townships)?.reached).toHaveLength(1)
  })
  test.each(['school', 'township'])(
    'without a number of each %s show the figure of all together',
    (level) => {
      const progress = progressOfOne({ subject: 'rooms', level, ...shown() }, FINE)
      expect(progress).toMatchObject({ value: 14, standing: 'shown' })
      expect([progress.schools, progress.townships]).toEqual([undefined, undefined])
    },
  )
  test('are shown in a county that is not whole, and where nobody is asked', () => {
    const target = { subject: 'rooms', ...shown() }
    expect(progressOfOne(target, { ...FINE, roster: roster([3]) }).standing).toBe('shown')
    expect(progressOfOne({ ...target, among: 'rural' }, { schools: [] }).standing).toBe('shown')
  })
})

describe('there is no verdict', () => {
  test.each(['school', 'township', 'county'])('of each %s while a school is missing', (level) => {
    expect(progressOfOne(at(level), FINE).standing).toBe('reached')
    expect(progressOfOne(at(level), { ...FINE, roster: roster([3]) })).toMatchObject({
      standing: 'incomplete',
    })
  })
  test.each(['school', 'township', 'county'])('of each %s while a figure is', (level) => {
    const made = { schools: [...FINE.schools, WEST] }
    expect(progressOfOne(at(level), made).standing).toBe('incomplete')
  })
  test('of townships while a school lies in none, though of schools there is', () => {
    const made = { schools: [...FINE.schools, { rooms: 5 }] }
    expect(progressOfOne(at('township'), made).standing).toBe('incomplete')
    expect(progressOfOne(at('school'), made).standing).toBe('reached')
  })
  test.each(['school', 'township', 'county'])('of a %s where there is none', (level) => {
    expect(progressOfOne(at(level), { schools: [] })).toMatchObject({
      value: undefined,
      standing: 'cannotTell',
    })
  })
  test('of a share of townships that pass, in a county without townships', () => {
    const passing = { ...ROOMS, level: 'city', row: 'all', shape: { type: 'passing', of: ['a'] }, value: 80 }
    const targets = [passing, at('township', { row: 'a' })]
    const [first] = rollUpMade(targets, { schools: [{ rooms: 9 }] }).progress
    expect(first).toMatchObject({ value: undefined, standing: 'cannotTell' })
    const both = { schools: [...FINE.schools, { rooms: 9 }] }
    expect(rollUpMade(targets, both).progress[0]).toMatchObject({ value: 100, standing: 'incomplete' })
  })
})

test('a township is held against the town as far as that is counted', () => {
  const town = { townshipName: '城关街道', isUrbanComparator: true, isRuralSchool: false }
  const below = {
    level: 'township',
    subject: 'degree',
    shape: { type: 'difference', of: 'rural', to: 'urban' },
    comparison: '>=',
    value: 0,
  }
  const { townships, standing } = progressOfOne(below, {
    schools: [
      { ...town, graduates: 3, teachers: 4 },
      { ...EAST, isUrbanComparator: false, isRuralSchool: true, graduates: 4, teachers: 4 },
    ],
    roster: roster([3, { townshipName: '城关街道' }]),
  })
  expect(townships?.reached).toEqual([{ township: '东镇', value: 25 }])
  expect(standing).toBe('incomplete')
})

test('a list of what townships must reach takes in what is asked of their schools', () => {
  const passing = (of: string[]) => ({
    ...ROOMS,
    level: 'city',
    row: 'all',
    shape: { type: 'passing', of },
    value: 80,
  })
  const listed = (target: MadeTarget, made: MadeCounty) =>
    rollUpMade([passing(['a']), { ...target, row: 'a' }, at('school', { row: 'b', value: 99 })], made)
      .progress[0]?.townships
  const two = {
    schools: [
      { ...EAST, rooms: 5 },
      { ...EAST, rooms: 4 },
      { ...WEST, rooms: 9 },
    ],
  }
  expect(listed(at('school'), two)).toEqual({
    reached: [{ township: '西镇', value: 1 }],
    short: [{ township: '东镇', value: 0 }],
    lacking: [],
  })
  expect(listed(at('township'), two)?.reached.map(({ township }) => township)).toEqual(['东镇', '西镇'])
  const open = { schools: [...two.schools, WEST, EAST, { rooms: 0 }, {}] }
  expect(listed(at('school'), open)).toMatchObject({
    reached: [],
    short: [{ township: '东镇' }],
    lacking: [{ township: '西镇' }],
  })
})

describe('which plans a place answers to', () => {
  const plans = (jurisdiction: string) =>
    rollUpUnder(
      madeCatalogue({
        national: [{ ...ROOMS, row: 'n' }],
        here: [
          { ...ROOMS, row: '1' },
          { ...ROOMS, row: '2' },
        ],
        there: [{ ...ROOMS, row: 't' }],
      }),
      { schools: [], rest: { jurisdiction } },
    ).progress.map(({ plan, target }) => [plan.jurisdiction, target.row])

  test('its own first, then those of the places above it', () => {
    expect(plans('here')).toEqual([
      ['here', '1'],
      ['here', '2'],
      ['national', 'n'],
    ])
  })
  test('of a place nobody knows there are none', () => expect(plans('abroad')).toEqual([]))
})
