import {
  assignedFlags,
  InputProblem,
  rosterOf,
  schoolFields,
  type Group,
  type Kind,
  type Template,
} from '#core'
import { madeField, madeTemplate } from '../../support/madeTemplate'

const kind = (id: string, zh: string, en: string): Kind => ({
  id,
  label: { zh, en },
  code: '',
  level: 'school',
  stages: [],
})
const kinds = [kind('primarySchool', '小学', 'primary school'), kind('juniorSchool', '初中', 'junior school')]
const templates = new Map<string, Template>([
  [
    'primarySchool',
    madeTemplate({
      fields: [
        madeField('schoolId', { type: 'code', digits: 4 }),
        madeField('rooms'),
        madeField('isRural', { type: 'yesno', label: { zh: '乡村', en: 'rural' } }),
      ],
    }),
  ],
  ['juniorSchool', madeTemplate({ fields: [madeField('isSeat', { type: 'yesno' })] })],
  [
    'county',
    {
      ...madeTemplate({ fields: [madeField('county.done', { type: 'yesno' })] }),
      kind: { ...kind('county', '县', 'county'), level: 'county' },
    },
  ],
])

type Texts = Readonly<Record<string, string>>
const lines = (all: readonly Texts[]) =>
  all.map((texts, index) => ({ line: index + 2, texts: new Map(Object.entries(texts)) }))
const roster = (...all: readonly Texts[]) => rosterOf(lines(all), { kinds, templates })
function problem(...all: readonly Texts[]) {
  try {
    rosterOf(lines(all), { kinds, templates }, '名册')
  } catch (error) {
    if (error instanceof InputProblem) return [error.reason, error.sheet, error.line, error.text]
    throw error
  }
  return undefined
}

test('a line is an expected school', () => {
  const line = { schoolId: '0001', schoolName: '明德小学', schoolType: '小学', townshipName: '东镇' }
  expect(roster({ ...line, isRural: '是', isSeat: '否' })).toEqual([
    {
      schoolId: '0001',
      schoolName: '明德小学',
      kind: 'primarySchool',
      townshipName: '东镇',
      flags: new Map([
        ['isRural', true],
        ['isSeat', false],
      ]),
    },
  ])
})

test('its code alone is enough', () => {
  expect(roster({ schoolId: '0001' })).toEqual([
    { schoolId: '0001', schoolName: '', kind: undefined, townshipName: undefined, flags: new Map() },
  ])
})

test('the kind may stand in either language', () => {
  const ids = ['初中', 'junior school'].map((schoolType) => roster({ schoolId: '0001', schoolType })[0]?.kind)
  expect(ids).toEqual(['juniorSchool', 'juniorSchool'])
})

test('only yes/no figures of schools are flags', () => {
  expect(roster({ schoolId: '0001', rooms: '7', 'county.done': '是', 办学规模: '大' })[0]?.flags).toEqual(
    new Map(),
  )
})

test.each([
  ['a code of too few digits', [{ schoolId: '12' }], ['badSchoolId', '名册', 2, '12']],
  ['no code', [{ schoolName: '明德小学' }], ['badSchoolId', '名册', 2, '']],
  ['a code twice', [{ schoolId: '0001' }, { schoolId: '0001' }], ['sameSchoolTwice', '名册', 3, '0001']],
  ['an unknown kind', [{ schoolId: '0001', schoolType: '大学' }], ['badKind', '名册', 2, '大学']],
  ['a flag that is neither', [{ schoolId: '0001', isRural: '部分' }], ['badFlag', '名册', 2, '乡村：部分']],
] as const)('%s is refused, with its line', (_, all, expected) => expect(problem(...all)).toEqual(expected))

test('where no school has a code, no line can be taken', () => {
  expect(() => rosterOf(lines([{ schoolId: '0001' }]), { kinds, templates: new Map() })).toThrow(InputProblem)
})

test('the fields of schools are those of any kind of school', () => {
  expect([...schoolFields({ templates }).keys()]).toEqual(['schoolId', 'rooms', 'isRural', 'isSeat'])
})

test('the county answers the flags of the groups that it assigns, each once', () => {
  const group = (id: string, more: Partial<Group>): Group => ({ id, label: { zh: id, en: id }, ...more })
  const groups = [
    group('compulsory', { assigned: true }),
    group('rural', { condition: 'isRural', assigned: true }),
    group('ruralSeat', { condition: 'AND(isRural, isSeat)', assigned: true }),
    group('public', { condition: 'isPublic' }),
  ]
  expect(assignedFlags({ groups })).toEqual(['isRural', 'isSeat'])
})
