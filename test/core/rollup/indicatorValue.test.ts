import { parse, evaluate, type Environment, type Indicator, type Value } from '#core'
import { shareFormula } from '../../../src/core/catalogue/expand'
import { combine, indicatorOf } from '../../../src/core/rollup/indicatorValue'

const environment = (values: Record<string, Value>): Environment => ({
  value: (id) => values[id],
  isBlank: (id) => values[id] === undefined,
})

function indicator(
  numerator: string,
  denominator?: string,
  more: { per?: number; scope?: string } = {},
): Indicator {
  return {
    id: 'made',
    key: 'made',
    label: { zh: '指标', en: 'indicator' },
    unit: { zh: '', en: '' },
    numerator: parse(numerator),
    denominator: denominator === undefined ? undefined : parse(denominator),
    per: more.per ?? 1,
    scope: more.scope === undefined ? undefined : parse(more.scope),
    isAdditive: true,
    decimals: 2,
    text: { numerator },
    fields: [],
    source: { document: 'test', mark: 'proposed' },
  }
}

const perHundred = indicator('teachers', 'pupils', { per: 100 })
const inSchool = (of: Indicator, values: Record<string, Value>) => indicatorOf(of, environment(values))

test('a school: numerator ÷ denominator × per', () => {
  expect(inSchool(perHundred, { teachers: 13, pupils: 250 })).toEqual({
    numerator: 13,
    denominator: 250,
    value: 5.2,
    inScope: true,
  })
})

test('a blank figure is not a zero', () => {
  expect(inSchool(perHundred, { pupils: 250 })).toEqual({
    numerator: undefined,
    denominator: 250,
    value: undefined,
    inScope: true,
  })
})

test('yes is no amount', () => {
  expect(inSchool(indicator('canteen'), { canteen: true })).toMatchObject({
    numerator: undefined,
    value: undefined,
  })
})

test('nothing is divided by zero', () => {
  expect(inSchool(perHundred, { teachers: 3, pupils: 0 })).toMatchObject({ numerator: 3, value: undefined })
})

describe('scope', () => {
  const scoped = indicator('teachers', 'pupils', { scope: 'pupils >= 50' })
  test.each([
    [49, false, undefined],
    [50, true, 0.1],
    [undefined, undefined, undefined],
  ])('%s pupils: in scope %s', (pupils, inScope, value) => {
    expect(inSchool(scoped, { teachers: 5, pupils })).toMatchObject({ inScope, value })
  })
})

describe('a scope of several conditions', () => {
  const urban = indicator('rooms', 'classes', { scope: 'AND(isUrban, classes <> 0)' })
  test.each([
    ['one that does not hold decides, whatever is missing', { isUrban: false }, false],
    ['in any order', { classes: 0 }, false],
    ['what is missing leaves it untold otherwise', { isUrban: true }, undefined],
    ['all hold', { isUrban: true, classes: 8 }, true],
  ])('%s', (_, values, inScope) => expect(inSchool(urban, values).inScope).toBe(inScope))
})

describe('several schools', () => {
  const [large, small] = [
    { teachers: 30, pupils: 900 },
    { teachers: 8, pupils: 100 },
  ]

  test('ratios are recomputed from sums, never averaged', () => {
    // 38 ÷ 1000 × 100 = 3.8; the mean of 3.33 and 8 would be 5.67.
    const values = [large, small].map((values) => inSchool(perHundred, values))
    expect(combine(perHundred, values)).toEqual({ numerator: 38, denominator: 1000, value: 3.8 })
  })

  test('plain counts are added, not averaged', () => {
    const count = indicator('teachers')
    expect(
      combine(
        count,
        [large, small].map((values) => inSchool(count, values)),
      ).value,
    ).toBe(38)
  })

  test('a yes/no over one is the share of schools', () => {
    const share = indicator('IF(canteen,1,0)', '1', { per: 100 })
    const values = [true, true, false, true].map((canteen) => inSchool(share, { canteen }))
    expect(combine(share, values)).toEqual({ numerator: 3, denominator: 4, value: 75 })
  })

  test('one school that cannot tell leaves the county untold', () => {
    const values = [large, { pupils: 40 }, small].map((values) => inSchool(perHundred, values))
    expect(combine(perHundred, values)).toEqual({ numerator: undefined, denominator: 1040, value: undefined })
  })

  test('schools out of scope take no part', () => {
    const scoped = indicator('teachers', 'pupils', { per: 100, scope: 'pupils >= 100' })
    const values = [large, small, { teachers: 9, pupils: 60 }].map((values) => inSchool(scoped, values))
    expect(combine(scoped, values).value).toBe(3.8)
  })

  test('least and greatest values are not added', () => {
    const least = { ...indicator('room'), isAdditive: false }
    expect(
      combine(least, [inSchool(least, { room: 96 }), inSchool(least, { room: 90 })]).value,
    ).toBeUndefined()
  })

  test('no schools, no value', () => {
    expect(combine(perHundred, []).value).toBeUndefined()
    expect(combine(indicator('teachers'), []).value).toBeUndefined()
  })
})

describe('combined schools share buildings by weighted pupils', () => {
  const stage = (id: string, weight: number) => ({ id, label: { zh: id, en: id }, weight, reported: true })
  const stages = [stage('primary', 1), stage('junior', 1.1), stage('senior', 1.32)]
  const kind = (...of: string[]) => ({
    id: 'kind',
    label: { zh: '学校', en: 'school' },
    code: '',
    level: 'school' as const,
    stages: of,
  })
  const share = (of: string, among: string[], values: Record<string, Value>): Value =>
    evaluate(parse(shareFormula(of, kind(...among), stages)), environment(values))

  const nineYear = { 'enrolment.primary': 166, 'enrolment.junior': 210 }

  test('nine-year: 166 / (166 + 1.1 × 210)', () => {
    expect(share('primary', ['primary', 'junior'], nineYear)).toBeCloseTo(0.41814, 5)
  })

  test('its 23,226 books: 9,711.6 to the primary stage, 58.50 a pupil; 64.35 in the junior', () => {
    const primary = 23226 * Number(share('primary', ['primary', 'junior'], nineYear))
    const junior = 23226 * Number(share('junior', ['primary', 'junior'], nineYear))
    expect(primary).toBeCloseTo(9711.63, 2)
    expect(primary / 166).toBeCloseTo(58.5, 2)
    expect(junior / 210).toBeCloseTo(64.35, 2)
    expect(primary + junior).toBeCloseTo(23226, 8)
  })

  test('complete secondary: junior 1 to senior 1.2', () => {
    // 300 / (300 + 1.2 × 250) = 0.5
    const values = { 'enrolment.junior': 300, 'enrolment.senior': 250 }
    expect(share('junior', ['junior', 'senior'], values)).toBeCloseTo(0.5, 12)
  })

  test('a school of one stage keeps all', () => {
    expect(share('primary', ['primary'], {})).toBe(1)
  })

  test('a stage without a weight shares with no other', () => {
    const preschool = { id: 'preschool', label: { zh: '幼儿园', en: 'preschool' }, reported: true }
    const split = () => shareFormula('primary', kind('preschool', 'primary'), [preschool, ...stages])
    expect(split).toThrow('kind shares rooms with preschool, which has no weight')
  })

  test('without one stage’s pupils nobody can tell', () => {
    expect(share('primary', ['primary', 'junior'], { 'enrolment.primary': 166 })).toBeUndefined()
  })
})
