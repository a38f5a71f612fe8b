import {
  checkSubmission,
  isLaterEdition,
  loadCatalogue,
  submissionOf,
  type DataFile,
  type NamedRange,
  type RawValue,
} from '#core'
import { madeFiles } from '../../support/madeCounty'

const words = (text: string) => ({ zh: text, en: text })
const HISTORY = [
  {
    edition: '2024.2',
    gone: [{ field: 'chalkboards', label: words('黑板') }],
    changed: [{ field: 'rooms', why: words('那时含走廊') }],
  },
  { edition: '2023.1', changed: [{ field: 'teachers', why: words('那时含工人') }] },
]
const withHistory = (history: unknown, edition = '2026.1'): DataFile[] =>
  madeFiles({}).map((file) =>
    file.path === 'seeds/edition.json' ? { ...file, json: { edition, history } } : file,
  )
const catalogue = () => loadCatalogue(withHistory(HISTORY))

const range = (value: RawValue): NamedRange => ({
  sheet: '表',
  row: 1,
  column: 1,
  rows: 1,
  columns: 1,
  values: [[value]],
})
const read = (edition: string, cells: Readonly<Record<string, RawValue>>) => {
  const marks = {
    'xuebiao.kind': 'school',
    'xuebiao.edition': edition,
    'xuebiao.jurisdiction': 'national',
    'xuebiao.year': 2025,
  }
  const names = new Map(
    Object.entries({ ...marks, ...cells }).map(([name, value]) => [name, range(value)] as const),
  )
  return submissionOf({ sheets: [], names, brokenNames: [], date1904: false }, 'a.xlsx', catalogue())
}
const report = (edition: string, cells: Readonly<Record<string, RawValue>>) => {
  const submission = read(edition, cells)
  if ('code' in submission) throw new Error(submission.code)
  const template = catalogue().templates.get('school')
  if (!template) throw new Error('no school')
  return { submission, ...checkSubmission(template, submission) }
}

test.each([
  ['2026.10', '2026.9', true],
  ['2027.1', '2026.9', true],
  ['2026.1', '2026.1', false],
  ['2026.1', '2026.9', false],
  ['2025.9', '2026.1', false],
  ['', '2026.1', false],
  ['2026.1', '', true],
  ['2026.1', 'v2026.2', true],
  ['2026.1', '2026.2b', true],
])('%s is later than %s: %s', (edition, than, is) => {
  expect(isLaterEdition(edition, than)).toBe(is)
})

test('an older workbook is read by field; what is new is missing, not 0', () => {
  const { readings, findings } = report('2025.1', { teachers: 12, rooms: 9 })
  expect([readings.get('teachers'), readings.get('rooms')]).toEqual([
    { state: 'value', value: 12 },
    { state: 'value', value: 9 },
  ])
  expect(findings.find(({ type }) => type === 'absent')).toMatchObject({
    edition: '2025.1',
    fields: expect.arrayContaining(['graduates']) as unknown,
  })
})

test('what is gone is reported, if the school filled it', () => {
  expect(report('2024.2', { chalkboards: 8 }).submission.gone).toEqual([words('黑板')])
  expect(report('2024.2', { chalkboards: undefined }).submission.gone).toEqual([])
  expect(report('2025.1', { chalkboards: 8 }).submission.gone).toEqual([])
})

test('what was asked in another sense is no figure of today’s, and says so at its cell', () => {
  const { readings, findings } = report('2024.1', { rooms: 9, teachers: 12 })
  expect(readings.get('rooms')).toMatchObject({ state: 'problem', problem: 'otherMeaning' })
  expect(readings.get('rooms')).not.toHaveProperty('value', 9)
  expect(readings.get('teachers')).toEqual({ state: 'value', value: 12 })
  expect(findings).toContainEqual(
    expect.objectContaining({
      type: 'cell',
      problem: 'otherMeaning',
      fields: ['rooms'],
      raw: { otherMeaning: 9 },
    }),
  )
  expect(report('2023.1', { teachers: 12 }).readings.get('teachers')).toMatchObject({ state: 'problem' })
})

test('blank is blank in any sense, and an error an error', () => {
  const reading = (rooms: RawValue) => report('2024.1', { rooms }).readings.get('rooms')
  for (const blank of [undefined, '']) expect(reading(blank)).toEqual({ state: 'blank' })
  expect(reading({ error: '#REF!' })).toMatchObject({ state: 'problem', problem: 'error' })
})

test('a workbook of a later edition is refused: nobody here knows what it asks', () => {
  expect(read('2026.2', {})).toEqual({ code: 'laterEdition', edition: '2026.2' })
})

test.each([
  [[{ edition: '2026.1' }], 'it is not before 2026.1'],
  [[{ edition: '2025.1', changed: [{ field: 'doors', why: words('?') }] }], 'no form asks it'],
  [[{ edition: '2025.1', gone: [{ field: 'rooms', label: words('?') }] }], 'a form still asks it'],
])('a history that cannot be is refused: %j', (history, complaint) => {
  expect(() => loadCatalogue(withHistory(history))).toThrow(complaint)
})
