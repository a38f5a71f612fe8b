import {
  bindingsOver,
  expandGroups,
  fillId,
  fillLabel,
  membersOf,
  NotApplicable,
  shareFormula,
} from '../../../src/core/catalogue/expand'

const words = (text: string) => ({ zh: text, en: text })
const member = (id: string, attributes?: Readonly<Record<string, number>>) => ({
  id,
  label: { zh: `${id}字`, en: `${id} word` },
  ...(attributes && { attributes }),
})
const stage = (id: string, weight?: number) => ({ id, label: words(id), weight, reported: true })

describe('what stands in braces', () => {
  const kind = { ...member('school'), words: { pupils: { zh: '幼儿', en: 'children' } } }
  const bindings = {
    grade: { ...member('g2'), previous: member('g1') },
    band: member('small', { min: 1, max: 25 }),
    kind,
  }

  test('is the member’s id in a formula, its label in words', () => {
    expect(fillId('enrolment.{grade}.{band}', bindings)).toBe('enrolment.g2.small')
    expect(fillLabel({ zh: '{grade}人数', en: '{grade}s' }, bindings)).toEqual({
      zh: 'g2字人数',
      en: 'g2 words',
    })
  })
  test('or the member before it', () => {
    expect(fillId('enrolment.{grade.previous}', bindings)).toBe('enrolment.g1')
    expect(fillLabel(words('{grade.previous}'), bindings)).toEqual(member('g1').label)
    expect(() => fillId('enrolment.{band.previous}', bindings)).toThrow(NotApplicable)
  })
  test('or a number it carries', () => {
    expect(fillId('{band.min} + {band.max}', bindings)).toBe('1 + 25')
    expect(() => fillId('{band.middle}', bindings)).toThrow(
      new NotApplicable('small has no middle: {band.middle}'),
    )
    expect(() => fillId('{grade.min}', bindings)).toThrow(NotApplicable)
  })
  test('or words of the school kind, which have no place in an id', () => {
    expect(fillLabel(words('{kind.pupils}'), bindings)).toEqual({ zh: '幼儿', en: 'children' })
    expect(() => fillId('{kind.pupils}', bindings)).toThrow('“幼儿” are words')
  })
  test('is left where nothing of that name is bound', () => {
    expect(fillId('pupils.{stage}', bindings)).toBe('pupils.{stage}')
  })
})

describe('the members of a dimension', () => {
  const stages = [stage('primary'), stage('junior')]
  const dimensions = { room: [member('music')], grade: { byStage: { primary: [member('g1')] } } }
  const of = (dimension: string, bound?: string) =>
    membersOf(dimension, dimensions, stages, bound === undefined ? {} : { stage: member(bound) })

  test('are listed, once for all or by stage', () => {
    expect(of('room')).toEqual([member('music')])
    expect(of('grade', 'primary')).toEqual([member('g1')])
    expect(of('grade', 'junior')).toEqual([])
  })
  test('of “stage” are the stages', () => expect(of('stage')).toBe(stages))
  test('are unknown without the stage, or of a dimension nobody lists', () => {
    expect(() => of('grade')).toThrow('dimension "grade" differs by stage')
    expect(() => of('colour')).toThrow('no dimension "colour" in seeds/dimensions.json')
  })
})

describe('every way to bind', () => {
  const lists: Readonly<Record<string, readonly ReturnType<typeof member>[]>> = {
    stage: [member('primary'), member('junior')],
    'grade primary': [member('g1'), member('g2')],
    'grade junior': [member('g7')],
  }
  const over = (...names: readonly (readonly [string, '*' | readonly string[]])[]) =>
    bindingsOver(names, (name, { stage: bound }) => lists[name] ?? lists[`${name} ${bound?.id}`])
  const idsOf = (all: ReturnType<typeof over>) =>
    all.map((each) => Object.entries(each).map(([name, { id }]) => `${name} ${id}`))

  test('no dimension: one', () => expect(over()).toEqual([{}]))
  test('later ones under the earlier', () => {
    expect(idsOf(over(['stage', '*'], ['grade', '*']))).toEqual([
      ['stage primary', 'grade g1'],
      ['stage primary', 'grade g2'],
      ['stage junior', 'grade g7'],
    ])
  })
  test('each knows the one before it', () => {
    expect(over(['stage', '*']).map((each) => each['stage']?.previous?.id)).toEqual([undefined, 'primary'])
  })
  test('some members, which keep their labels and the ones before them', () => {
    expect(over(['stage', ['junior']])).toEqual([
      { stage: { ...member('junior'), previous: member('primary') } },
    ])
  })
  test('mere parts of ids', () => {
    expect(over(['part', ['girls', 'boys']])).toEqual([
      { part: { id: 'girls', label: words('girls') } },
      { part: { id: 'boys', label: words('boys') } },
    ])
  })
  test('all of a dimension nobody lists is refused', () => {
    expect(() => over(['colour', '*'])).toThrow('no dimension "colour"')
  })
})

describe('what stands in brackets repeats the argument around it', () => {
  const parts = ['primary', 'junior', 'senior'].map((id) => member(id))
  const bands = [member('small', { min: 1, max: 25 }), member('large', { min: 26 })]
  const expand = (formula: string, isKept: (part: string) => boolean = () => true) =>
    expandGroups(formula, (dimension) => (dimension === 'stage' ? parts : bands), isKept)

  test('for every member', () => {
    expect(expand('SUM(a.[stage])')).toBe('SUM(a.primary,a.junior,a.senior)')
    expect(expand('a.[stage]')).toBe('a.primary,a.junior,a.senior')
  })
  test('for some', () => {
    expect(expand('SUM(a.[stage=primary|junior])')).toBe('SUM(a.primary,a.junior)')
  })
  test('where it is a field here', () => {
    const only = (known: string) => (part: string) => part.includes(known)
    expect(expand('SUM(a.[stage=primary|junior])', only('a.junior'))).toBe('SUM(a.junior)')
    const none = () => expand('SUM(a.[stage=primary|junior])', only('a.senior'))
    expect(none).toThrow(NotApplicable)
    expect(none).toThrow('no member of [stage] is a field here: SUM(a.[stage=primary|junior])')
  })
  test('with the number it carries, where it carries one', () => {
    expect(expand('SUM(a.[band] * [band.min])')).toBe('SUM(a.small * 1,a.large * 26)')
    expect(expand('SUM(a.[band] * [band.max])')).toBe('SUM(a.small * 25)')
  })
  test('once for each of two dimensions, whichever numbers either has', () => {
    expect(expand('SUM(a.[stage=primary|junior].[band])')).toBe(
      'SUM(a.primary.small,a.primary.large,a.junior.small,a.junior.large)',
    )
    expect(expand('SUM(a.[stage=primary] * [band.max])')).toBe('SUM(a.primary * 25)')
    const kept = (part: string) => part !== 'a.primary.large' && !part.includes('[')
    expect(expand('SUM(a.[stage=primary|junior].[band])', kept)).toBe(
      'SUM(a.primary.small,a.junior.small,a.junior.large)',
    )
  })
  test('that argument only', () => {
    expect(expand('SUM(x, a.[band], y)')).toBe('SUM(x, a.small, a.large, y)')
    expect(expand('SUM(f(x, y) + a.[band] + g(x, y), z)')).toBe(
      'SUM(f(x, y) + a.small + g(x, y),f(x, y) + a.large + g(x, y), z)',
    )
    expect(expand('SUM(z, f(g(x), y) + a.[band] + f(g(x), y))')).toBe(
      'SUM(z, f(g(x), y) + a.small + f(g(x), y), f(g(x), y) + a.large + f(g(x), y))',
    )
    expect(expand('SUM(a.[band]) + SUM(b.[band])')).toBe('SUM(a.small,a.large) + SUM(b.small,b.large)')
  })
})

describe('the share of a stage in what a school uses in common', () => {
  const stages = [stage('primary', 1), stage('junior', 1.1), stage('special')]
  const share = (of: string, run: readonly string[], level: 'school' | 'county' = 'school') =>
    shareFormula(of, { id: 'made', label: words('made'), code: '', level, stages: run }, stages)

  test('is weighted by pupils', () => {
    expect(share('primary', ['primary', 'junior'])).toBe(
      '(enrolment.primary/(enrolment.primary+1.1*enrolment.junior))',
    )
    expect(share('junior', ['primary', 'junior'])).toBe(
      '(1.1*enrolment.junior/(enrolment.primary+1.1*enrolment.junior))',
    )
  })
  test('is all of it at a school of one stage, and in a county', () => {
    expect(share('special', ['special'])).toBe('1')
    expect(share('primary', ['primary', 'special'], 'county')).toBe('1')
  })
  test('is unknown where a stage has no weight', () => {
    expect(() => share('primary', ['primary', 'special'])).toThrow('made shares rooms with special')
    expect(() => share('nursery', ['primary', 'nursery'])).toThrow('nursery, which has no weight')
  })
})
