import { cellsOf, parse, type Catalogue, type Indicator, type KindId, type School, type Value } from '#core'
import { areaIndicator, indicatorsOfSchools, partsOf } from '../../../src/core/rollup/parts'
import { madeTemplate } from '../../support/madeTemplate'

const words = { zh: '', en: '' }
const indicator = (id: string, numerator: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  key: id,
  label: words,
  unit: words,
  numerator: parse(numerator),
  per: 1,
  isAdditive: true,
  decimals: 2,
  text: { numerator },
  fields: [],
  source: { document: '', mark: 'proposed' },
  ...more,
})
const rooms = indicator('rooms', 'rooms')
const desks = indicator('desks', 'desks', { stage: 'primary' })
const books = indicator('books', 'books', { stage: 'primary', denominator: parse('pupils') })
const labs = indicator('labs', 'labs', { stage: 'junior' })
const counties = indicator('counties', 'county.rooms')

const template = (id: KindId, stages: readonly string[], indicators: readonly Indicator[]) => ({
  ...madeTemplate({ fields: [] }),
  kind: {
    id,
    label: words,
    code: '',
    level: id === 'county' ? ('county' as const) : ('school' as const),
    stages,
  },
  indicators,
})
const stage = (id: string, reported = true) => ({ id, label: words, reported })
const catalogue = {
  stages: [stage('preschool', false), stage('primary'), stage('junior')],
  templates: new Map(
    [
      template('primarySchool', ['preschool', 'primary'], [rooms, desks, books]),
      template('nineYear', ['primary', 'junior'], [rooms, books, labs]),
      template('county', ['primary'], [counties]),
    ].map((each) => [each.kind.id, each]),
  ),
} as unknown as Catalogue

const school = (schoolId: string, kind: KindId, figures: Readonly<Record<string, Value>> = {}): School =>
  ({
    schoolId,
    kind,
    value: (id: string) => figures[id],
    received: {
      report: {
        readings: new Map([...cellsOf(figures)].map(([id, value]) => [id, { state: 'value', value }])),
      },
    },
  }) as unknown as School
const all = [rooms, desks, books, labs]
const one = school('1', 'primarySchool', { rooms: 3, desks: 30, books: 200, pupils: 100 })
const two = school('2', 'nineYear', { rooms: 9, books: 90, pupils: 30 })

describe('the rows of the county’s tables', () => {
  test('are the schools as a whole, then each reported stage with the schools that run it', () => {
    const parts = partsOf([one, two], catalogue, all)
    expect(parts.map((part) => [part.stage, part.school.schoolId])).toEqual([
      [undefined, '1'],
      [undefined, '2'],
      ['primary', '1'],
      ['primary', '2'],
      ['junior', '2'],
    ])
  })
  test('hold the indicators of their stage that this kind of school has', () => {
    const parts = partsOf([one, two], catalogue, all)
    expect(parts.map(({ indicators }) => [...indicators.keys()])).toEqual([
      ['rooms'],
      ['rooms'],
      ['desks', 'books'],
      ['books'],
      ['labs'],
    ])
    expect(parts[2]?.indicators.get('books')).toMatchObject({ numerator: 200, denominator: 100, value: 2 })
  })
  test('hold those that are wanted and no others', () => {
    const [, , primary] = partsOf([one, two], catalogue, [books])
    expect([...(primary?.indicators.keys() ?? [])]).toEqual(['books'])
  })
  test('know which figures are blank', () => {
    const answered = indicator('answered', 'IF(ISBLANK(rooms), 0, 1)')
    const asking = {
      ...catalogue,
      templates: new Map([['primarySchool', template('primarySchool', [], [answered])]]),
    } as Catalogue
    const values = [one, school('3', 'primarySchool')].map(
      (each) => partsOf([each], asking, [answered])[0]?.indicators.get('answered')?.value,
    )
    expect(values).toEqual([1, 0])
  })
  test('are not made for a kind of school that the catalogue does not have', () => {
    expect(() => partsOf([school('1', 'college')], catalogue, all)).toThrow('no template for college')
  })
})

test('the indicators of schools are those of any kind, each once, and none of the county’s own', () => {
  expect(indicatorsOfSchools(catalogue)).toEqual([rooms, desks, books, labs])
})

describe('the figure of several schools together', () => {
  const parts = (...schools: readonly School[]) => partsOf(schools, catalogue, all)

  test('is made of the sums of those that told theirs; the others are counted as lacking', () => {
    const silent = [{ books: 70 }, { pupils: 70 }].map((figures, index) =>
      school(String(3 + index), 'primarySchool', figures),
    )
    expect(areaIndicator(books, parts(one, two, ...silent))).toMatchObject({
      indicator: books,
      numerator: 290,
      denominator: 130,
      value: 290 / 130,
      counted: 4,
      lacking: 2,
    })
  })
  test('leaves those out whom it does not concern', () => {
    const large = { ...books, scope: parse('pupils >= 50') }
    const of = {
      ...catalogue,
      templates: new Map([['primarySchool', template('primarySchool', ['primary'], [large])]]),
    }
    const small = school('4', 'primarySchool', { books: 1, pupils: 10 })
    const unknown = school('5', 'primarySchool', { books: 1 })
    expect(areaIndicator(large, partsOf([one, small, unknown], of as Catalogue, [large]))).toMatchObject({
      numerator: 200,
      counted: 2,
      lacking: 1,
    })
  })
  test('of nobody is none', () => {
    expect(areaIndicator(labs, parts(one))).toMatchObject({ value: undefined, counted: 0, lacking: 0 })
  })
  test('varies between schools where it is a ratio that can be added', () => {
    // Ratios 2 and 3 around 290 ÷ 130; weights 100/130 and 30/130.
    const mean = 290 / 130
    const deviation = Math.sqrt((100 / 130) * (2 - mean) ** 2 + (30 / 130) * (3 - mean) ** 2)
    expect(areaIndicator(books, parts(one, two)).variation).toBeCloseTo(deviation / mean, 12)
    expect(areaIndicator(rooms, parts(one, two)).variation).toBeUndefined()
    expect(areaIndicator({ ...books, isAdditive: false }, parts(one, two)).variation).toBeUndefined()
    expect(areaIndicator(books, []).variation).toBeUndefined()
  })
})
