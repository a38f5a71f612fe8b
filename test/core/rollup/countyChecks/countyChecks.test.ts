import {
  countyFindings,
  parse,
  type CountyCheck,
  type CountyMethod,
  type Rollup,
  type School,
  type Total,
  type Value,
} from '#core'

const check = (method: CountyMethod, id = 'X'): CountyCheck =>
  ({ id, name: {}, why: {}, remedy: {}, method }) as unknown as CountyCheck
const school = (schoolId: string, figures: Readonly<Record<string, Value>> = {}): School =>
  ({ schoolId, value: (id: string) => figures[id] }) as unknown as School
const NOBODY: Partial<Rollup> = {
  schools: [],
  parts: [],
  indicators: [],
  townships: [],
  townless: [],
  totals: new Map(),
  isComplete: true,
}
const findings = (rollup: Partial<Rollup>, ...checks: readonly CountyCheck[]) =>
  countyFindings({ ...NOBODY, ...rollup } as Rollup, checks)
/** Of one check: whom it names, and its figures. */
const found = (method: CountyMethod, rollup: Partial<Rollup>) => {
  const own = check(method)
  return findings(rollup, own).map((finding) => {
    expect(finding.check).toBe(own)
    return { ...finding, check: undefined, schools: finding.schools.map(({ schoolId }) => schoolId) }
  })
}

describe('a relation of the county’s sums', () => {
  const relation = (formula: string): CountyMethod => ({
    type: 'formula',
    formula,
    expression: parse(formula),
  })
  const EQUAL = relation('total.graduates = total.entrants')
  const total = (sum: number, lacking = 0): Total => ({ sum, reported: 3, lacking })
  const sums = (graduates: Total, entrants: Total): Partial<Rollup> => ({
    totals: new Map([
      ['graduates', graduates],
      ['entrants', entrants],
    ]),
  })

  test('that does not hold is found with both sides and how far they lie apart', () => {
    expect(found(EQUAL, sums(total(90), total(100)))).toEqual([
      { schools: [], found: 90, expected: 100, effect: 0.1 },
    ])
    expect(found(EQUAL, sums(total(110), total(100)))).toMatchObject([{ effect: 0.1 }])
  })
  test('against nothing at all the distance is counted in whole ones', () => {
    expect(found(EQUAL, sums(total(3), total(0)))).toMatchObject([{ found: 3, expected: 0, effect: 3 }])
  })
  test('that holds is not found', () => expect(found(EQUAL, sums(total(100), total(100)))).toEqual([]))
  test.each([
    ['a school has not told its part', sums(total(90, 1), total(100))],
    ['a school has not told its part of the other side', sums(total(90), total(100, 1))],
    ['a school is missing', { ...sums(total(90), total(100)), isComplete: false }],
    ['nobody is asked for one side', { totals: new Map([['graduates', total(90)]]) }],
  ])('where %s it decides nothing', (_, rollup) => expect(found(EQUAL, rollup)).toEqual([]))
  test('without two sides it is found all the same', () => {
    const both = relation('AND(total.graduates > 0, total.entrants > 0)')
    expect(found(both, sums(total(90), total(0)))).toEqual([{ schools: [] }])
  })
  test('of what is no number it is found without a distance', () => {
    const same = relation('(total.graduates > 0) = (total.entrants > 0)')
    expect(found(same, sums(total(90), total(0)))).toEqual([{ schools: [] }])
  })
  test('concerns the county as a whole and names no school', () => {
    const broken = [EQUAL, relation('AND(total.graduates > 100, total.entrants > 0)')].map((method) =>
      check(method),
    )
    const schools = findings(sums(total(90), total(100)), ...broken).map((finding) => finding.schools.length)
    expect(schools).toEqual([0, 0])
  })
  test('is never between blanks: a sum is a number', () => {
    expect(found(relation('NOT(ISBLANK(total.graduates))'), sums(total(0), total(0)))).toEqual([])
    expect(found(relation('ISBLANK(total.graduates)'), sums(total(0), total(0)))).toHaveLength(1)
  })
})

describe('a value that no two schools may share', () => {
  const UNIQUE: CountyMethod = { type: 'unique', field: 'phone' }
  const phones = (...all: Value[]) => ({
    schools: all.map((phone, index) => school(String(index), { phone })),
  })

  test('is found once with all who share it', () => {
    expect(found(UNIQUE, phones('1-1', '2-2', '1-1', '1-1'))).toEqual([
      { schools: ['0', '2', '3'], field: 'phone', found: '1-1' },
    ])
  })
  test('blanks within it are no difference', () => {
    expect(found(UNIQUE, phones('明德 小学', '明德小学 '))).toMatchObject([{ found: '明德小学' }])
  })
  test('who gave none shares nothing', () =>
    expect(found(UNIQUE, phones(undefined, '', ' ', undefined))).toEqual([]))
})

describe('a school of no township', () => {
  const townless = [school('1'), school('2')]

  test('is found, each by itself, once any school has one', () => {
    const townships = [{ name: '东镇' }] as unknown as Rollup['townships']
    expect(found({ type: 'placed' }, { townless, townships })).toEqual([
      { schools: ['1'] },
      { schools: ['2'] },
    ])
  })
  test('is nothing where no school names one', () =>
    expect(found({ type: 'placed' }, { townless })).toEqual([]))
})

test('figures that moved since last year are found', () => {
  const method = {
    type: 'lastYear',
    level: 'school',
    fields: ['rooms'],
    bands: [{ absolute: 1, relative: 0 }],
  } as const
  const lastYear = { schools: [school('1', { rooms: 3 })] } as unknown as Rollup['lastYear']
  expect(found(method, { schools: [school('1', { rooms: 9 })], lastYear })).toMatchObject([
    { schools: ['1'], field: 'rooms', found: 9, expected: 3 },
  ])
})

test('ratios far from those of the peers are found', () => {
  const ratios = [19, 20, 21, 2000]
  const parts = ratios.map((value, index) => ({
    school: school(String(index), { pupils: 100 }),
    indicators: new Map([['books', { numerator: value * 100, denominator: 100, value }]]),
  })) as unknown as Rollup['parts']
  const indicators = [{ indicator: { id: 'books', key: 'books', per: 1 } }] as unknown as Rollup['indicators']
  const method = {
    type: 'peers',
    indicators: ['books'],
    limit: 4.5,
    size: 'pupils',
    least: 1,
    peers: 4,
  } as const
  expect(found(method, { parts, indicators })).toMatchObject([
    { schools: ['3'], indicator: 'books', found: 2000 },
  ])
})

test('the weightiest finding stands first; before all numbers what is no matter of size, in the order of the checks', () => {
  const totals = new Map(
    Object.entries({ a: 90, b: 100, c: 50 }).map(([id, sum]) => [id, { sum, reported: 1, lacking: 0 }]),
  )
  const formula = (text: string) => check({ type: 'formula', formula: text, expression: parse(text) }, text)
  const unique = (field: string) => check({ type: 'unique', field }, field)
  const schools = [1, 2].map((id) => school(String(id), { phone: '1', name: '2' }))
  const order = findings(
    { totals, schools },
    formula('total.a = total.b'),
    unique('phone'),
    formula('total.a = total.c'),
    unique('name'),
  ).map(({ check: { id } }) => id)
  expect(order).toEqual(['phone', 'name', 'total.a = total.c', 'total.a = total.b'])
})
