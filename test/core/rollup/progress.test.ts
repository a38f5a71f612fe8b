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
  test('is the share of schools that reach enough of several numbers, at whatever level', () => {
    const most = {
      row: 'most',
      level: 'county',
      shape: { type: 'kOfN', of: ['a', 'b'], atLeast: 1, floor: 0.5 },
    }
    const list = ['a', 'b'].map((row) => at('school', { row, value: row === 'a' ? 9 : 11 }))
    const [first] = rollUpMade([most, ...list], FINE).progress
    expect(first).toMatchObject({ value: 50, standing: 'gap' })
    expect(first?.schools?.reached.map(({ school }) => school.township)).toEqual(['西镇'])
  })
  test('is what the county says, where only it can', () => {
    const special = { measure: 'county', subject: 'specialSchools', comparison: '>=', value: 1 }
    const says = (population: number) =>
      progressOfOne(special, {
        ...FINE,
        supplement: { 'county.population': population, 'county.specialSchools': 2 },
      })
    expect(says(20)).toMatchObject({ value: 2, standing: 'reached' })
    expect(says(19)).toMatchObject({ value: undefined, standing: 'notConcerned' })
  })
  test('is held against last year’s, where the target says so', () => {
    const rising = { ...at('county'), shape: { type: 'change' }, comparison: '>', value: 0 }
    const old = { yearEstablished: 1990 }
    const schools = FINE.schools.map((figures) => ({ ...figures, ...old }))
    expect(progressOfOne(rising, { schools })).toMatchObject({ value: undefined, standing: 'cannotTell' })
    const then = (...rooms: number[]) => rooms.map((each) => ({ ...old, rooms: each }))
    expect(progressOfOne(rising, { schools, lastYear: then(5, 8) })).toMatchObject({
      value: 1,
      standing: 'reached',
    })
    expect(progressOfOne(rising, { schools, lastYear: then(5) })).toMatchObject({
      value: 9,
      standing: 'incomplete',
    })
  })
  test('is none where nothing measures it', () => {
    const target = at('school', { measure: 'notMeasurable', reason })
    const { value, standing, schools } = progressOfOne(target, FINE)
    expect([value, standing, schools]).toEqual([undefined, 'notMeasurable', undefined])
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

describe('the share of townships that reach a list', () => {
  const passing: MadeTarget = {
    ...ROOMS,
    level: 'city',
    row: 'all',
    shape: { type: 'passing', of: ['a'] },
    value: 50,
  }
  const listed = (target: MadeTarget, made: MadeCounty) => {
    const others = at('school', { row: 'b', value: 99 })
    const { progress } = rollUpMade([passing, { ...target, row: 'a' }, others], made)
    const [first] = progress
    if (!first) throw new Error('no such target')
    return first
  }
  const two: MadeCounty = {
    schools: [
      { ...EAST, rooms: 5 },
      { ...EAST, rooms: 4 },
      { ...WEST, rooms: 9 },
    ],
  }

  test('takes in what is asked of their schools, and of themselves', () => {
    expect(listed(at('school'), two)).toMatchObject({ value: 50, standing: 'reached' })
    expect(listed(at('school'), two).townships).toEqual({
      reached: [{ township: '西镇', value: 1 }],
      short: [{ township: '东镇', value: 0 }],
      lacking: [],
    })
    expect(listed(at('township'), two)).toMatchObject({ value: 100, standing: 'reached' })
  })
  test('has no verdict while a figure or a school is missing, or a school lies in none', () => {
    const blank = { schools: [...two.schools, WEST, EAST] }
    expect(listed(at('school'), blank)).toMatchObject({ value: 0, standing: 'incomplete' })
    expect(listed(at('school'), blank).townships).toMatchObject({
      reached: [],
      short: [{ township: '东镇' }],
      lacking: [{ township: '西镇' }],
    })
    expect(listed(at('school'), { ...two, roster: roster([3], [4]) }).standing).toBe('incomplete')
    const nowhere = { schools: [...two.schools, { rooms: 9 }] }
    expect(listed(at('school'), nowhere)).toMatchObject({ value: 50, standing: 'incomplete' })
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

/** One target of each level and way to measure, all due by the end of 2025. */
const DUE = 2025
const ALL = [
  { row: 'share of the county', subject: 'degree', comparison: '>=', value: 80, due: DUE },
  { row: 'every school', level: 'school', subject: 'canteen', comparison: '=', value: 100, due: DUE },
  { row: 'every township', level: 'township', subject: 'rooms', comparison: '>=', value: 1, due: DUE },
  {
    row: 'town and country',
    subject: 'degree',
    shape: { type: 'ratio', of: 'urban', to: 'rural' },
    comparison: '<=',
    value: 1.05,
    due: DUE,
  },
  {
    row: 'townships that pass',
    level: 'city',
    shape: { type: 'passing', of: ['every school', 'every township'] },
    comparison: '>=',
    value: 80,
    due: DUE,
  },
  {
    row: 'the county’s word',
    measure: 'county',
    subject: 'county.done',
    comparison: '=',
    value: 1,
    due: DUE,
  },
  { row: 'at all times', subject: 'dropouts', comparison: '=', value: 0 },
]
const urban = { isUrbanComparator: true, isRuralSchool: false, townshipName: '城关街道' }
const rural = { isUrbanComparator: false, isRuralSchool: true, townshipName: '东镇' }
const SHORT: MadeCounty = {
  schools: [
    { ...urban, graduates: 19, teachers: 20, canteen: true, rooms: 1, dropouts: 0 },
    { ...rural, graduates: 10, teachers: 20, canteen: false, rooms: 0, dropouts: 2 },
  ],
  supplement: { 'county.done': false },
}
const GOOD: MadeCounty = {
  schools: [
    { ...urban, graduates: 19, teachers: 20, canteen: true, rooms: 1, dropouts: 0 },
    { ...rural, graduates: 19, teachers: 20, canteen: true, rooms: 1, dropouts: 0 },
  ],
  supplement: { 'county.done': true },
}

const standings = (made: MadeCounty, year: number) => {
  const { progress } = rollUpMade(ALL, { ...made, year })
  return progress.map(({ target, standing }) => [target.row, standing])
}

test.each([
  [2024, 'inProgress'],
  [2025, 'due'],
  [2027, 'missed'],
] as const)('the same figures, short of every target, reported for %s: %s', (year, expected) => {
  expect(standings(SHORT, year)).toEqual(
    ALL.map(({ row }) => [row, row === 'at all times' ? 'gap' : expected]),
  )
})

test.each([2024, 2025, 2027])('what is reached is reached in %s too', (year) => {
  expect(standings(GOOD, year)).toEqual(ALL.map(({ row }) => [row, 'reached']))
})
