import {
  checkSubmission,
  formProgress,
  isOpen,
  OTHER_REASON,
  type Finding,
  type RawValue,
  type Submission,
} from '#core'
import { madeCheck, madeField, madeSubmission, madeTemplate } from '../../support/madeTemplate'

const template = madeTemplate({
  fields: [
    madeField('girls'),
    madeField('boys'),
    madeField('pupils', { formula: 'girls + boys' }),
    madeField('rooms', { blank: 'zero', form: 'rooms' }),
    madeField('name', { type: 'text', blank: 'allowed' }),
    madeField('mixed', { type: 'yesno', formula: 'girls > 0', form: 'rooms' }),
    madeField('halls', { blank: 'allowed', form: 'rooms' }),
  ],
  checks: [
    madeCheck('pupils <= 10'),
    { ...madeCheck('girls >= boys', 'empirical'), reasons: [{ zh: '村小', en: 'village school' }] },
    madeCheck('pupils / halls > 0', 'logical', 'rooms'),
    madeCheck('pupils <= last.pupils * 2', 'empirical'),
    madeCheck('rooms < 9', 'plan', 'rooms'),
    madeCheck('rooms < 8', 'logical', 'rooms'),
  ],
  cells: [{ kind: 'reference', field: 'rooms' }, { kind: 'none' }, { kind: 'field', field: 'nowhere' }],
})
const FULL = { girls: 6, boys: 4, pupils: 10, rooms: 1, name: '甲', mixed: undefined, halls: 2 }
const cellsWithout = (id: string) => Object.fromEntries(Object.entries(FULL).filter(([each]) => each !== id))
const report = (changes: Record<string, RawValue>, more: Partial<Submission> = {}, lastYear?: Submission) =>
  checkSubmission(template, madeSubmission({ ...FULL, ...changes }, more), lastYear)
const short = (finding: Finding): string =>
  [finding.type, finding.type === 'check' ? finding.check : finding.fields.join(' ')].join(' ')

test('a school with nothing amiss', () => {
  const { findings, blank, outcomes, waiting, hasLastYear, readings } = report({})
  expect(findings).toEqual([])
  expect(blank).toBe(0)
  expect(formProgress(template, readings)).toEqual([
    { form: 'made', filled: 2, blank: 0 },
    { form: 'rooms', filled: 0, blank: 0 },
  ])
  expect([outcomes, waiting, hasLastYear]).toEqual([{ pass: 5, fail: 0, unknown: 1 }, 0, false])
  expect(readings.get('pupils')).toEqual({ state: 'value', value: 10 })
})

test('what fails is told with both figures, by form in the order of the forms', () => {
  const { findings, outcomes } = report({ girls: 3, boys: 9, pupils: 12, rooms: 9 })
  expect(findings).toEqual([
    {
      type: 'check',
      check: 'pupils <= 10',
      kind: 'logical',
      form: 'made',
      fields: ['pupils'],
      left: 12,
      right: 10,
      difference: 2,
    },
    expect.objectContaining({ check: 'girls >= boys', kind: 'empirical', explanation: undefined }),
    expect.objectContaining({ check: 'rooms < 9', form: 'rooms' }),
    expect.objectContaining({ check: 'rooms < 8', form: 'rooms' }),
  ])
  expect(outcomes).toEqual({ pass: 1, fail: 4, unknown: 1 })
})

test('a check of last year’s figures is told with last year’s workbook', () => {
  const lastYear = madeSubmission({ girls: 2, boys: 1 })
  const { findings, outcomes, hasLastYear } = report({}, {}, lastYear)
  expect(findings.map(short)).toEqual(['check pupils <= last.pupils * 2'])
  expect([outcomes, hasLastYear]).toEqual([{ pass: 5, fail: 1, unknown: 0 }, true])
})

test('of what cannot be told, that which waits for the school is counted', () => {
  // Last year's workbook alone is no want of this year's figures.
  expect(report({})).toMatchObject({ outcomes: { unknown: 1 }, waiting: 0, withoutLastYear: 1 })
  expect(report({}, {}, madeSubmission({}))).toMatchObject({ outcomes: { unknown: 1 }, withoutLastYear: 0 })
  expect(report({ girls: undefined }).withoutLastYear).toBe(0)
  expect(report({ halls: undefined })).toMatchObject({ outcomes: { unknown: 2 }, waiting: 0 })
  expect(report({ halls: '两' })).toMatchObject({ outcomes: { unknown: 2 }, waiting: 1 })
  expect(report({ girls: undefined, pupils: undefined })).toMatchObject({
    outcomes: { unknown: 4 },
    waiting: 4,
  })
  expect(report({ halls: 0 })).toMatchObject({ outcomes: { unknown: 2 }, waiting: 0 })
  // An impossible number is a number all the same: the check can be told.
  expect(report({ girls: -3 })).toMatchObject({ outcomes: { unknown: 1 }, waiting: 0 })
})

test('what is owed is one finding for each form, and what is gone another', () => {
  const { findings, blank, readings } = report({ girls: undefined, pupils: undefined })
  expect(findings).toEqual([{ type: 'blank', kind: 'logical', form: 'made', fields: ['girls'] }])
  expect(blank).toBe(1)
  expect(formProgress(template, readings)[0]).toEqual({ form: 'made', filled: 1, blank: 1 })

  const gone = checkSubmission(
    template,
    madeSubmission({ boys: 4, name: undefined, mixed: undefined, halls: 2 }),
  )
  expect(gone.findings).toEqual([
    {
      type: 'absent',
      kind: 'logical',
      form: 'made',
      fields: ['girls', 'pupils'],
      edition: undefined,
    },
    { type: 'absent', kind: 'logical', form: 'rooms', fields: ['rooms'], edition: undefined },
  ])
  expect(gone.blank).toBe(1)
  expect(formProgress(template, gone.readings)).toEqual([
    { form: 'made', filled: 1, blank: 1 },
    { form: 'rooms', filled: 0, blank: 0 },
  ])
  const older = checkSubmission(template, madeSubmission({ ...FULL }, { edition: '2025.1' }))
  expect(older.findings).toEqual([])
  const without = madeSubmission(cellsWithout('girls'), { edition: '2025.1' })
  expect(checkSubmission(template, without).findings).toEqual([
    { type: 'absent', kind: 'logical', form: 'made', fields: ['girls'], edition: '2025.1' },
  ])
})

test('a cell that says something else than it should', () => {
  const { findings } = report({ girls: '6人', pupils: undefined })
  expect(findings).toEqual([
    {
      type: 'cell',
      kind: 'logical',
      form: 'made',
      fields: ['girls'],
      raw: '6人',
      problem: 'notANumber',
      suggestion: 6,
    },
  ])
})

test('a computed cell may be empty or uncalculated, and may not hold another figure', () => {
  const overwritten = (changes: Record<string, RawValue>) => report(changes).findings
  for (const pupils of [undefined, '', { uncalculated: true as const }, 10.000001])
    expect(overwritten({ pupils })).toEqual([])
  const finding = { type: 'cell', kind: 'logical', form: 'made', problem: 'overwritten' }
  expect(overwritten({ pupils: 11 })).toEqual([{ ...finding, fields: ['pupils'], raw: 11, suggestion: 10 }])
  expect(overwritten({ pupils: 9 })).toEqual([{ ...finding, fields: ['pupils'], raw: 9, suggestion: 10 }])
  expect(overwritten({ pupils: '10' })).toEqual([
    { ...finding, fields: ['pupils'], raw: '10', suggestion: 10 },
  ])
})

test('a computed cell that is no number may hold no answer of its own', () => {
  for (const mixed of ['否', 1])
    expect(report({ mixed }).findings).toEqual([
      expect.objectContaining({ problem: 'overwritten', raw: mixed, suggestion: undefined }),
    ])
})

test('a computed cell may be as far off as two equal numbers', () => {
  const wrong = (pupils: number) =>
    report({ girls: 0, boys: 0, pupils }).findings.filter(({ type }) => type === 'cell').length
  expect([wrong(1e-6), wrong(1.1e-6)]).toEqual([0, 1])
})

describe('an explanation', () => {
  const stands = (check: string, reason: string, text: string, girls = 3) => {
    const { findings } = report({ girls, boys: 7 }, { explanations: [{ check, reason, text }] })
    return findings.map((finding) => [short(finding), isOpen(finding)])
  }
  const empirical = 'check girls >= boys'
  test.each([
    ['girls >= boys', '村小', '', false],
    ['girls >= boys', '', '本村男生多些', false],
    ['girls >= boys', 'village school', '', false],
    ['girls >= boys', '无', '', true],
    ['girls >= boys', '其他', '', true],
    ['girls >= boys', '本村男生多些', '', false],
    ['girls >= boys', '', '村里男生多', true],
    ['girls >= boys', '', '村　　　　　多', true],
    ['girls >= boys', '', '　 　 　 　', true],
    ['girls >= boys', OTHER_REASON.zh, '', true],
    ['girls >= boys', OTHER_REASON.en, '男生多', true],
    ['girls >= boys', OTHER_REASON.zh, '本村男生多些', false],
    ['girls >= boys', '', '', true],
    ['pupils <= 10', '村小', '', true],
  ])('of %s, “%s” “%s”: the finding stays open: %s', (check, reason, text, open) =>
    expect(stands(check, reason, text)).toEqual([[empirical, open]]),
  )
  test('answers no logical finding, and a gap to a plan asks for none', () => {
    const { findings } = report(
      { girls: 8, pupils: 12, rooms: 9 },
      { explanations: [{ check: 'pupils <= 10', reason: '?', text: '' }] },
    )
    expect(findings.map((finding) => [short(finding), isOpen(finding)])).toEqual([
      ['check pupils <= 10', true],
      ['check rooms < 9', false],
      ['check rooms < 8', true],
    ])
    expect(findings[0]).toMatchObject({ explanation: undefined })
  })
  test('answers a check, not a cell', () =>
    expect(isOpen({ type: 'blank', kind: 'empirical', form: 'made', fields: [] })).toBe(true))
})
