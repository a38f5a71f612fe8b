import { checkSubmission, schoolTargets, type SchoolMeasure, type SchoolTarget, type Value } from '#core'
import { madeCatalogue, received, type Figures, type MadeTarget } from '../../support/madeCounty'

const reason = { zh: '原则上', en: 'in principle' }
const target = (more: MadeTarget): MadeTarget => ({ row: '1', level: 'school', ...more })
/** Graduates per 100 teachers, at least 40. */
const DEGREE = target({ subject: 'degree', comparison: '>=', value: 40 })

function targets(
  plans: Readonly<Record<string, readonly MadeTarget[]>>,
  figures: Figures = {},
  year = 2025,
): SchoolTarget[] {
  const catalogue = madeCatalogue(plans)
  const template = catalogue.templates.get('school')!
  const { submission } = received(1, figures, year, catalogue)
  const { readings } = checkSubmission(template, submission)
  return schoolTargets(template, readings, submission, catalogue)
}
function one(of: MadeTarget, figures: Figures = {}, year = 2025): SchoolTarget {
  const [found, ...others] = targets({ here: [of] }, figures, year)
  if (!found || others.length > 0) throw new Error('not one target')
  return found
}
function measure(of: MadeTarget, figures: Figures): SchoolMeasure {
  const [found, ...others] = one(of, figures).measures
  if (!found || others.length > 0) throw new Error('not one measure')
  return found
}
const rows = (all: readonly SchoolTarget[]) => all.map((each) => [each.plan.jurisdiction, each.target.row])

describe('which targets a school answers for', () => {
  test('those of its place’s plans, then of the places above, and of no others', () => {
    const plans = {
      national: [DEGREE],
      here: [DEGREE, { ...DEGREE, row: '2', subject: 'rooms' }],
      there: [DEGREE],
    }
    expect(rows(targets(plans))).toEqual([
      ['here', '1'],
      ['here', '2'],
      ['national', '1'],
    ])
  })
  test('not those of townships and counties, nor what schools do not report, nor what nothing measures', () => {
    const here = [
      { ...DEGREE, row: 'township', level: 'township' },
      { ...DEGREE, row: 'county', level: 'county' },
      target({ row: 'asked', measure: 'county', subject: 'county.done', comparison: '=', value: 1 }),
      target({ row: 'unmeasured', measure: 'notMeasurable', reason }),
      target({ row: 'declared', measure: 'declared', subject: 'canteen', comparison: '=', value: 100 }),
    ]
    expect(rows(targets({ here }))).toEqual([['here', 'declared']])
  })
  test.each(['county', 'notMeasurable'] as const)(
    'not what is %s, though the school has the figure',
    (by) => {
      const catalogue = madeCatalogue({ here: [DEGREE] })
      const plans = catalogue.plans.map((plan) => ({
        ...plan,
        targets: plan.targets.map((each) => ({ ...each, measure: by })),
      }))
      const template = catalogue.templates.get('school')!
      const here = { jurisdiction: 'here', year: 2025 }
      expect(schoolTargets(template, new Map(), here, catalogue)).toHaveLength(1)
      expect(schoolTargets(template, new Map(), here, { ...catalogue, plans })).toEqual([])
    },
  )
  test('not those for which this kind of school has no figures', () => {
    const catalogue = madeCatalogue({ here: [DEGREE] })
    const template = { ...catalogue.templates.get('school')!, indicators: [] }
    expect(schoolTargets(template, new Map(), { jurisdiction: 'here', year: 2025 }, catalogue)).toEqual([])
  })
})

describe('where it stands', () => {
  const due = (year: number) => ({ ...DEGREE, due: year })
  test.each([
    ['reached', DEGREE, { graduates: 20, teachers: 50 }, 'reached'],
    ['short of what holds at all times', DEGREE, { graduates: 19, teachers: 50 }, 'gap'],
    ['short of what is due this year', due(2025), { graduates: 19, teachers: 50 }, 'due'],
    ['short of what is due later', due(2026), { graduates: 19, teachers: 50 }, 'inProgress'],
    ['a blank figure', DEGREE, { graduates: 19 }, 'cannotTell'],
    ['words without a number', target({ subject: 'degree', shape: { type: 'shown' }, reason }), {}, 'shown'],
    ['soft words', { ...DEGREE, shape: { type: 'shown' }, reason }, { graduates: 0, teachers: 50 }, 'shown'],
  ] as const)('%s', (_, of, figures, standing) => expect(one(of, figures).standing).toBe(standing))

  test('a school that the target does not concern is out of its scope', () => {
    const rural = { ...DEGREE, among: 'rural' }
    const figures = { graduates: 0, teachers: 50 }
    expect(one(rural, { ...figures, isRuralSchool: false }).standing).toBe('outOfScope')
    expect(one(rural, { ...figures, isRuralSchool: true }).standing).toBe('gap')
    expect(one(rural, figures).standing).toBe('cannotTell')
  })
})

describe('the indicator against its number', () => {
  const figures = { graduates: 19, teachers: 50 }

  test('as the plan gives it', () => {
    const { indicator, limit, part, isReached } = measure(DEGREE, figures)
    expect([indicator.id, isReached]).toEqual(['degree', false])
    expect(limit).toEqual({ subject: 'degree', comparison: '>=', value: 40 })
    expect(part).toMatchObject({ numerator: 19, denominator: 50, value: 38 })
  })
  test('soft words set it against nothing', () => {
    const soft = { ...DEGREE, shape: { type: 'shown' }, reason }
    expect(measure(soft, figures)).toMatchObject({
      limit: undefined,
      isReached: undefined,
      missing: undefined,
    })
  })
})

describe('what is missing', () => {
  const missing = (of: MadeTarget, figures: Record<string, Value>) => measure(of, figures).missing

  test('closes the gap, and one less does not', () => {
    // 40 of 100 are 20 of 50, and 20.4 of 51.
    expect(missing(DEGREE, { graduates: 17, teachers: 50 })).toBe(3)
    expect(missing(DEGREE, { graduates: 17, teachers: 51 })).toBe(4)
    expect(measure(DEGREE, { graduates: 21, teachers: 51 }).isReached).toBe(true)
    expect(measure(DEGREE, { graduates: 20, teachers: 51 }).isReached).toBe(false)
  })
  test('is not one too many where a computer’s fractions lie a hair off', () => {
    // Of 3,000 teachers 1.1 in 100 are 33, and for a computer 33.00000000000001.
    expect((1.1 * 3000) / 100).toBeGreaterThan(33)
    expect(missing({ ...DEGREE, value: 1.1 }, { graduates: 0, teachers: 3000 })).toBe(33)
  })
  test('is below 0 where there is too much', () => {
    const most = { ...DEGREE, comparison: '<=' }
    expect(missing(most, { graduates: 23, teachers: 50 })).toBe(-3)
    // 40 of 100 are 20.4 of 51: 20 are within it.
    expect(missing(most, { graduates: 23, teachers: 51 })).toBe(-3)
    expect(missing({ ...most, value: 1.1 }, { graduates: 35, teachers: 3000 })).toBe(-2)
  })
  test('of what is no whole number is told to two decimals', () => {
    const area = target({ subject: 'areaEach', comparison: '>=', value: 1.333 })
    const partly = target({ subject: 'roomsAndArea', comparison: '>=', value: 9 })
    expect(missing(partly, { area: 0.5, rooms: 3 })).toBe(5.5)
    expect(missing(area, { area: 10, rooms: 10 })).toBe(3.33)
    expect(missing({ ...area, comparison: '<=', value: 0.5 }, { area: 10.12, rooms: 9 })).toBe(-5.62)
  })
  test.each([
    ['it is reached', DEGREE, { graduates: 20, teachers: 50 }],
    ['it cannot be told', DEGREE, { graduates: 20 }],
    ['no least amount lies above a number', { ...DEGREE, comparison: '>' }, { graduates: 20, teachers: 50 }],
    ['no greatest amount lies below one', { ...DEGREE, comparison: '<' }, { graduates: 20, teachers: 50 }],
  ])('is not told where %s', (_, of, figures) => expect(missing(of, figures)).toBeUndefined())
})

describe('at least two of three numbers, the other not below half of its own', () => {
  const of = [
    { row: 'a', subject: 'rooms', value: 10 },
    { row: 'b', subject: 'degree', value: 40 },
    { row: 'c', subject: 'canteen', value: 100 },
  ].map((each) => target({ comparison: '>=', ...each }))
  const among = (figures: Figures, more: MadeTarget = {}, list: readonly MadeTarget[] = of) =>
    targets(
      {
        here: [
          target({
            row: 'all',
            shape: { type: 'kOfN', of: ['a', 'b', 'c'], atLeast: 2, floor: 0.5 },
            ...more,
          }),
          ...list,
        ],
      },
      figures,
    ).find((each) => each.target.row === 'all')

  test.each([
    ['all', { rooms: 10, graduates: 40, teachers: 100, canteen: true }, 'reached'],
    ['two and half of the third', { rooms: 5, graduates: 40, teachers: 100, canteen: true }, 'reached'],
    ['two and less than half', { rooms: 4, graduates: 40, teachers: 100, canteen: true }, 'gap'],
    ['one', { rooms: 5, graduates: 20, teachers: 100, canteen: true }, 'gap'],
    ['two, and one nobody knows', { graduates: 40, teachers: 100, canteen: true }, 'cannotTell'],
  ])('%s', (_, figures, standing) => expect(among(figures)?.standing).toBe(standing))

  test('each stands with its own number and what is missing of it', () => {
    const measures = among({ rooms: 7, graduates: 41, teachers: 100 })?.measures
    expect(
      measures?.map(({ limit, isReached, missing }) => [limit?.subject, limit?.value, isReached, missing]),
    ).toEqual([
      ['rooms', 10, false, 3],
      ['degree', 40, true, undefined],
      ['canteen', 100, undefined, undefined],
    ])
  })
  test('is out of scope where one of the numbers is', () => {
    const list = of.map((each) => (each['row'] === 'b' ? { ...each, among: 'rural' } : each))
    expect(among({ rooms: 10, canteen: true, isRuralSchool: false }, {}, list)?.standing).toBe('outOfScope')
  })
  test('is due when its own row says', () => {
    expect(among({ rooms: 4, graduates: 40, teachers: 100, canteen: true }, { due: 2030 })?.standing).toBe(
      'inProgress',
    )
  })
})
