import { changesSince, type CountySource, type RawValue, type School, type Template, type Value } from '#core'
import { madeField, madeSubmission, madeTemplate } from '../../support/madeTemplate'

const template: Template = madeTemplate({
  fields: [
    ...['schoolId', 'schoolName', 'townshipName', 'rooms', 'area', 'canteen'].map((id) => madeField(id)),
    madeField('pianos', { places: ['elsewhere'] }),
  ],
})
const catalogue = {
  templates: new Map([['school', template]]),
  jurisdictions: [{ id: 'here', label: { zh: '', en: '' }, lineage: ['here'] }],
}

type Cells = Readonly<Record<string, RawValue>>
const before = (...schools: readonly Cells[]): CountySource => ({
  jurisdiction: 'here',
  year: 2025,
  schools: schools.map((cells) => ({
    submission: madeSubmission(cells, { source: '市.xlsx › 县.xlsx › 旧.xlsx' }),
    digest: '',
    seal: { standing: 'unsealed', current: '' },
  })),
  unsettled: 0,
  waiting: [],
  roster: undefined,
})
function school(figures: Readonly<Record<string, Value>>): School {
  const { schoolId, schoolName } = figures
  return {
    schoolId: String(schoolId),
    schoolName: String(schoolName),
    kind: 'school',
    township: figures['township'] as string | undefined,
    received: {
      submission: madeSubmission(
        {},
        {
          source: `${String(schoolId)}.xlsx`,
          addresses: new Map([['rooms', { sheet: '校舍', cell: 'D7' }]]),
        },
      ),
      digest: '',
      seal: { standing: 'unsealed', current: '' },
    } as unknown as School['received'],
    value: (id) => figures[id],
  }
}
const changes = (then: readonly Cells[], now: readonly Readonly<Record<string, Value>>[]) =>
  changesSince(before(...then), { schools: now.map(school), jurisdiction: 'here' }, catalogue)

const ONE = { schoolId: '1', schoolName: '一小' }

test('a figure that moved stands with both values, both files and its cell of now', () => {
  expect(changes([{ ...ONE, rooms: 3 }], [{ ...ONE, rooms: 4 }])).toEqual([
    {
      ...ONE,
      type: 'figure',
      field: 'rooms',
      was: 3,
      is: 4,
      fileBefore: '旧.xlsx',
      fileNow: '1.xlsx',
      place: { sheet: '校舍', cell: 'D7' },
    },
  ])
})

test('what did not move is not told', () => {
  expect(changes([{ ...ONE, rooms: 3, canteen: '是' }], [{ ...ONE, rooms: 3, canteen: true }])).toEqual([])
})

describe('a figure', () => {
  const moved = (was: RawValue, is: Value) =>
    changes([{ ...ONE, area: was }], [{ ...ONE, area: is }]).map((change) => [change.was, change.is])

  test('yes and no are told as cells show them', () => expect(moved('否', true)).toEqual([['否', '是']]))
  test('that was blank or could not be read held nothing', () => {
    expect(moved('', 5)).toEqual([[undefined, 5]])
    expect(moved({ error: '#N/A' }, 5)).toEqual([[undefined, 5]])
    expect(moved(5, undefined)).toEqual([[5, undefined]])
    expect(moved('', undefined)).toEqual([])
    expect(moved({ error: '#N/A' }, undefined)).toEqual([])
  })
  test('0 is not blank', () => {
    expect(moved(undefined, 0)).toEqual([[undefined, 0]])
    expect(moved(0, undefined)).toEqual([[0, undefined]])
  })
  test('is the same up to the fifteenth digit', () => {
    expect(moved(0.3, 0.1 + 0.2)).toEqual([])
    expect(moved(0.300_000_000_000_01, 0.3)).toHaveLength(1)
  })
  test('is another as a text than as a number', () => {
    expect(moved('5', 5)).toEqual([['5', 5]])
    expect(moved(5, '5')).toEqual([[5, '5']])
  })
  test('that this place does not ask for is not held against anything', () => {
    expect(changes([{ ...ONE, pianos: 1 }], [{ ...ONE, pianos: 2 }])).toEqual([])
  })
})

describe('a school', () => {
  test('counted anew is told once, with its file', () => {
    expect(changes([], [{ ...ONE, rooms: 3 }])).toEqual([{ ...ONE, type: 'added', fileNow: '1.xlsx' }])
  })
  test('counted no longer is told once, with the file it had', () => {
    expect(changes([{ ...ONE, rooms: 3 }], [])).toEqual([{ ...ONE, type: 'gone', fileBefore: '旧.xlsx' }])
    expect(changes([{ schoolId: 1 }], [])).toMatchObject([{ schoolId: '1', schoolName: '' }])
  })
  test('is known by a code that a program made a number', () => {
    expect(changes([{ ...ONE, schoolId: 1 }], [ONE])).toMatchObject([{ type: 'figure', field: 'schoolId' }])
  })
})

test('changes stand in order of school code, those gone among the others', () => {
  const named = (schoolId: string) => ({ schoolId, schoolName: schoolId })
  expect(
    changes([named('2')], [named('3'), named('1')]).map(({ schoolId, type }) => [schoolId, type]),
  ).toEqual([
    ['1', 'added'],
    ['2', 'gone'],
    ['3', 'added'],
  ])
})

test('a township is compared as the workbook shows it, not as the school wrote it', () => {
  const identity = { schoolId: '1', schoolName: '甲' }
  const shown = { ...identity, townshipName: '新驿镇', township: '济宁市兖州区·新驿镇' }
  expect(changes([{ ...identity, townshipName: '济宁市兖州区·新驿镇' }], [shown])).toEqual([])
  expect(changes([{ ...identity, townshipName: '新驿镇' }], [shown])).toMatchObject([
    { field: 'townshipName', was: '新驿镇', is: '济宁市兖州区·新驿镇' },
  ])
})
