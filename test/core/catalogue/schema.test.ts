import type { z } from 'zod'
import * as schema from '../../../src/core/catalogue/schema'

/** Something a maintainer writes: the least there is to it, what may be added or put in its place, and what may not. */
interface Written {
  readonly shape: z.ZodType
  /** The file it stands in. */
  readonly file: (json: object) => unknown
  readonly least: object
  readonly takes: readonly object[]
  readonly refuses: readonly object[]
}

const alone = (json: object) => json
const listed = (json: object) => [json]
/** Each of several values under a key. */
const each = (key: string, ...values: unknown[]): object[] => values.map((value) => ({ [key]: value }))
const eachOf = (keys: readonly string[], ...values: unknown[]): object[] =>
  keys.flatMap((key) => each(key, ...values))

const words = { zh: '字', en: 'words' }
const NO_WORDS = { zh: '', en: '' }
const source = { document: 'made up', mark: 'proposed' }
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
const form = {
  id: 'rooms',
  number: '1',
  title: words,
  unit: words,
  basis: source,
  columns: [{}],
  rows: [{}],
}
const indicator = { id: 'rooms', label: words, unit: words, numerator: 'rooms', source }

const ID = {
  takes: each('id', 'a', 'Grade1'),
  refuses: each('id', '', '1st', 'here 1', 'a.b', '-a', 'a-', 3),
}
const IDS = { takes: [[], ['a', 'b']], refuses: [['here 1'], 'here', [3]] }
const MARK = { takes: ['verified', 'implementation', 'memory', 'proposed'], refuses: ['certain', ''] }
const LEVEL = { takes: each('level', 'school', 'county'), refuses: each('level', 'city', '') }
const ATTRIBUTES = { takes: [{ least: 3 }], refuses: [3, { least: 'three' }] }
/** Only where one of these is filled. */
const PARTS = {
  takes: eachOf(['stages', 'kinds'], ...IDS.takes),
  refuses: eachOf(['stages', 'kinds'], ...IDS.refuses),
}
const FIELD = {
  takes: [
    ...each('type', 'count', 'decimal', 'yesno', 'choice', 'text', 'code', 'year', 'date'),
    ...each('blank', 'missing', 'allowed', 'zero'),
    ...each('mark', ...MARK.takes),
  ],
  refuses: [...each('type', 'number', ''), ...each('blank', 'empty', ''), ...each('mark', ...MARK.refuses)],
}
const AXIS = {
  takes: [
    ...FIELD.takes,
    ...PARTS.takes,
    { each: 'grade', only: ['g1'], label: words, name: NO_WORDS, unit: NO_WORDS },
    { field: 'rooms', suffix: '.girls', choices: [words], digits: 1, formula: 'rooms', refersTo: 'rooms' },
  ],
  refuses: [
    ...FIELD.refuses,
    ...PARTS.refuses,
    ...each('each', 'the grade', ''),
    ...each('only', 'g1', [1]),
    ...each('label', NO_WORDS),
    ...each('choices', ['yes'], words),
    ...each('digits', 0, 1.5),
    ...each('refersTo', 3),
  ],
}

const WRITTEN: Record<string, Written> = {
  words: {
    shape: schema.jurisdictionsSchema,
    file: (label) => [{ id: 'here', label }],
    least: words,
    takes: [{ zh: '词' }],
    refuses: eachOf(['zh', 'en'], '', 3),
  },
  unit: {
    shape: schema.indicatorsSchema,
    file: (unit) => [{ ...indicator, unit }],
    least: words,
    takes: [NO_WORDS],
    refuses: eachOf(['zh', 'en'], 3),
  },
  source: {
    shape: schema.checksSchema,
    file: (json) => [{ ...check, source: json }],
    least: source,
    takes: [...each('mark', ...MARK.takes), { clause: '' }],
    refuses: [...each('mark', ...MARK.refuses), { document: '' }, { clause: 2 }],
  },
  member: {
    shape: schema.dimensionsSchema,
    file: (json) => ({ grade: [json] }),
    least: { id: 'g1', label: words },
    takes: [...each('id', '1', 'no_1', 'G'), ...each('attributes', ...ATTRIBUTES.takes)],
    refuses: [...each('id', '', 'g 1', 'g.1', '.g', 'g.'), ...each('attributes', ...ATTRIBUTES.refuses)],
  },
  'dimension by stage': {
    shape: schema.dimensionsSchema,
    file: (json) => ({ grade: json }),
    least: { byStage: {} },
    takes: each('byStage', { primary: [{ id: 'g1', label: words }], junior: [] }),
    refuses: each('byStage', { primary: [{}] }, { 'the first': [] }, []),
  },
  dimensions: {
    shape: schema.dimensionsSchema,
    file: alone,
    least: {},
    takes: each('grade', []),
    refuses: each('the grade', []),
  },
  stage: {
    shape: schema.stagesSchema,
    file: listed,
    least: { id: 'primary', label: words, reported: true },
    takes: [...ID.takes, { weight: 0.5 }, { reported: false }, ...each('attributes', ...ATTRIBUTES.takes)],
    refuses: [
      ...ID.refuses,
      ...each('weight', 0, -1),
      { reported: 'yes' },
      ...each('attributes', ...ATTRIBUTES.refuses),
    ],
  },
  kind: {
    shape: schema.kindsSchema,
    file: listed,
    least: { id: 'school', label: words, code: '', stages: ['primary'] },
    takes: [...ID.takes, ...LEVEL.takes, ...each('stages', ...IDS.takes)],
    refuses: [...ID.refuses, ...LEVEL.refuses, ...each('stages', ...IDS.refuses)],
  },
  term: {
    shape: schema.termsSchema,
    file: (head) => ({ head }),
    least: { ...words, kinds: {} },
    takes: each('kinds', { school: words }),
    refuses: [{ zh: '' }, { en: '' }, ...each('kinds', { school: NO_WORDS }, { 'a school': words })],
  },
  form: {
    shape: schema.formSchema,
    file: alone,
    least: form,
    takes: [
      ...ID.takes,
      ...LEVEL.takes,
      ...FIELD.takes,
      ...PARTS.takes,
      ...each('layout', 'grid', 'cover'),
      { for: 'stage', unit: NO_WORDS, perPlan: true, notes: [] },
    ],
    refuses: [
      ...ID.refuses,
      ...LEVEL.refuses,
      ...FIELD.refuses,
      ...PARTS.refuses,
      ...each('layout', 'list', ''),
      ...each('for', 'kind', ''),
      ...eachOf(['columns', 'rows'], []),
      { perPlan: 'yes' },
    ],
  },
  column: {
    shape: schema.formSchema,
    file: (column) => ({ ...form, columns: [column] }),
    least: {},
    takes: [...AXIS.takes, { key: 'total' }],
    refuses: [...AXIS.refuses, { key: 'in total' }, { refersTo: { total: 'rooms' } }],
  },
  row: {
    shape: schema.formSchema,
    file: (row) => ({ ...form, rows: [row] }),
    least: {},
    takes: [
      ...AXIS.takes,
      ...each('in', ...IDS.takes),
      { refersTo: { total: 'rooms' } },
      { indent: 0, numbered: true },
    ],
    refuses: [
      ...AXIS.refuses,
      ...each('in', ...IDS.refuses),
      ...each('refersTo', { total: 3 }, { 'in total': 'rooms' }),
      ...each('indent', -1, 0.5),
      { numbered: false },
    ],
  },
  'note of a form': {
    shape: schema.formSchema,
    file: (note) => ({ ...form, notes: [note] }),
    least: words,
    takes: PARTS.takes,
    refuses: [...PARTS.refuses, { zh: '' }],
  },
  'note of a row': {
    shape: schema.formSchema,
    file: (note) => ({ ...form, rows: [{ note }] }),
    least: words,
    takes: PARTS.takes,
    refuses: [...PARTS.refuses, { zh: '' }],
  },
  check: {
    shape: schema.checksSchema,
    file: listed,
    least: check,
    takes: [
      ...each('id', 'K12', 'K12a'),
      { kind: 'empirical', reasons: [words] },
      ...each('for', { stage: '*' }, { stage: ['primary'], grade: [] }),
    ],
    refuses: [
      ...each('id', 'K', '12', 'k12', 'KK12', 'K12ab', 'K12A', 'K12.', ' K12'),
      ...each('kind', 'warning', '', 'empirical'),
      { kind: 'empirical', reasons: [] },
      ...each('reasons', 'a fire', ['a fire']),
      ...each('for', { stage: 'primary' }, { stage: [3] }, { 'the first': '*' }),
    ],
  },
  'examples of a check': {
    shape: schema.checksSchema,
    file: (examples) => [{ ...check, examples }],
    least: check.examples,
    takes: each('pass', ...[3, 'three', true, [3, 4]].map((rooms) => [{ rooms }, {}])),
    refuses: [...eachOf(['pass', 'fail', 'unknown'], []), { pass: [{ rooms: ['three'] }] }],
  },
  indicator: {
    shape: schema.indicatorsSchema,
    file: listed,
    least: indicator,
    takes: [
      ...ID.takes,
      ...PARTS.takes,
      ...eachOf(['numerator', 'denominator', 'scope'], 'rooms', { primary: 'rooms' }),
      ...each('per', 0.5, 100),
      ...each('decimals', 0, 4),
      { additive: false },
    ],
    refuses: [
      ...ID.refuses,
      ...PARTS.refuses,
      ...eachOf(['numerator', 'denominator', 'scope'], 3, { primary: 3 }, { 'the first': 'rooms' }),
      ...each('per', 0, -1),
      ...each('decimals', -1, 0.5),
      { additive: 'no' },
    ],
  },
  group: {
    shape: schema.groupsSchema,
    file: listed,
    least: { id: 'rural', label: words, condition: 'isRural' },
    takes: [...ID.takes, { assigned: true }, { condition: undefined, stages: ['primary'] }],
    refuses: [...ID.refuses, { assigned: 'yes' }, { condition: '' }, ...each('stages', [], ...IDS.refuses)],
  },
  edition: {
    shape: schema.editionSchema,
    file: alone,
    least: { edition: '2026.1' },
    takes: [{ edition: '2026.12' }, { history: [] }],
    refuses: each('edition', '2026', '2026.', '26.1', '20261', '2026x1', '2026.1.', 'of 2026.1', '2026.a'),
  },
  'earlier edition': {
    shape: schema.editionSchema,
    file: (entry) => ({ edition: '2026.1', history: [entry] }),
    least: { edition: '2025.1' },
    takes: eachOf(['gone', 'changed'], []),
    refuses: [{ edition: 'the last' }, ...eachOf(['gone', 'changed'], [{}])],
  },
  'field that is gone': {
    shape: schema.editionSchema,
    file: (field) => ({ edition: '2026.1', history: [{ edition: '2025.1', gone: [field] }] }),
    least: { field: 'rooms', label: words },
    takes: each('field', 'rooms.old'),
    refuses: each('field', ''),
  },
  'field that is changed': {
    shape: schema.editionSchema,
    file: (field) => ({ edition: '2026.1', history: [{ edition: '2025.1', changed: [field] }] }),
    least: { field: 'rooms', why: words },
    takes: each('field', 'rooms.old'),
    refuses: each('field', ''),
  },
  place: {
    shape: schema.jurisdictionsSchema,
    file: listed,
    least: { id: 'here', label: words },
    takes: [...ID.takes, { parent: 'above' }],
    refuses: [...ID.refuses, ...each('parent', '', 'up there')],
  },
}

describe.each(Object.entries(WRITTEN))('%s', (_, { shape, file, least, takes, refuses }) => {
  const accepts = (change: object): boolean => shape.safeParse(file({ ...least, ...change })).success

  test.each([{}, ...takes])('with %j', (change) => expect(accepts(change)).toBe(true))
  test.each([{ 'no key': 1 }, ...refuses])('not with %j', (change) => expect(accepts(change)).toBe(false))
  for (const key of Object.keys(least))
    test(`not without ${key}`, () => expect(accepts({ [key]: undefined })).toBe(false))
})

test('what is not written', () => {
  const { checksSchema, editionSchema, formSchema, indicatorsSchema, kindsSchema } = schema
  expect(checksSchema.parse([check])).toEqual([{ ...check, reasons: [] }])
  expect(indicatorsSchema.parse([indicator])).toEqual([{ ...indicator, per: 1, additive: true, decimals: 2 }])
  const kind = WRITTEN['kind']?.least
  expect(kindsSchema.parse([kind])).toEqual([{ ...kind, level: 'school' }])
  expect(editionSchema.parse({ edition: '2026.1' }).history).toEqual([])
  expect(editionSchema.parse({ edition: '2026.1', history: [{ edition: '2025.1' }] }).history).toEqual([
    { edition: '2025.1', gone: [], changed: [] },
  ])
  expect(formSchema.parse(form)).toEqual({
    ...form,
    level: 'school',
    perPlan: false,
    layout: 'grid',
    type: 'count',
    blank: 'missing',
    mark: 'proposed',
    notes: [],
  })
})

test('what we say of it', () => {
  const said = (name: keyof typeof WRITTEN, change: object) => {
    const { shape, file, least } = WRITTEN[name] as Written
    return shape.safeParse(file({ ...least, ...change })).error?.issues
  }
  expect(said('place', { id: '1st' })).toMatchObject([{ message: 'letters and digits only' }])
  expect(said('group', { condition: undefined })).toMatchObject([
    {
      path: [0],
      message: 'neither "condition" nor "stages" says who belongs',
      params: { remedy: 'add one of them' },
    },
  ])
  expect(said('check', { kind: 'empirical' })).toMatchObject([
    {
      path: [0, 'reasons'],
      message: 'an empirical check offers reasons to choose from',
      params: { remedy: 'add "reasons"' },
    },
  ])
})
