import { parse, requiredFields } from '#core'
import { expandCheck, type CheckWorld } from '../../../src/core/catalogue/checks'
import { checkSchema } from '../../../src/core/catalogue/schema'
import type { Field } from '../../../src/core/model/field'

const words = (text: string) => ({ zh: text, en: text })
const grades = ['g1', 'g2', 'g3'].map((id) => ({ id, label: words(id.toUpperCase()) }))
const field = (id: string): Field => ({
  id,
  label: words(id),
  unit: words('人'),
  type: 'count',
  blank: 'missing',
  form: 'pupils',
  mark: 'proposed',
})
const world: CheckWorld = {
  kind: { id: 'primarySchool', label: words('小学'), code: '211', level: 'school', stages: ['primary'] },
  stages: [{ id: 'primary', label: words('小学'), weight: 1, reported: true }],
  dimensions: { grade: { byStage: { primary: grades } } },
  fields: new Map(grades.map(({ id }) => [`enrolment.primary.${id}`, field(`enrolment.primary.${id}`)])),
}
const promotion = checkSchema.parse({
  id: 'K14',
  kind: 'empirical',
  name: words('{grade} from {grade.previous}'),
  for: { stage: '*', grade: '*' },
  assert: 'enrolment.{stage}.{grade} <= last.enrolment.{stage}.{grade.previous}',
  why: words('pupils move up'),
  remedy: words('explain'),
  reasons: [words('pupils came')],
  source: { document: 'test', mark: 'proposed' },
  examples: {
    pass: [{ 'enrolment.{stage}.{grade}': 9, 'last.enrolment.{stage}.{grade.previous}': 10 }],
    fail: [{ 'enrolment.{stage}.{grade}': 11, 'last.enrolment.{stage}.{grade.previous}': 10 }],
    unknown: [{}],
  },
})

describe('{grade.previous} pairs a grade with the one below it', () => {
  const expanded = () => expandCheck(promotion, world)

  it('leaves out the first grade, which has none below it', () => {
    expect(expanded().map(({ id }) => id)).toEqual(['K14.primary.g2', 'K14.primary.g3'])
  })
  it('fills ids in the formula and in the examples, labels in the name', () => {
    const [second] = expanded()
    expect(second?.formula).toBe('enrolment.primary.g2 <= last.enrolment.primary.g1')
    expect(second?.examples.pass).toEqual([{ 'enrolment.primary.g2': 9, 'last.enrolment.primary.g1': 10 }])
    expect(second?.name).toEqual(words('G2 from G1'))
  })
})

describe('a list of members', () => {
  const only = (wanted: string[]) =>
    expandCheck(
      { ...promotion, for: { stage: ['primary'], grade: wanted }, assert: 'enrolment.{stage}.{grade} > 0' },
      world,
    )

  it('keeps their labels', () => {
    expect(only(['g2']).map(({ name }) => name.zh)).toEqual(['G2 from G1'])
  })
  it('leaves out those the school kind does not have', () => {
    expect(only(['g2', 'g9']).map(({ id }) => id)).toEqual(['K14.primary.g2'])
  })
})

describe('{band.min} is a number the band carries', () => {
  const bands = {
    size: [
      { id: 'small', label: words('small'), attributes: { min: 1, max: 25 } },
      { id: 'large', label: words('large'), attributes: { min: 26 } },
    ],
  }
  const fields = new Map(['classes.small', 'classes.large', 'greatest'].map((id) => [id, field(id)]))
  const formulas = (assert: string, over?: Record<string, '*'>) =>
    expandCheck({ ...promotion, for: over, assert }, { ...world, dimensions: bands, fields }).map(
      ({ formula }) => formula,
    )

  it('is written into each instance', () => {
    expect(formulas('IMPLIES(classes.{size} > 0, greatest >= {size.min})', { size: '*' })).toEqual([
      'IMPLIES(classes.small > 0, greatest >= 1)',
      'IMPLIES(classes.large > 0, greatest >= 26)',
    ])
  })
  it('leaves out a band without it, in instances and in groups', () => {
    expect(formulas('greatest <= {size.max}', { size: '*' })).toEqual(['greatest <= 25'])
    expect(formulas('greatest <= SUM(classes.[size] * [size.max])')).toEqual([
      'greatest <= SUM(classes.small * 25)',
    ])
  })
})

describe('{kind.pupils} is what the school kind calls its pupils', () => {
  const kind = { ...world.kind, words: { pupils: words('幼儿') } }
  const written = { ...promotion, name: words('{stage}{kind.pupils}') }

  it('is filled in words', () => {
    expect(expandCheck(written, { ...world, kind })[0]?.name).toEqual(words('小学幼儿'))
  })
  it('is refused where nobody says what it is', () => {
    expect(() => expandCheck(written, world)).toThrow('primarySchool has no pupils')
  })
})

describe('a check as one template has it', () => {
  const plain = {
    ...promotion,
    for: undefined,
    name: words('name'),
    assert: 'enrolment.primary.g1 > 0',
    reasons: [words('a fire'), words('{kind} closed')],
    examples: { pass: [{}], fail: [{}], unknown: [{}] },
  }

  it('is what was written, over fields that are all there', () => {
    const assert = 'IF(ISBLANK(enrolment.primary.g2), enrolment.primary.g1 > 0, enrolment.primary.g1 > 1)'
    const [check, ...others] = expandCheck({ ...plain, assert }, world)
    expect(others).toEqual([])
    expect(check).toEqual({
      id: 'K14',
      rule: 'K14',
      kind: 'empirical',
      name: words('name'),
      formula: assert,
      expression: parse(assert),
      fields: ['enrolment.primary.g2', 'enrolment.primary.g1'],
      required: requiredFields(parse(assert)),
      yearOnYear: false,
      form: 'pupils',
      why: words('pupils move up'),
      remedy: words('explain'),
      reasons: [words('a fire'), words('小学 closed')],
      source: { document: 'test', mark: 'proposed' },
      examples: { pass: [{}], fail: [{}], unknown: [{}] },
    })
  })
  it('is left out where one of its fields is not, this year’s or last year’s', () => {
    expect(expandCheck({ ...plain, assert: 'enrolment.primary.g9 > 0' }, world)).toEqual([])
    expect(
      expandCheck({ ...plain, assert: 'enrolment.primary.g1 > last.enrolment.primary.g9' }, world),
    ).toEqual([])
  })
  it('says which of its fields are of this year, and whether it reads last year’s', () => {
    const assert = 'enrolment.primary.g1 > last.enrolment.primary.g2'
    const [check] = expandCheck({ ...plain, assert }, world)
    expect(check).toMatchObject({
      fields: ['enrolment.primary.g1'],
      required: ['enrolment.primary.g1', 'last.enrolment.primary.g2'],
      yearOnYear: true,
    })
  })
  it('stands in no form where it reads no field of this year', () => {
    expect(expandCheck({ ...plain, assert: 'last.enrolment.primary.g2 > 0' }, world)[0]?.form).toBe('')
    expect(expandCheck({ ...plain, assert: '1 > 0' }, world)[0]).toMatchObject({ form: '', fields: [] })
  })
  it('is refused where it cannot be read, or repeats over what nobody lists', () => {
    expect(() => expandCheck({ ...plain, assert: 'enrolment.primary.g1 > >' }, world)).toThrow()
    expect(() => expandCheck({ ...plain, for: { colour: '*' } }, world)).toThrow('"colour"')
    expect(() => expandCheck({ ...plain, assert: 'SUM(enrolment.primary.[colour]) > 0' }, world)).toThrow(
      '"colour"',
    )
  })
  it('is of the stages that the school kind runs', () => {
    const stages = [...world.stages, { id: 'junior', label: words('初中'), weight: 1, reported: true }]
    const fields = new Map(['pupils.primary', 'pupils.junior'].map((id) => [id, field(id)]))
    const all = expandCheck(
      { ...plain, for: { stage: '*' }, assert: 'pupils.{stage} > 0' },
      { ...world, stages, fields },
    )
    expect(all.map(({ id }) => id)).toEqual(['K14.primary'])
  })
  it('repeats over mere parts of ids, which its own id names without dots', () => {
    const fields = new Map(['staff', 'staff.women.young'].map((id) => [id, field(id)]))
    const over = { part: ['', '.women.young'] }
    const all = expandCheck({ ...plain, for: over, assert: 'staff{part} > 0' }, { ...world, fields })
    expect(all.map(({ id, formula }) => [id, formula])).toEqual([
      ['K14', 'staff > 0'],
      ['K14.womenyoung', 'staff.women.young > 0'],
    ])
  })
})

describe('examples', () => {
  const examples = (pass: object) =>
    expandCheck(
      checkSchema.parse({
        ...promotion,
        for: { stage: '*' },
        assert: 'SUM(enrolment.{stage}.[grade]) > 0',
        name: words('name'),
        examples: {
          pass: [pass],
          fail: [{ 'enrolment.{stage}.g1': 1 }],
          unknown: [{ 'enrolment.{stage}.g1': true }],
        },
      }),
      world,
    ).map((check) => check.examples)
  const of = (g1: number, g2: number, g3: number) => ({
    'enrolment.primary.g1': g1,
    'enrolment.primary.g2': g2,
    'enrolment.primary.g3': g3,
  })

  it('name a field each', () => {
    expect(examples({ 'enrolment.{stage}.g2': 7, other: 'text' })).toEqual([
      {
        pass: [{ 'enrolment.primary.g2': 7, other: 'text' }],
        fail: [{ 'enrolment.primary.g1': 1 }],
        unknown: [{ 'enrolment.primary.g1': true }],
      },
    ])
  })
  it('or the members of a dimension: the same for all, or in order, 0 where the list ends', () => {
    expect(examples({ 'enrolment.{stage}.[grade]': 10 })[0]?.pass).toEqual([of(10, 10, 10)])
    expect(examples({ 'enrolment.{stage}.[grade]': [3, 4] })[0]?.pass).toEqual([of(3, 4, 0)])
    expect(examples({ 'last.enrolment.{stage}.[grade]': 2 })[0]?.pass).toEqual([
      Object.fromEntries(Object.keys(of(0, 0, 0)).map((id) => [`last.${id}`, 2])),
    ])
  })
  it('leave out what is no field here, and a list where one number is wanted', () => {
    expect(examples({ 'staff.{stage}.[grade]': 10, 'enrolment.{stage}.g1': [1, 2] })[0]?.pass).toEqual([{}])
  })
})
