import { expandCheck, type CheckWorld } from '../../../src/core/catalogue/checks'
import { expandGroups, fillId, NotApplicable } from '../../../src/core/catalogue/expand'
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
  source: { document: 'test', mark: 'proposed' },
  examples: {
    pass: [{ 'enrolment.{stage}.{grade}': 9, 'last.enrolment.{stage}.{grade.previous}': 10 }],
    fail: [{ 'enrolment.{stage}.{grade}': 11, 'last.enrolment.{stage}.{grade.previous}': 10 }],
    unknown: [{}],
  },
})

describe('{grade.previous} pairs a grade with the one below it', () => {
  const checks = expandCheck(promotion, world)

  it('leaves out the first grade, which has none below it', () => {
    expect(checks.map(({ id }) => id)).toEqual(['K14.primary.g2', 'K14.primary.g3'])
  })
  it('fills ids in the formula and in the examples, labels in the name', () => {
    const [second] = checks
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
  it('has no place in an id', () => {
    expect(() => fillId('enrolment.{kind.pupils}', { kind })).toThrow('“幼儿” are words')
  })
  it('is refused where nobody says what it is', () => {
    expect(() => expandCheck(written, world)).toThrow('primarySchool has no pupils')
  })
})

describe('[stage=primary|junior] repeats an argument for some members', () => {
  const parts = ['primary', 'junior', 'senior'].map((id) => ({ id, label: words(id) }))
  const expand = (formula: string, known: readonly string[]) =>
    expandGroups(
      formula,
      () => parts,
      (part) => known.some((id) => part.includes(id)),
    )

  it('leaves out the others, and those that are no field here', () => {
    expect(expand('SUM(teachers.[stage=primary|junior])', ['teachers.'])).toBe(
      'SUM(teachers.primary,teachers.junior)',
    )
    expect(expand('SUM(teachers.[stage=primary|junior])', ['teachers.junior'])).toBe('SUM(teachers.junior)')
  })
  it('has no place where none of them is a field', () => {
    expect(() => expand('SUM(teachers.[stage=primary|junior])', ['teachers.senior'])).toThrow(NotApplicable)
  })
})
