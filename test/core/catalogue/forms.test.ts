import { expandForm } from '../../../src/core/catalogue/forms'
import { formSchema } from '../../../src/core/catalogue/schema'

const words = (text: string) => ({ zh: text, en: text })
const both = (zh: string, en: string) => ({ zh, en })
const stage = (id: string, zh: string) => ({ id, label: both(zh, id), weight: 1, reported: true })
const grade = (id: string) => ({ id, label: words(id.toUpperCase()) })
const WORLD = {
  kind: {
    id: 'nineYear',
    label: words('nine years'),
    code: '312',
    level: 'school' as const,
    stages: ['primary', 'junior'],
    words: { pupils: both('学生', 'pupils') },
  },
  stages: [stage('primary', '小学'), stage('junior', '初中'), stage('senior', '高中')],
  dimensions: {
    grade: { byStage: { primary: ['g1', 'g2'].map(grade), junior: ['g7'].map(grade) } },
    room: ['music', 'art'].map(grade),
  },
}

/** One form with these parts; the rest as plain as can be. */
const formsWith = (more: object, kind: object = {}) => {
  const raw = formSchema.parse({
    id: 'made',
    number: '2-1',
    title: words('made'),
    unit: both('人', 'persons'),
    basis: { document: 'made up', mark: 'memory' },
    columns: [{ key: 'value', label: words('value') }],
    rows: [{ label: words('row'), field: 'one' }],
    ...more,
  })
  return expandForm(raw, { ...WORLD, kind: { ...WORLD.kind, ...kind } })
}
const only = (more: object, kind: object = {}) => {
  const [made, ...others] = formsWith(more, kind)
  if (!made || others.length > 0) throw new Error('not one form')
  return made
}
const idsOf = (more: object, kind: object = {}): string[] => only(more, kind).fields.map(({ id }) => id)
/** Row by row: a field’s id, `=` before one it refers to, `-` for nothing. */
const cellsOf = (more: object): string[] =>
  only(more).form.rows.map(({ cells }) =>
    cells
      .map((cell) => (cell.kind === 'none' ? '-' : (cell.kind === 'field' ? '' : '=') + cell.field))
      .join(' '),
  )
const rowsOf = (more: object): string[] => only(more).form.rows.map(({ label }) => label.zh)

test('a form of one cell, with what its fields are unless their row says otherwise', () => {
  const { form, fields } = only({ notes: [both('注', 'note')] })
  expect(form).toEqual({
    id: 'made',
    number: '2-1',
    title: words('made'),
    unit: both('人', 'persons'),
    basis: { document: 'made up', mark: 'memory' },
    layout: 'grid',
    columns: [{ label: words('value') }],
    rows: [{ label: words('row'), indent: 0, cells: [{ kind: 'field', field: 'one' }] }],
    notes: [both('注', 'note')],
  })
  expect(fields).toEqual([
    {
      id: 'one',
      label: words('row'),
      unit: both('人', 'persons'),
      type: 'count',
      blank: 'missing',
      form: 'made',
      mark: 'proposed',
    },
  ])
})

describe('what a field is', () => {
  const choices = [words('yes'), words('no')]
  const own = {
    type: 'choice',
    unit: words('rooms'),
    choices,
    digits: 3,
    blank: 'zero',
    formula: 'two + three',
    mark: 'verified',
  }

  test('is said by its row', () => {
    expect(only({ rows: [{ label: words('row'), field: 'one', ...own }] }).fields[0]).toMatchObject(own)
  })
  test('or by its column, or by the form, and by the row before the column', () => {
    const columns = [{ key: 'value', label: words('value'), ...own }]
    expect(only({ columns }).fields[0]).toMatchObject(own)
    const rows = [{ label: words('row'), field: 'one', type: 'year', mark: 'memory' }]
    expect(only({ columns, rows }).fields[0]).toMatchObject({ ...own, type: 'year', mark: 'memory' })
    expect(only({ type: 'yesno', blank: 'allowed', mark: 'memory' }).fields[0]).toMatchObject({
      type: 'yesno',
      blank: 'allowed',
      mark: 'memory',
    })
  })
  test('names the stage it is of in its id and its formula', () => {
    const rows = [{ each: 'stage', field: 'pupils.{stage}', formula: 'boys.{stage} + girls.{stage}' }]
    expect(only({ rows }).fields).toMatchObject([
      { id: 'pupils.primary', stage: 'primary', formula: 'boys.primary + girls.primary' },
      { id: 'pupils.junior', stage: 'junior', formula: 'boys.junior + girls.junior' },
    ])
  })
})

describe('which schools have it', () => {
  test('those of its level', () => {
    expect(formsWith({}, { level: 'county' })).toEqual([])
    expect(formsWith({ level: 'county' })).toEqual([])
    expect(formsWith({ level: 'county' }, { level: 'county' })).toHaveLength(1)
  })
  test('those of its kinds', () => {
    expect(formsWith({ kinds: ['primarySchool'] })).toEqual([])
    expect(formsWith({ kinds: ['primarySchool', 'nineYear'] })).toHaveLength(1)
  })
  test('those that run one of its stages', () => {
    expect(formsWith({ stages: ['senior'] })).toEqual([])
    expect(formsWith({ stages: ['senior', 'junior'] })).toHaveLength(1)
  })
  test('and so with its rows, its columns and its notes', () => {
    const kept = { stages: ['junior'], kinds: ['nineYear'] }
    const left = [{ stages: ['senior'] }, { kinds: ['primarySchool'] }]
    const parts = (of: (part: object, index: number) => object) => [kept, ...left].map(of)
    const { form } = only({
      columns: parts((part, index) => ({ key: `c${index}`, label: words(`column ${index}`), ...part })),
      rows: parts((part, index) => ({ label: words(`row ${index}`), field: `f${index}`, ...part })),
      notes: parts((part, index) => ({ ...words(`note ${index}`), ...part })),
    })
    expect(form.columns.map(({ label }) => label.en)).toEqual(['column 0'])
    expect(form.rows.map(({ label }) => label.en)).toEqual(['row 0'])
    expect(form.rows[0]?.cells).toEqual([{ kind: 'field', field: 'f0' }])
    expect(form.notes).toEqual([words('note 0')])
  })
  test('and with the note of a row', () => {
    const noted = (note: object) =>
      only({ rows: [{ label: words('row'), field: 'one', note: { ...words('note'), ...note } }] }).form
        .rows[0]?.note
    expect(noted({})).toEqual(words('note'))
    expect(noted({ kinds: ['nineYear'] })).toEqual(words('note'))
    expect(noted({ kinds: ['primarySchool'] })).toBeUndefined()
  })
})

describe('one form per stage', () => {
  const rows = [
    { label: words('{stage}'), field: 'pupils.{stage}' },
    {
      label: words('rooms'),
      field: 'rooms.{stage}',
      stages: ['junior'],
      note: both('{stage}注', '{stage} note'),
    },
  ]
  const perStage = (more: object) => formsWith({ for: 'stage', rows, ...more })

  test('with its stage in its id, its title, its labels and its fields', () => {
    const made = perStage({ title: both('{stage}表', '{stage} form'), notes: [both('{stage}', '{stage}')] })
    expect(made.map(({ form }) => [form.id, form.stage, form.title.zh, form.notes[0]?.en])).toEqual([
      ['made.primary', 'primary', '小学表', 'primary'],
      ['made.junior', 'junior', '初中表', 'junior'],
    ])
    expect(made.flatMap(({ fields }) => fields.map(({ id, form }) => [id, form]))).toEqual([
      ['pupils.primary', 'made.primary'],
      ['pupils.junior', 'made.junior'],
      ['rooms.junior', 'made.junior'],
    ])
    expect(made[1]?.form.rows[1]?.note).toEqual(both('初中注', 'junior note'))
  })
  test('with the rows and notes that are for the stage', () => {
    const made = perStage({ notes: [{ ...words('note'), stages: ['junior'] }] })
    expect(made.map(({ form }) => [form.rows.length, form.notes.length])).toEqual([
      [1, 0],
      [2, 1],
    ])
  })
  test('only those it is for', () => {
    expect(perStage({ stages: ['junior', 'senior'] }).map(({ form }) => form.id)).toEqual(['made.junior'])
  })
})

describe('rows and columns that are repeated', () => {
  test('over the members of a dimension, under its labels or their own', () => {
    const rows = [
      { each: 'room', field: 'rooms.{room}' },
      { each: 'room', label: both('{room}间', '{room} rooms'), field: 'more.{room}' },
    ]
    expect(rowsOf({ rows })).toEqual(['MUSIC', 'ART', 'MUSIC间', 'ART间'])
    expect(idsOf({ rows })).toEqual(['rooms.music', 'rooms.art', 'more.music', 'more.art'])
  })
  test('over some of its members only', () => {
    expect(idsOf({ rows: [{ each: 'room', only: ['art'], field: 'rooms.{room}' }] })).toEqual(['rooms.art'])
  })
  test('over the stages of the school, of the form, of the row', () => {
    const rows = [{ each: 'stage', field: 'pupils.{stage}' }]
    expect(idsOf({ rows })).toEqual(['pupils.primary', 'pupils.junior'])
    expect(idsOf({ rows, stages: ['junior'] })).toEqual(['pupils.junior'])
    expect(idsOf({ rows: [{ ...rows[0], stages: ['primary'] }], stages: ['primary', 'junior'] })).toEqual([
      'pupils.primary',
    ])
  })
  test('over the grades of the stage of the form', () => {
    const rows = [{ each: 'grade', field: 'pupils.{stage}.{grade}' }]
    expect(formsWith({ for: 'stage', rows }).flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual([
      'pupils.primary.g1',
      'pupils.primary.g2',
      'pupils.junior.g7',
    ])
  })
  test('across each other', () => {
    const columns = [{ each: 'stage' }]
    expect(cellsOf({ columns, rows: [{ each: 'room', field: '{room}.{stage}' }] })).toEqual([
      'music.primary music.junior',
      'art.primary art.junior',
    ])
  })
  test('a row or column without a label has none', () => {
    expect(only({ columns: [{ key: 'value' }] }).form.columns).toEqual([{ label: words('') }])
  })
})

describe('what stands where they cross', () => {
  const columns = [
    { key: 'all', label: words('all') },
    { key: 'girls', label: words('girls'), suffix: '.girls' },
  ]

  test('a field for each column', () => {
    expect(cellsOf({ columns, rows: [{ label: words('row'), field: 'pupils', suffix: '.rural' }] })).toEqual([
      'pupils.rural pupils.rural.girls',
    ])
  })
  test('a field by the column', () => {
    const byColumn = [{ key: 'all', label: words('all'), field: 'pupils' }]
    expect(cellsOf({ columns: byColumn, rows: [{ label: words('row'), suffix: '.g1' }] })).toEqual([
      'pupils.g1',
    ])
  })
  test('nothing in a heading, nor in columns that a row does not fill', () => {
    const rows = [{ label: words('heading') }, { label: words('row'), field: 'pupils', in: ['girls'] }]
    expect(cellsOf({ columns, rows })).toEqual(['- -', '- pupils.girls'])
    expect(cellsOf({ columns: [{ label: words('all') }], rows: [{ ...rows[1] }] })).toEqual(['-'])
  })
  test('a figure that is asked elsewhere', () => {
    expect(cellsOf({ columns, rows: [{ label: words('row'), refersTo: 'pupils', suffix: '.g1' }] })).toEqual([
      '=pupils.g1 =pupils.g1.girls',
    ])
    const { form, fields } = only({ rows: [{ label: words('row'), refersTo: 'pupils' }] })
    expect(form.rows[0]?.cells).toEqual([{ kind: 'reference', field: 'pupils' }])
    expect(fields).toEqual([])
    const byColumn = [{ key: 'all', label: words('all'), refersTo: 'pupils.{stage}' }]
    expect(cellsOf({ columns: byColumn, rows: [{ each: 'stage' }] })).toEqual([
      '=pupils.primary',
      '=pupils.junior',
    ])
  })
  test('another in each column, or none', () => {
    const rows = [{ label: words('row'), refersTo: { girls: 'women' } }]
    expect(cellsOf({ columns, rows })).toEqual(['- =women.girls'])
    expect(cellsOf({ columns: [{ label: words('all') }], rows })).toEqual(['-'])
  })
  test('nothing where the row, or the column, is not for the stage', () => {
    const perStage = [{ each: 'stage' }]
    expect(
      cellsOf({ columns: perStage, rows: [{ label: words('row'), field: 'f.{stage}', stages: ['junior'] }] }),
    ).toEqual(['- f.junior'])
    expect(
      cellsOf({
        columns: [{ label: words('late'), stages: ['junior'] }],
        rows: [{ each: 'stage', field: 'f.{stage}' }],
      }),
    ).toEqual(['-', 'f.junior'])
  })
})

test('headings are counted; rows keep their units and steps', () => {
  const rows = [
    { label: words('first'), numbered: true },
    { label: words('row'), field: 'one', indent: 1, unit: words('rooms') },
    { label: words('second'), numbered: true },
  ]
  expect(only({ rows }).form.rows).toMatchObject([
    { label: both('一、first', '1. first'), heading: words('first'), indent: 0 },
    { label: words('row'), indent: 1, unit: words('rooms') },
    { label: both('二、second', '2. second'), heading: words('second') },
  ])
  const columns = [{ label: words('value'), unit: words('rooms') }]
  expect(only({ columns }).form.columns).toEqual([{ label: words('value'), unit: words('rooms') }])
})

test('words are those of the school kind', () => {
  const { form } = only({ title: both('{kind.pupils}表', 'form of {kind.pupils}') })
  expect(form.title).toEqual(both('学生表', 'form of pupils'))
})

describe('the label of a field', () => {
  const labels = (more: object) => only(more).fields.map(({ label }) => [label.zh, label.en])

  test('its row, and of its column what is added or named', () => {
    const columns = [
      { key: 'all', label: words('all') },
      { key: 'girls', label: both('女', 'girls'), suffix: '.girls' },
      { key: 'named', label: both('小计', 'sum'), name: both('合计', 'total') },
    ]
    const rows = [{ label: both('其中：{kind}', 'of which'), name: both('学生', 'pupils'), field: 'pupils' }]
    expect(labels({ columns, rows })).toEqual([
      ['学生', 'pupils'],
      ['学生（女）', 'pupils (girls)'],
      ['学生（合计）', 'pupils (total)'],
    ])
  })
  test('its column where that names the field, and of its row what is added', () => {
    const columns = [{ key: 'all', label: both('学生', 'pupils'), field: 'pupils' }]
    expect(labels({ columns, rows: [{ label: both('女', 'girls'), suffix: '.girls' }] })).toEqual([
      ['学生（女）', 'pupils (girls)'],
    ])
    expect(labels({ columns, rows: [{ label: both('全部', 'all') }] })).toEqual([['学生', 'pupils']])
    const named = [{ ...columns[0], name: both('幼儿', 'children') }]
    expect(labels({ columns: named, rows: [{ label: both('全部', 'all') }] })).toEqual([['幼儿', 'children']])
  })
  test('after the stage', () => {
    const columns = [{ each: 'stage', label: both('{stage}', '{stage}') }]
    const rows = [{ label: both('学生', 'pupils'), field: 'pupils.{stage}' }]
    expect(labels({ columns, rows })).toEqual([
      ['小学学生', 'pupils, primary'],
      ['初中学生', 'pupils, junior'],
    ])
  })
  test('both added: of the row nothing, which is what is counted', () => {
    const columns = [{ label: both('女', 'girls'), suffix: '.girls' }]
    const rows = [{ label: both('学生', 'pupils'), field: 'pupils', suffix: '.all' }]
    expect(labels({ columns, rows })).toEqual([['学生（女）', 'pupils (girls)']])
  })
})
