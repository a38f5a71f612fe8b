import {
  checksSchema,
  dimensionsSchema,
  editionSchema,
  formSchema,
  groupsSchema,
  indicatorsSchema,
  jurisdictionsSchema,
  kindsSchema,
  stagesSchema,
  termsSchema,
} from '../../../src/core/catalogue/schema'

const words = { zh: '字', en: 'words' }
const source = { document: 'made up', mark: 'proposed' }
const ATTRIBUTES = { attributes: { least: 3 } }

const member = { id: 'g1', label: words }
const stage = { id: 'primary', label: words, reported: true }
const kind = { id: 'school', label: words, code: '', stages: ['primary'] }
const row = {}
const column = { key: 'total', ...row }
const form = {
  id: 'rooms',
  number: '1',
  title: words,
  unit: words,
  basis: source,
  columns: [column],
  rows: [row],
}
const check = {
  id: 'K1',
  kind: 'logical',
  name: words,
  assert: 'rooms > 0',
  why: words,
  remedy: words,
  source,
  examples: { pass: [{}], fail: [{}], unknown: [{}] },
}
const indicator = { id: 'rooms', label: words, unit: words, numerator: 'rooms', source }
const group = { id: 'rural', label: words, condition: 'isRural' }
const edition = { edition: '2026.1' }
const gone = { field: 'oldRooms', label: words }
const changed = { field: 'rooms', why: words }
const place = { id: 'here', label: words }

const SHAPES = {
  checks: checksSchema,
  dimensions: dimensionsSchema,
  edition: editionSchema,
  form: formSchema,
  groups: groupsSchema,
  indicators: indicatorsSchema,
  kinds: kindsSchema,
  places: jurisdictionsSchema,
  stages: stagesSchema,
  terms: termsSchema,
}
type Name = keyof typeof SHAPES

/** A file of each kind with a change to what it holds, in the smallest form of it. */
const changedFile: Record<Name, (change: object) => unknown> = {
  checks: (change) => [{ ...check, ...change }],
  dimensions: (change) => ({ grade: [{ ...member, ...change }] }),
  edition: (change) => ({ ...edition, ...change }),
  form: (change) => ({ ...form, ...change }),
  groups: (change) => [{ ...group, ...change }],
  indicators: (change) => [{ ...indicator, ...change }],
  kinds: (change) => [{ ...kind, ...change }],
  places: (change) => [{ ...place, ...change }],
  stages: (change) => [{ ...stage, ...change }],
  terms: (change) => ({ head: { ...words, kinds: {}, ...change } }),
}
const judged = (name: Name, change: object) => SHAPES[name].safeParse(changedFile[name](change))
const accepts = (name: Name, change: object): boolean => judged(name, change).success
/** The message and what goes with it, of a file that is refused for one reason. */
const refusal = (name: Name, change: object) => judged(name, change).error?.issues[0]

/** Each of several values under a key. */
const each = (key: string, ...values: unknown[]): object[] => values.map((value) => ({ [key]: value }))
const rowsWith = (...changes: object[]): object[] =>
  changes.map((change) => ({ rows: [{ ...row, ...change }] }))
const crossing = (...changes: object[]): object[] =>
  changes.flatMap((change) => [{ rows: [change] }, { columns: [{ key: 'total', ...change }] }])
const examples = (change: object) => ({ examples: { ...check.examples, ...change } })
const history = (...entries: object[]) => ({
  history: entries.map((entry) => ({ edition: '2025.1', ...entry })),
})

const table = (changes: Record<Name, object[]>): [Name, object][] =>
  Object.entries(changes).flatMap(([name, list]) =>
    list.map((change): [Name, object] => [name as Name, change]),
  )

const MARKS = ['verified', 'implementation', 'memory', 'proposed']
const TYPES = ['count', 'decimal', 'yesno', 'choice', 'text', 'code', 'year', 'date']
const BLANKS = ['missing', 'allowed', 'zero']

describe('what may be written', () => {
  test.each(
    table({
      checks: [
        {},
        ...each('id', 'K12', 'K12a'),
        { kind: 'empirical', reasons: [words] },
        ...each('for', { stage: '*' }, { stage: ['primary'], grade: '*' }),
        ...MARKS.map((mark) => ({ source: { ...source, mark } })),
        { source: { ...source, clause: '2' } },
        ...[3, 'three', true, [3, 4]].map((value) => examples({ pass: [{ rooms: value }] })),
      ],
      dimensions: [{}, ATTRIBUTES, ...each('id', '1', 'no_1')],
      edition: [{}, history({}), history({ gone: [gone], changed: [changed] }), { edition: '2026.12' }],
      form: [
        {},
        ...each('level', 'school', 'county'),
        { for: 'stage' },
        { stages: ['primary'], kinds: ['school'] },
        { perPlan: true },
        ...each('layout', 'grid', 'cover'),
        ...each('type', ...TYPES),
        ...each('blank', ...BLANKS),
        ...each('mark', ...MARKS),
        { unit: { zh: '', en: '' } },
        { notes: [words, { ...words, stages: ['primary'], kinds: ['school'] }] },
        { columns: [{}] },
        ...crossing(
          { each: 'grade', only: ['g1'] },
          { label: words, name: { zh: '', en: '' }, unit: words },
          { field: 'rooms', suffix: '.girls', stages: ['primary'], kinds: ['school'] },
          ...each('type', ...TYPES),
          ...each('blank', ...BLANKS),
          ...each('mark', ...MARKS),
          { choices: [words], digits: 1, formula: 'rooms', refersTo: 'rooms' },
        ),
        ...rowsWith(
          { refersTo: { total: 'rooms' } },
          { in: ['total'], indent: 0, numbered: true },
          { note: words },
          { note: { ...words, stages: ['primary'], kinds: ['school'] } },
        ),
      ],
      groups: [{}, { condition: undefined, stages: ['primary'] }, { assigned: true }],
      indicators: [
        {},
        { stages: ['primary'], kinds: ['school'], additive: false },
        ...each('numerator', { primary: 'rooms' }),
        ...each('denominator', 'pupils', { primary: 'pupils' }),
        ...each('per', 0.5, 100),
        ...each('scope', 'isRural', { school: 'isRural' }),
        ...each('decimals', 0, 4),
        { unit: { zh: '', en: '' } },
      ],
      kinds: [{}, ...each('level', 'school', 'county'), { stages: [] }],
      places: [{}, { parent: 'above' }],
      stages: [{}, { weight: 0.5 }, { reported: false }, ATTRIBUTES],
      terms: [{}, { kinds: { school: words } }],
    }),
  )('%s: %j', (name, change) => expect(accepts(name, change)).toBe(true))

  test('members of a dimension by stage', () => {
    expect(dimensionsSchema.safeParse({ grade: { byStage: { primary: [member] } } }).success).toBe(true)
  })
  test.each<unknown>([
    { byStage: { 'the first': [member] } },
    { byStage: { primary: [{ ...member, more: 1 }] } },
    { byStage: {}, more: 1 },
    {},
  ])('no dimension of %j', (grade) => expect(dimensionsSchema.safeParse({ grade }).success).toBe(false))
})

describe('what is not written', () => {
  const parsed = (name: Name) => judged(name, {}).data

  test('of a form', () =>
    expect(parsed('form')).toEqual({
      ...form,
      level: 'school',
      perPlan: false,
      layout: 'grid',
      type: 'count',
      blank: 'missing',
      mark: 'proposed',
      notes: [],
    }))
  test('of the rest', () => {
    expect(parsed('checks')).toEqual([{ ...check, reasons: [] }])
    expect(parsed('indicators')).toEqual([{ ...indicator, per: 1, additive: true, decimals: 2 }])
    expect(parsed('kinds')).toEqual([{ ...kind, level: 'school' }])
    expect(parsed('edition')).toEqual({ ...edition, history: [] })
    expect(editionSchema.parse({ ...edition, ...history({}) }).history).toEqual([
      { edition: '2025.1', gone: [], changed: [] },
    ])
  })
})

describe('what is refused', () => {
  const NAMES = Object.keys(SHAPES) as Name[]
  test.each(NAMES)('%s: a key nobody reads', (name) => expect(accepts(name, { more: 1 })).toBe(false))

  const NEEDED: Record<Name, readonly object[]> = {
    checks: [check],
    dimensions: [member],
    edition: [edition],
    form: [form],
    groups: [{ id: 'rural', label: words }],
    indicators: [indicator],
    kinds: [kind],
    places: [place],
    stages: [stage],
    terms: [{ ...words, kinds: {} }],
  }
  test.each(
    NAMES.flatMap((name) =>
      NEEDED[name].flatMap((made) => Object.keys(made).map((key) => [name, key] as const)),
    ),
  )('%s: nothing for %s', (name, key) => expect(accepts(name, { [key]: undefined })).toBe(false))

  const BAD_IDS = each('id', '', '1st', 'here 1', 'a.b', '-a', 'a-', 3)
  const MORE = { ...words, more: 1 }
  const BAD_WORDS = [
    'words',
    { zh: '字' },
    { en: 'words' },
    { zh: '', en: 'words' },
    { zh: '字', en: '' },
    MORE,
  ]
  const BAD_LISTS = [['here 1'], 'primary', [3]]
  const BAD_SOURCES = ['made up', { mark: 'proposed' }, { document: 'made up' }, { ...source, document: '' }]
  const BAD_FIELD = [
    ...each('type', 'number', ''),
    ...each('blank', 'empty', ''),
    ...each('mark', 'certain', ''),
  ]
  const BAD_PARTS = [{ stages: ['here 1'] }, { kinds: ['here 1'] }, { more: 1 }]
  test.each(
    table({
      checks: [
        ...each('id', 'K', '12', 'k12', 'KK12', 'K12ab', 'K12A', 'K12.', ' K12', 'AK1'),
        ...each('kind', 'warning', ''),
        ...each('for', { stage: 'primary' }, { stage: [3] }, { 'the first': '*' }),
        ...each('why', ...BAD_WORDS),
        ...each('source', ...BAD_SOURCES, { ...source, mark: 'certain' }, { ...source, clause: 2 }),
        ...each('source', { ...source, more: 1 }),
        ...each('reasons', 'a fire', ['a fire']),
        ...['pass', 'fail', 'unknown'].flatMap((key) => each(key, [], undefined).map(examples)),
        examples({ more: [{}] }),
        examples({ pass: [{ rooms: ['three'] }] }),
      ],
      dimensions: [...each('id', '', 'g 1', 'g.1', '.g', 'g.'), ...each('attributes', { least: 'three' }, 3)],
      edition: [
        ...each('edition', '2026', '2026.', '26.1', '20261', '2026.1.', 'of 2026.1', '2026.a', '2026x1'),
        history({ more: 1 }),
        { history: [{}] },
        ...[{ ...gone, field: '' }, { ...gone, more: 1 }, { field: 'x' }].map((each) =>
          history({ gone: [each] }),
        ),
        ...[{ ...changed, field: '' }, { field: 'x' }].map((each) => history({ changed: [each] })),
      ],
      form: [
        ...BAD_IDS,
        ...BAD_FIELD,
        ...BAD_PARTS,
        ...each('level', 'city', ''),
        ...each('for', 'kind', ''),
        ...each('layout', 'list', ''),
        ...each(
          'notes',
          ...BAD_WORDS.map((note) => [note]),
          ...BAD_PARTS.map((part) => [{ ...words, ...part }]),
        ),
        ...each('columns', [], [3]),
        ...each('rows', [], [3]),
        ...each('unit', { zh: '' }, { en: '' }),
        ...crossing(
          ...BAD_FIELD,
          ...BAD_PARTS,
          ...each('each', 'the grade', ''),
          ...each('only', 'g1', [1]),
          ...each('digits', 0, -1, 1.5),
          ...each('choices', ['yes'], words),
          ...each('refersTo', 3),
        ),
        { columns: [{ refersTo: { total: 'rooms' } }] },
        { columns: [{ key: 'in total' }] },
        ...rowsWith(
          ...each('in', ...BAD_LISTS),
          ...each('indent', -1, 0.5),
          ...each('numbered', false, 1),
          ...each('refersTo', { total: 3 }, { 'in total': 'rooms' }),
          ...each('note', ...BAD_WORDS, ...BAD_PARTS.map((part) => ({ ...words, ...part }))),
        ),
      ],
      groups: [
        ...BAD_IDS,
        ...each('condition', '', 3),
        ...each('stages', [], ...BAD_LISTS),
        { assigned: 'yes' },
      ],
      indicators: [
        ...BAD_IDS,
        ...each('numerator', 3, { 'the first': 'rooms' }, { primary: 3 }),
        ...each('denominator', 3, { primary: 3 }),
        ...each('per', 0, -1),
        ...each('decimals', -1, 0.5),
        ...each('scope', 3, { school: 3 }),
        ...each('stages', ...BAD_LISTS),
        ...each('kinds', ...BAD_LISTS),
        { additive: 'no' },
      ],
      kinds: [...BAD_IDS, ...each('level', 'city', ''), ...each('stages', ...BAD_LISTS)],
      places: [...BAD_IDS, ...each('parent', '', 'up there')],
      stages: [...BAD_IDS, ...each('weight', 0, -1), { reported: 'yes' }, { attributes: { least: 'three' } }],
      terms: [{ zh: '' }, ...each('kinds', { school: 'school' }, { 'a school': words })],
    }),
  )('%s: %j', (name, change) => expect(accepts(name, change)).toBe(false))
})

test('what we say of it', () => {
  expect(refusal('kinds', { id: '1st' })?.message).toBe('letters and digits only')
  expect(refusal('groups', { condition: undefined })).toMatchObject({
    path: [0],
    message: 'neither "condition" nor "stages" says who belongs',
    params: { remedy: 'add one of them' },
  })
  for (const reasons of [undefined, []])
    expect(refusal('checks', { kind: 'empirical', reasons })).toMatchObject({
      path: [0, 'reasons'],
      message: 'an empirical check offers reasons to choose from',
      params: { remedy: 'add "reasons"' },
    })
})
