import {
  compareText,
  nameOf,
  receive,
  type Decision,
  type Received,
  type Reception,
  type Submission,
} from '#core'
import { expected, madeCatalogue, received, schoolId, type Figures } from '../../support/madeCounty'

const YEAR = 2025
const catalogue = madeCatalogue({})
const { templates } = catalogue

/** A file of school number 1, unless another code is among the figures; its name is its digest. */
const file = (name: string, figures: Figures = {}, more: Partial<Submission> = {}): Received => ({
  ...received(1, figures, YEAR, catalogue, { source: name, ...more }),
  digest: name,
})
const reception = (files: readonly Received[], more: Partial<Reception> = {}) =>
  receive(files, { year: YEAR, templates, roster: [], ...more })
const [first, second] = [file('甲.xlsx', { rooms: 3 }), file('乙.xlsx', { rooms: 4 })]

/** Both files of one school, and what the county decided about them. */
function outcome(...decisions: readonly (readonly [digest: string, take: Decision['take']])[]) {
  const { schools, excluded } = reception([first, second], {
    decisions: decisions.map(([digest, take]) => ({ digest, take, reason: '旧稿', source: '' })),
  })
  return {
    counted: schools.map((each) => each.received.submission.source),
    excluded: excluded.map(({ source, reason }) => [source, reason]),
  }
}

test('a file that explains what another leaves open is no copy of it', () => {
  const explanations = [{ check: 'K1', reason: '', text: '本年新建' }]
  const explained = file('丙.xlsx', { rooms: 3 }, { explanations })
  expect(reception([first, explained]).excluded.map(({ reason }) => reason)).toEqual([
    'sentTwice',
    'sentTwice',
  ])
  const again = file('丁.xlsx', { rooms: 3 }, { explanations })
  expect(reception([explained, again]).excluded.map(({ reason }) => reason)).toEqual(['copy'])
})

test('of two files of one name each is told of the other', () => {
  const same = { ...file('甲.xlsx', { rooms: 4 }), digest: 'other' }
  expect(reception([first, same]).excluded).toMatchObject([{ others: ['甲.xlsx'] }, { others: ['甲.xlsx'] }])
})

describe('files that do not count', () => {
  test('another school year’s, which it says', () => {
    const old = file('old.xlsx', {}, { year: YEAR - 1 })
    expect(reception([old])).toEqual({
      schools: [],
      excluded: [{ reason: 'wrongYear', source: 'old.xlsx', digest: 'old.xlsx', year: YEAR - 1 }],
    })
  })

  test.each([[{ schoolId: undefined }], [{ schoolId: '12' }]])('one without a school code: %j', (figures) => {
    expect(reception([file('a.xlsx', figures)])).toEqual({
      schools: [],
      excluded: [{ reason: 'noSchoolId', source: 'a.xlsx', digest: 'a.xlsx' }],
    })
  })

  test('two different ones of a school, each of which names the other', () => {
    const at = { reason: 'sentTwice', schoolId: schoolId(1) }
    expect(reception([first, second])).toMatchObject({
      schools: [],
      excluded: [
        { ...at, source: '乙.xlsx', digest: '乙.xlsx', others: ['甲.xlsx'] },
        { ...at, source: '甲.xlsx', digest: '甲.xlsx', others: ['乙.xlsx'] },
      ],
    })
  })
})

describe('files of one school are told apart, for the county to pick one', () => {
  const label = templates.get(first.submission.kind)?.fields.get('rooms')?.label
  const differences = {
    files: [{ digest: '乙.xlsx' }, { digest: '甲.xlsx' }],
    count: 1,
    first: [{ label, values: [4, 3] }],
  }

  test('by the figures that differ, before one is picked and after', () => {
    expect(reception([first, second]).excluded).toMatchObject([{ differences }, { differences }])
    const decisions: Decision[] = [{ digest: '乙.xlsx', take: 'adopt', reason: '', source: '' }]
    expect(reception([first, second], { decisions }).excluded).toMatchObject([{ differences }])
  })

  test('of which the first few are kept, and how many there are', () => {
    const cells = new Map(
      [...templates.values()].flatMap(({ fields }) => [...fields.keys()].map((id) => [id, 7])),
    )
    const other = { ...second, submission: { ...second.submission, cells } } as Received
    const [one] = reception([first, other]).excluded
    const told = one && 'differences' in one ? one.differences : undefined
    expect(told?.first).toHaveLength(3)
    expect(told?.count).toBeGreaterThan(3)
  })

  test('a blank is a figure that differs, a number written with another last digit is none', () => {
    const blank = file('空.xlsx', { rooms: undefined })
    expect(reception([first, blank]).excluded[0]).toMatchObject({
      differences: { count: 1, first: [{ values: [3, undefined] }] },
    })
    const [sum, same] = [file('和.xlsx', { rooms: 0.1 + 0.2 }), file('同.xlsx', { rooms: 0.3 })]
    expect(reception([sum, same]).excluded[0]).toMatchObject({ differences: { count: 0, first: [] } })
  })

  test('copies need no telling apart', () => {
    expect(reception([first, file('第二份.xlsx', { rooms: 3 })]).excluded[0]).not.toHaveProperty(
      'differences',
    )
  })
})

describe('the same figures in two files count once', () => {
  const again = file('第二份.xlsx', { rooms: 3 })

  test('as the file that comes first by name, whichever came first', () => {
    for (const files of [
      [first, again],
      [again, first],
    ]) {
      const { schools, excluded } = reception(files)
      expect(schools.map((each) => each.received)).toEqual([first])
      expect(excluded).toEqual([
        {
          reason: 'copy',
          source: '第二份.xlsx',
          digest: '第二份.xlsx',
          schoolId: schoolId(1),
          others: ['甲.xlsx'],
        },
      ])
    }
  })

  test('as the one that comes first by digest, where the names are alike', () => {
    const [a, b] = ['aa', 'bb'].map((digest) => ({ ...first, digest }))
    for (const files of [
      [a!, b!],
      [b!, a!],
    ])
      expect(reception(files).schools[0]?.received.digest).toBe('aa')
  })

  test('in whatever order their cells stand', () => {
    const { cells } = first.submission
    const turned = { ...again, submission: { ...again.submission, cells: new Map([...cells].reverse()) } }
    expect(reception([first, turned]).schools).toHaveLength(1)
  })

  test('as does one file that came by two ways, though one of them shows less of it', () => {
    const within = { ...second, digest: first.digest }
    expect(reception([first, within]).excluded.map(({ reason }) => reason)).toEqual(['copy'])
  })

  test('but a third that differs leaves all of them out', () => {
    const { schools, excluded } = reception([first, again, second])
    expect(schools).toEqual([])
    expect(excluded.map(({ source }) => source)).toEqual(['乙.xlsx', '甲.xlsx', '第二份.xlsx'].sort())
    expect(excluded.map(({ reason }) => reason)).toEqual(Array(3).fill('sentTwice'))
  })
})

describe('what the county decides about a file', () => {
  test('to take one leaves out the school’s others, which say what took their place', () => {
    expect(outcome(['乙.xlsx', 'adopt'])).toEqual({
      counted: ['乙.xlsx'],
      excluded: [['甲.xlsx', 'replaced']],
    })
    expect(outcome(['甲.xlsx', 'adopt']).counted).toEqual(['甲.xlsx'])
    const decisions: Decision[] = [{ digest: '甲.xlsx', take: 'adopt', reason: '', source: '' }]
    expect(reception([first, second], { decisions }).excluded).toMatchObject([
      { reason: 'replaced', source: '乙.xlsx', digest: '乙.xlsx', schoolId: schoolId(1), by: '甲.xlsx' },
    ])
  })

  test('to take both decides nothing', () => {
    expect(outcome(['甲.xlsx', 'adopt'], ['乙.xlsx', 'adopt'])).toEqual(outcome())
  })

  test('to take two that are alike takes one, and the third names both', () => {
    const again = file('第二份.xlsx', { rooms: 3 })
    const decisions = [first, again].map(({ digest }): Decision => ({
      digest,
      take: 'adopt',
      reason: '',
      source: '',
    }))
    const { schools, excluded } = reception([first, again, second], { decisions })
    expect(schools).toHaveLength(1)
    expect(excluded).toMatchObject([{ reason: 'copy' }, { reason: 'replaced', by: '甲.xlsx、第二份.xlsx' }])
  })

  test('to leave one out gives its reason, and the other counts', () => {
    const decisions: Decision[] = [{ digest: '甲.xlsx', take: 'exclude', reason: '旧稿', source: '' }]
    const { schools, excluded } = reception([first, second], { decisions })
    expect(schools.map((each) => each.received)).toEqual([second])
    expect(excluded).toEqual([
      { reason: 'setAside', source: '甲.xlsx', digest: '甲.xlsx', schoolId: schoolId(1), why: '旧稿' },
    ])
  })
})

describe('a counted school', () => {
  const school = (figures: Figures, more: Partial<Submission> = {}, reception_: Partial<Reception> = {}) => {
    const [counted] = reception([file('a.xlsx', figures, more)], reception_).schools
    if (!counted) throw new Error('not counted')
    return counted
  }

  test('stands in order of code, whatever order the files came in', () => {
    const files = [3, 1, 2].map((number) =>
      received(number, {}, YEAR, catalogue, { source: `${9 - number}.xlsx` }),
    )
    expect(reception(files).schools.map((each) => each.schoolId)).toEqual([1, 2, 3].map(schoolId))
  })

  test('is called by its code where it gave no name', () => {
    expect(school({ schoolName: '明德小学' }).schoolName).toBe('明德小学')
    expect(school({}).schoolName).toBe(schoolId(1))
  })

  test('lies where the roster says, else where it says itself', () => {
    const roster = [expected(1, { townshipName: '西 镇' })]
    expect(school({ townshipName: '东镇' }).township).toBe('东镇')
    expect(school({ townshipName: '东镇' }, {}, { roster }).township).toBe('西镇')
    expect(school({ townshipName: '东镇' }, {}, { roster: [expected(1)] }).township).toBe('东镇')
    expect(school({}).township).toBeUndefined()
  })

  test('that came in a county’s workbook lies in that county’s township', () => {
    expect(school({ townshipName: ' 东镇' }, { within: '北县' }).township).toBe('北县·东镇')
  })

  test('has its flags from the roster, whatever it says', () => {
    const roster = [expected(1, { flags: new Map([['isRuralSchool', false]]) })]
    expect(school({ isRuralSchool: true }, {}, { roster }).value('isRuralSchool')).toBe(false)
    expect(school({ isUrbanComparator: true }, {}, { roster }).value('isUrbanComparator')).toBe(true)
  })

  test.each([
    ['whole figures', 'rooms', 3, 3],
    ['a figure that is blank', 'rooms', undefined, undefined],
    ['a figure whose blank means none', 'boarders', undefined, 0],
    ['a figure that schools are not asked for', 'county.villages', 40, undefined],
    ['fewer than none', 'rooms', -3, undefined],
    ['half a room', 'rooms', 4.5, undefined],
    ['what is no number', 'rooms', '三间', undefined],
    ['too many decimals, which is a number all the same', 'area', 10.125, 10.125],
  ] as const)('counts with %s', (_, id, typed, value) =>
    expect(school({ [id]: typed }).value(id)).toBe(value),
  )
})

test('texts stand in the order of their code units, on every machine', () => {
  expect(['乙', 'b', '甲', 'B', 'a'].sort(compareText)).toEqual(['B', 'a', 'b', '乙', '甲'])
  expect(Math.sign(compareText('b', 'a'))).toBe(1)
  expect(compareText('a', 'a')).toBe(0)
})

test('a name is known without the blanks in and around it; blanks alone are no name', () => {
  expect([' 东 镇　', '东镇'].map(nameOf)).toEqual(['东镇', '东镇'])
  expect([undefined, '', ' '].map(nameOf)).toEqual([undefined, undefined, undefined])
})
