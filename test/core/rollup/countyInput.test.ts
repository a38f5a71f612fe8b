import { countyInputOf, InputProblem, type CountyInput, type NamedRange } from '#core'
import { column, madeBook } from '../../support/madeBook'
import { madeCatalogue, schoolId } from '../../support/madeCounty'

const catalogue = madeCatalogue({})
const read = (names: Readonly<Record<string, NamedRange>>) => countyInputOf(madeBook(names), catalogue)

/** What is typed under these names of a county workbook. */
function typed(names: Readonly<Record<string, NamedRange>>): CountyInput {
  const input = read({ 'xuebiao.kind': column(['county']), ...names })
  if (!input) throw new Error('no county workbook')
  return input
}

/** What cannot be taken of these names, and where. */
function problem(names: Readonly<Record<string, NamedRange>>) {
  try {
    typed(names)
  } catch (error) {
    if (error instanceof InputProblem) return [error.reason, error.sheet, error.line, error.text]
    throw error
  }
  return undefined
}

test.each([
  ['of no kind', {}],
  ['of a school', { 'xuebiao.kind': column(['school']) }],
  ['of a kind that nobody knows', { 'xuebiao.kind': column(['province']) }],
  ['whose kind is no text', { 'xuebiao.kind': column([{ error: '#REF!' }]) }],
])('a workbook %s holds no county’s input', (_, names) => expect(read(names)).toBeUndefined())

test('a workbook of an older edition, without the names, holds nothing', () => {
  const { supplement, ...rest } = typed({})
  expect([...supplement.values()].every((raw) => raw === undefined)).toBe(true)
  expect(rest).toEqual({ ledgers: new Map(), roster: undefined, decisions: [], deadline: undefined })
})

test('the county’s own form: its fields as typed, and no school’s', () => {
  const { supplement } = typed({
    'county.villages': column([40]),
    'county.done': column(['是']),
    rooms: column([7]),
  })
  expect(supplement.get('county.villages')).toBe(40)
  expect(supplement.get('county.done')).toBe('是')
  expect(supplement.get('county.reached')).toBeUndefined()
  expect(supplement.has('rooms')).toBe(false)
})

describe('a ledger', () => {
  const ledger = {
    'ledger.number.plan_1': column([1, 2, 3, '自加'], { row: 5 }),
    'ledger.name.plan_1': column(['照明', '录播室', '食堂', '围墙'], { row: 5 }),
  }

  test('keeps the rows in which somebody typed, without their blank cells', () => {
    const { ledgers } = typed({
      ...ledger,
      'ledger.progress.plan_1': column(['完成', undefined, '', 0.5], { row: 5 }),
      'ledger.person.plan_1': column([undefined, '', undefined, '王'], { row: 5 }),
    })
    expect([...ledgers]).toEqual([
      [
        'plan_1',
        [
          { number: 1, name: '照明', typed: new Map([['progress', '完成']]) },
          {
            number: '自加',
            name: '围墙',
            typed: new Map<string, unknown>([
              ['progress', 0.5],
              ['person', '王'],
            ]),
          },
        ],
      ],
    ])
  })

  test('is read along the rows of its sheet, wherever each column begins', () => {
    const { ledgers } = typed({ ...ledger, 'ledger.remark.plan_1': column(['缺图纸'], { row: 7 }) })
    expect(ledgers.get('plan_1')).toEqual([
      { number: 3, name: '食堂', typed: new Map([['remark', '缺图纸']]) },
    ])
  })

  test('of each plan stands by itself', () => {
    const { ledgers } = typed({
      ...ledger,
      'ledger.number.plan_2': column([1]),
      'ledger.remark.plan_2': column(['好']),
    })
    expect([...ledgers.keys()]).toEqual(['plan_1', 'plan_2'])
    expect(ledgers.get('plan_1')).toEqual([])
    expect(ledgers.get('plan_2')).toEqual([
      { number: 1, name: undefined, typed: new Map([['remark', '好']]) },
    ])
  })
})

describe('the roster', () => {
  const at = { sheet: '名册', row: 4 }

  test('is read by its columns’ names, blank lines left out', () => {
    const { roster } = typed({
      'roster.townshipName': column(['东镇', undefined, ''], at),
      'roster.schoolId': column([schoolId(1), undefined, schoolId(2)], at),
      'roster.isRuralSchool': column(['是'], { ...at, row: 6 }),
      rooms: column([7, 7, 7], at),
    })
    expect(roster).toMatchObject([
      { schoolId: schoolId(1), townshipName: '东镇', flags: new Map() },
      { schoolId: schoolId(2), townshipName: undefined, flags: new Map([['isRuralSchool', true]]) },
    ])
  })

  test('without a line, or without the column of codes, is none', () => {
    expect(typed({ 'roster.schoolId': column([undefined, ''], at) }).roster).toBeUndefined()
    expect(typed({ 'roster.townshipName': column(['东镇'], at) }).roster).toBeUndefined()
  })

  test('names the sheet and the row of what cannot be taken', () => {
    expect(
      problem({
        'roster.schoolId': column([schoolId(1), undefined], at),
        'roster.townshipName': column(['东镇', '西镇'], at),
      }),
    ).toEqual(['badSchoolId', '名册', 5, ''])
  })
})

describe('what the county decided about files', () => {
  const at = { sheet: '接收', row: 3 }
  const files = {
    'reception.digest': column(['aa', 'bb', 'cc'], at),
    'reception.file': column(['甲.xlsx', '乙.xlsx', '丙.xlsx'], at),
    'reception.schoolId': column([schoolId(1), undefined, schoolId(3)], at),
    'reception.reason': column(['更正稿', '不属本县', undefined], at),
  }

  test('is one decision for each row that is answered', () => {
    expect(typed({ ...files, 'reception.take': column([' 采用 ', '不计入', ''], at) }).decisions).toEqual([
      { digest: 'aa', take: 'adopt', reason: '更正稿', source: '甲.xlsx', schoolId: schoolId(1) },
      { digest: 'bb', take: 'exclude', reason: '不属本县', source: '乙.xlsx', schoolId: undefined },
    ])
  })

  test('another word than the two is refused, with its row', () => {
    expect(problem({ ...files, 'reception.take': column([undefined, '要'], at) })).toEqual([
      'badTake',
      '接收',
      4,
      '要',
    ])
  })

  test('so is a decision beside no file', () => {
    expect(
      problem({
        'reception.take': column(['采用'], at),
        'reception.digest': column([undefined], at),
      }),
    ).toEqual(['takeWithoutFile', '接收', 3, '采用'])
  })
})

describe('the deadline', () => {
  const at = { sheet: '说明', row: 9 }
  const deadline = (raw: NamedRange['values'][number][number]) => ({ 'rollup.deadline': column([raw], at) })

  test('is a day as Excel counts it, or none', () => {
    expect(typed(deadline(45_950)).deadline).toBe(45_950)
    expect(typed(deadline('')).deadline).toBeUndefined()
    expect(typed(deadline(undefined)).deadline).toBeUndefined()
  })

  test.each([
    ['九月底', '九月底'],
    ['45950', '45950'],
    [0, '0'],
    [-3, '-3'],
    [{ error: '#VALUE!' }, ''],
  ])('%j is no day', (raw, text) => {
    expect(problem(deadline(raw))).toEqual(['badDeadline', '说明', 9, text])
  })
})
