import { parse, toSource } from '#core'
import { expandIndicator } from '../../../src/core/catalogue/indicators'
import { indicatorSchema } from '../../../src/core/catalogue/schema'
import { madeField } from '../../support/madeTemplate'

const words = (text: string) => ({ zh: text, en: text })
const stage = (id: string, zh: string, reported = true) => ({
  id,
  label: { zh, en: id },
  weight: 1,
  reported,
})
const ids = (names: readonly string[]) =>
  new Map(
    ['primary', 'junior', 'senior'].flatMap((of) => names.map((name) => [`${name}.${of}`, madeField(name)])),
  )
const WORLD = {
  kind: {
    id: 'nineYear',
    label: words('nine years'),
    code: '312',
    level: 'school' as 'school' | 'county',
    stages: ['primary', 'junior'],
  },
  stages: [stage('primary', '小学'), stage('junior', '初中'), stage('senior', '高中')],
  dimensions: { room: ['music', 'art'].map((id) => ({ id, label: words(id) })) },
  fields: new Map([
    ...ids(['pupils', 'teachers', 'enrolment', 'books']),
    ...['rooms', 'area', 'lunches', 'rooms.music', 'rooms.art'].map((id) => [id, madeField(id)] as const),
    ['isRural', madeField('isRural', { type: 'yesno' })] as const,
  ]),
}

interface More {
  readonly kind?: object
  readonly stages?: typeof WORLD.stages
  readonly groups?: Parameters<typeof expandIndicator>[2]
}
const made = (raw: object, { kind = {}, stages = WORLD.stages, groups }: More = {}) =>
  expandIndicator(
    indicatorSchema.parse({
      id: 'made',
      label: { zh: '室数', en: 'rooms' },
      unit: words('rooms'),
      numerator: 'rooms',
      source: { document: 'made up', mark: 'memory' },
      ...raw,
    }),
    { ...WORLD, stages, kind: { ...WORLD.kind, ...kind } },
    groups,
  )
const idsOf = (...[raw, more]: Parameters<typeof made>): string[] => made(raw, more).map(({ id }) => id)
/** The formulas of the first, as text. */
const textOf = (...[raw, more]: Parameters<typeof made>) => made(raw, more)[0]?.text

test('one figure for the whole school, with what is not said', () => {
  expect(made({})).toEqual([
    {
      id: 'made',
      key: 'made',
      label: { zh: '室数', en: 'rooms' },
      unit: words('rooms'),
      numerator: parse('rooms'),
      per: 1,
      isAdditive: true,
      decimals: 2,
      text: { numerator: 'rooms' },
      fields: ['rooms'],
      source: { document: 'made up', mark: 'memory' },
    },
  ])
})

test('formulas as they are read, and as they are shown', () => {
  const [ratio] = made({ numerator: 'rooms * 2', denominator: 'area + rooms', scope: 'lunches > 3' })
  expect(ratio).toMatchObject({
    numerator: parse('rooms * 2'),
    denominator: parse('area + rooms'),
    text: { numerator: 'rooms * 2', denominator: 'area + rooms' },
    fields: ['rooms', 'area'],
  })
  expect(ratio?.text.scope).toBe(toSource(parse('AND(lunches > 3, area + rooms <> 0)')))
  expect(ratio?.scope).toEqual(parse('AND(lunches > 3, area + rooms <> 0)'))
})

describe('whom it concerns', () => {
  test('those where there is something to divide by', () => {
    expect(textOf({ denominator: 'area' })?.scope).toBe('area <> 0')
    expect(textOf({ denominator: '12' })?.scope).toBeUndefined()
    expect(textOf({ denominator: '12', scope: 'lunches > 3' })?.scope).toBe('lunches > 3')
    expect(textOf({ denominator: '12 * area' })?.scope).toBe('12 * area <> 0')
    expect(textOf({ denominator: 'area * 12' })?.scope).toBe('area * 12 <> 0')
  })
  test('of some kinds, those that the condition of the kind holds for', () => {
    expect(textOf({ scope: { nineYear: 'lunches > 3' } })?.scope).toBe('lunches > 3')
    expect(textOf({ scope: { primarySchool: 'lunches > 3' } })?.scope).toBeUndefined()
  })
  test('the kinds it is for', () => {
    expect(idsOf({ kinds: ['primarySchool'] })).toEqual([])
    expect(idsOf({ kinds: ['primarySchool', 'nineYear'] })).toEqual(['made'])
  })
})

describe('one for each stage', () => {
  const perStage = { stages: ['primary', 'junior', 'senior'], numerator: 'pupils.{stage}' }

  test('that the school runs', () => {
    expect(made(perStage)).toMatchObject([
      { id: 'made.primary', key: 'made', stage: 'primary', fields: ['pupils.primary'] },
      { id: 'made.junior', key: 'made', stage: 'junior', fields: ['pupils.junior'] },
    ])
    expect(idsOf({ ...perStage, stages: ['junior'] })).toEqual(['made.junior'])
  })
  test('and in a county all that are taught there', () => {
    const county = { kind: { level: 'county' } }
    expect(idsOf(perStage, county)).toEqual(['made.primary', 'made.junior', 'made.senior'])
  })
  test('and that is reported', () => {
    const stages = [stage('primary', '小学', false), stage('junior', '初中')]
    expect(idsOf(perStage, { stages })).toEqual(['made.junior'])
  })
  test('with its own formula, where it has one', () => {
    const numerator = { primary: 'pupils.primary', junior: 'rooms' }
    expect(made({ ...perStage, numerator }).map(({ text }) => text.numerator)).toEqual([
      'pupils.primary',
      'rooms',
    ])
    expect(idsOf({ ...perStage, numerator: { junior: 'rooms' } })).toEqual(['made.junior'])
    expect(idsOf({ ...perStage, denominator: { primary: 'area' } })).toEqual(['made.primary'])
    expect(idsOf({ numerator: { primary: 'rooms' } })).toEqual([])
  })
  test('called by the stage, unless its label does so itself', () => {
    expect(made(perStage)[0]?.label).toEqual({ zh: '小学室数', en: 'rooms, primary' })
    const label = { zh: '小学室数', en: 'rooms of primary schools' }
    expect(made({ ...perStage, label })[0]?.label).toEqual(label)
  })
})

describe('a school that lacks one of its fields has no such indicator', () => {
  test.each<object>([
    { numerator: 'halls' },
    { denominator: 'halls' },
    { scope: 'halls > 3' },
    { scope: { nineYear: 'halls > 3' } },
  ])('%j', (raw) => expect(made(raw)).toEqual([]))
})

test('sums over a dimension', () => {
  expect(textOf({ numerator: 'SUM(rooms.[room])' })?.numerator).toBe('SUM(rooms.music, rooms.art)')
  expect(textOf({ numerator: 'SUM(pupils.[stage])' })?.numerator).toBe('SUM(pupils.primary, pupils.junior)')
})

describe('what stages have in common is shared', () => {
  const shared = { stages: ['primary', 'junior'], numerator: 'rooms * {share}' }

  test('by pupils', () => {
    expect(textOf(shared)?.numerator).toBe(
      'rooms * (enrolment.primary / (enrolment.primary + enrolment.junior))',
    )
    expect(textOf({ ...shared, numerator: 'rooms * {share} + {share}' })?.numerator).not.toContain('{share}')
  })
  test('not at a school of one stage, nor for a whole school', () => {
    const kind = { stages: ['primary'] }
    expect(textOf(shared, { kind })?.numerator).toBe('rooms')
    expect(textOf({ ...shared, numerator: 'rooms * {share} + area * {share}' }, { kind })?.numerator).toBe(
      'rooms + area',
    )
    expect(textOf({ numerator: 'rooms * {share}' })?.numerator).toBe('rooms')
  })
})

describe('the same again for groups of schools', () => {
  const rural = { id: 'rural', label: { zh: '乡村学校', en: 'rural' }, condition: 'isRural' }

  test('under their condition', () => {
    const [whole, own, ...others] = made({ scope: 'lunches > 3' }, { groups: [rural] })
    expect(others).toEqual([])
    expect(whole).toMatchObject({ id: 'made', text: { scope: 'lunches > 3' } })
    expect(own).toMatchObject({
      id: 'made.rural',
      key: 'made',
      group: 'rural',
      label: { zh: '室数（乡村学校）', en: 'rooms, rural' },
      text: { scope: 'AND(isRural, lunches > 3)' },
    })
    expect(made({}, { groups: [rural] })[1]?.text.scope).toBe('isRural')
    const perStage = { stages: ['junior'], numerator: 'pupils.{stage}' }
    expect(made(perStage, { groups: [rural] })[1]).toMatchObject({
      id: 'made.rural.junior',
      label: { zh: '初中室数（乡村学校）', en: 'rooms, junior, rural' },
    })
  })
  test('only for kinds of school that can belong to them', () => {
    const group = (stages: string[]) => ({ groups: [{ id: 'some', label: words('some'), stages }] })
    expect(idsOf({}, group(['primary', 'senior']))).toEqual(['made', 'made.some'])
    expect(idsOf({}, group(['senior']))).toEqual(['made'])
  })
  test('not where the school is not asked whether it belongs', () => {
    expect(idsOf({}, { groups: [{ ...rural, condition: 'isCoastal' }] })).toEqual(['made'])
  })
})
