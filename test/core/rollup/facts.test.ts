import {
  checkSubmission,
  factsOf,
  receive,
  type Expected,
  type Fact,
  type Field,
  type RawValue,
  type Received,
  type Submission,
} from '#core'
import { madeField, madeSubmission, madeTemplate } from '../../support/madeTemplate'

const template = madeTemplate({
  fields: [
    madeField('schoolId', { type: 'code', digits: 1 }),
    madeField('schoolName', { type: 'text' }),
    madeField('townshipName', { type: 'text' }),
    madeField('rooms', { unit: { zh: '间', en: 'rooms' } }),
    madeField('area', { type: 'decimal' }),
    madeField('boarders', { blank: 'zero' }),
    madeField('doubled', { formula: 'rooms * 2' }),
    madeField('isRural', { type: 'yesno' }),
    madeField('sentOn', { type: 'date' }),
    madeField('enrolment.primary', { stage: 'primary' }),
    madeField('pianos', { places: ['elsewhere'] }),
  ],
})
const templates = new Map([['school', template]])
const catalogue = {
  templates,
  jurisdictions: [{ id: 'here', label: { zh: '', en: '' }, lineage: ['here'] }],
}
const BLANK = Object.fromEntries([...template.fields.keys()].map((id) => [id, undefined]))

type Cells = Readonly<Record<string, RawValue>>
/** A file with the cells that the template gives it. */
const file = (cells: Cells, more: Partial<Submission> = {}): Received =>
  fileOf({ ...BLANK, schoolId: '1', ...cells }, more)
function fileOf(cells: Cells, more: Partial<Submission> = {}): Received {
  const submission = madeSubmission(cells, more)
  return {
    submission,
    report: checkSubmission(template, submission),
    digest: `digest of ${submission.source}`,
    seal: { standing: 'unsealed', current: '' },
  }
}
function facts(received: readonly Received[], roster: readonly Expected[] = []): Fact[] {
  const { schools } = receive(received, { year: 2025, templates, roster })
  return [...factsOf({ schools, jurisdiction: 'here' }, [...received], catalogue)]
}
const fact = (field: Field['id'], cells: Cells, roster?: readonly Expected[]): Fact => {
  const found = facts([file(cells)], roster).find((each) => each.field === field)
  if (!found) throw new Error(`no fact of ${field}`)
  return found
}
/** What there is to say of a cell: its state, its number, its text. */
const told = (field: Field['id'], raw: RawValue) => {
  const { state, number, text } = fact(field, { [field]: raw })
  return [state, number, text]
}

test('a fact says whose figure it is, of which year, and where it stands', () => {
  const cells = { schoolName: '明德小学', townshipName: '东镇', rooms: 7 }
  const places = new Map([['rooms', { sheet: '校舍', cell: 'D7' }]])
  const all = facts([file(cells, { source: 'a.xlsx', edition: '2025.1', addresses: places })])
  expect(all.find(({ field }) => field === 'rooms')).toEqual({
    school_id: '1',
    school_name: '明德小学',
    kind: 'school',
    township: '东镇',
    school_year: 2025,
    stage: undefined,
    field: 'rooms',
    number: 7,
    text: undefined,
    unit: '间',
    state: 'reported',
    counted: true,
    source: 'a.xlsx',
    digest: 'digest of a.xlsx',
    edition: '2025.1',
    sheet: '校舍',
    cell: 'D7',
  })
  expect(all.find(({ field }) => field === 'enrolment.primary')).toMatchObject({
    stage: 'primary',
    sheet: undefined,
    cell: undefined,
  })
})

test('there is one of every field that the place asks for', () => {
  expect(facts([file({})]).map(({ field }) => field)).toEqual(
    [...template.fields.keys()].filter((id) => id !== 'pianos'),
  )
})

describe('a cell', () => {
  test.each([
    ['a number', 'rooms', 7, ['reported', 7, undefined]],
    ['yes', 'isRural', '是', ['reported', 1, undefined]],
    ['no', 'isRural', '否', ['reported', 0, undefined]],
    ['a text', 'schoolName', '明德小学', ['reported', undefined, '明德小学']],
    ['a day', 'sentOn', 45_950, ['reported', undefined, '2025-10-20']],
    ['a number with too many decimals', 'area', 10.125, ['reported', 10.125, undefined]],
    ['blank', 'rooms', undefined, ['blank', undefined, undefined]],
    ['blank where that means none', 'boarders', undefined, ['none', 0, undefined]],
    ['a number in words', 'rooms', '三间', ['unusable', undefined, '三间']],
    ['fewer than none', 'rooms', -3, ['unusable', undefined, '-3']],
    ['an error', 'rooms', { error: '#DIV/0!' }, ['unusable', undefined, '#DIV/0!']],
    ['not calculated yet', 'rooms', { uncalculated: true }, ['unusable', undefined, '']],
    ['asked in another sense', 'rooms', { otherMeaning: 5 }, ['unusable', undefined, '5']],
  ] as const)('%s', (_, field, raw, expected) => expect(told(field, raw)).toEqual(expected))

  test('worked out, whatever stands in it', () => {
    expect(fact('doubled', { rooms: 7, doubled: 15 })).toMatchObject({ state: 'computed', number: 14 })
    expect(fact('doubled', {})).toMatchObject({ state: 'blank', number: undefined })
  })

  test('that the workbook does not have is absent, unless it is worked out', () => {
    const all = facts([fileOf({ schoolId: '1' })])
    expect(all.find(({ field }) => field === 'rooms')?.state).toBe('absent')
    expect(all.find(({ field }) => field === 'doubled')?.state).toBe('blank')
  })

  test('that the county answers in its roster is assigned', () => {
    const roster = [{ schoolId: '1', schoolName: '', flags: new Map([['isRural', true]]) }]
    expect(fact('isRural', { isRural: '否' }, roster)).toMatchObject({ state: 'assigned', number: 1 })
    expect(fact('isRural', { isRural: '是' }, roster)).toMatchObject({ state: 'reported', number: 1 })
    expect(fact('isRural', {}, roster)).toMatchObject({ state: 'assigned', number: 1 })
  })
})

describe('whose facts', () => {
  test('counted schools’ first, then those of files that do not count, by name', () => {
    const all = facts([
      file({ schoolId: '2' }, { source: 'z.xlsx', year: 2024 }),
      file({ schoolId: '9', schoolName: '九小', townshipName: '西镇' }, { source: 'y.xlsx', year: 2024 }),
      file({ schoolId: '1' }, { source: 'x.xlsx' }),
    ])
    const files = all.filter(({ field }) => field === 'rooms')
    expect(files.map(({ source, counted }) => [source, counted])).toEqual([
      ['x.xlsx', true],
      ['y.xlsx', false],
      ['z.xlsx', false],
    ])
    expect(files[1]).toMatchObject({
      school_id: '9',
      school_name: '九小',
      township: '西镇',
      school_year: 2024,
    })
  })

  test('of a workbook whose kind this edition does not know there are none', () => {
    expect(facts([file({}, { kind: 'college', year: 2024 })])).toEqual([])
  })

  test('a counted school without a name is called by its code, in the roster’s township', () => {
    const roster = [{ schoolId: '1', schoolName: '', townshipName: '南镇', flags: new Map() }]
    expect(fact('rooms', { townshipName: '东镇' }, roster)).toMatchObject({
      school_name: '1',
      township: '南镇',
    })
  })
})

test('an impossible figure is no number, whether its file is counted or not', () => {
  const twice = [file({ rooms: -3 }, { source: 'a.xlsx' }), file({ rooms: 4 }, { source: 'b.xlsx' })]
  const told = facts(twice).filter(({ field }) => field === 'rooms')
  expect(told.map(({ counted, state, number }) => [counted, state, number])).toEqual([
    [false, 'unusable', undefined],
    [false, 'reported', 4],
  ])
})
