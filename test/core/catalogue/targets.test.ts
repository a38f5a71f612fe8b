import { changedFiles, complaintsAbout, type Changes } from '../../support/complaints'
import { madeFiles, type MadeTarget } from '../../support/madeCounty'

const FILE = 'seeds/plans/here.json'
const words = (text: string) => ({ zh: text, en: text })
const judged = { row: '1', subject: 'rooms', comparison: '>=', value: 1 }
const countyFigure = { ...judged, measure: 'county', subject: 'county.villages' }

/** Two stages, and an indicator of each. */
const STAGES: Changes = {
  'seeds/stages.json': (stages: object[]) => [
    ...stages,
    { id: 'junior', label: words('junior'), weight: 1, reported: true },
  ],
  'seeds/kinds.json': (kinds: object[]) => kinds.map((kind) => ({ ...kind, stages: ['primary', 'junior'] })),
  'seeds/indicators/made.json': ([first, ...others]: object[]) => [
    first,
    ...others,
    {
      ...first,
      id: 'staged',
      stages: ['primary', 'junior'],
      numerator: { primary: 'rooms', junior: 'teachers' },
      denominator: undefined,
    },
  ],
}
const staged = { ...judged, subject: 'staged', stages: ['primary', 'junior'] }

const about = (targets: MadeTarget | readonly MadeTarget[], changes: Changes = {}): string[] =>
  complaintsAbout(changedFiles(madeFiles({ here: [targets].flat() }), { ...STAGES, ...changes }))
const inPlan = (change: object): Changes => ({ [FILE]: (plan: object) => ({ ...plan, ...change }) })
/** Where what is said ends in a remedy, whatever its words. */
const saying = (path: string, problem: string, remedy = '.+'): unknown =>
  expect.stringMatching(new RegExp(`^${FILE} \\| ${path} \\| .*${problem}.* \\| .*${remedy}`))

test.each<readonly [string, MadeTarget]>([
  ['a number of an indicator', judged],
  ['one of the county’s own figures', countyFigure],
  ['an indicator of the county', { ...countyFigure, subject: 'places' }],
  ['a number for each stage', { ...staged, value: { primary: 1, junior: 2 } }],
  ['what cannot be measured and says why', { row: '1', measure: 'notMeasurable', reason: words('why') }],
  [
    'what is shown and says why',
    { row: '1', subject: 'rooms', shape: { type: 'shown' }, reason: words('why') },
  ],
  ['a day', { row: '1', level: 'school', subject: 'sentOn', shape: { type: 'date', by: '2023-03-29' } }],
  ['years of the county', { ...countyFigure, subject: 'county.reviewed', shape: { type: 'yearsSince' } }],
  ['groups that are compared', { ...judged, shape: { type: 'ratio', of: 'urban', to: 'rural' } }],
  ['groups less each other', { ...judged, shape: { type: 'difference', of: 'urban', to: 'rural' } }],
  ['due in the year of the plan', { ...judged, due: 2023 }],
])('%s is accepted', (_, target) => expect(about(target)).toEqual([]))

test('rows of a list need nothing that measures it', () => {
  const list = { row: '2', level: 'city', shape: { type: 'passing', of: ['1'] }, comparison: '>=', value: 90 }
  expect(about([{ ...judged, level: 'township' }, list])).toEqual([])
})

test.each<readonly [string, MadeTarget, string]>([
  [
    'an indicator that is not made',
    { ...judged, subject: 'halls' },
    'no indicator "halls" | correct "subject" or "stages", or add the indicator',
  ],
  [
    'a group’s indicator that is not made',
    { ...judged, subject: 'halls', shape: { type: 'difference', of: 'rural', to: 'urban' } },
    'no indicator "halls.rural" | correct "subject" or "stages", or add the indicator',
  ],
  [
    'a ratio of indicators that are not made',
    { ...judged, subject: 'halls', shape: { type: 'ratio', of: 'urban', to: 'rural' } },
    'no indicator "halls.urban" | correct "subject" or "stages", or add the indicator',
  ],
  [
    'the county’s indicator as one of schools',
    { ...judged, subject: 'places' },
    'no indicator "places" | correct "subject" or "stages", or add the indicator',
  ],
  [
    'a county figure nobody asks for',
    { ...judged, measure: 'county', subject: 'rooms' },
    'no county field "rooms" | correct "subject", or add it to the county form',
  ],
  ['nothing', { ...judged, subject: undefined }, 'it names nothing that measures it | add a "subject"'],
  [
    'the years since something that is no year',
    { ...countyFigure, shape: { type: 'yearsSince' } },
    '"county.villages" holds no year | correct "subject" or "shape"',
  ],
  [
    'the day of something that is no date',
    { ...countyFigure, value: undefined, shape: { type: 'date', by: '2023-03-29' } },
    '"county.villages" holds no date | correct "subject" or "shape"',
  ],
  [
    'no comparison',
    { ...judged, comparison: undefined },
    'a target that is judged needs a comparison and a number | add "comparison" and "value"',
  ],
  [
    'no number',
    { ...judged, value: undefined },
    'a target that is judged needs a comparison and a number | add "comparison" and "value"',
  ],
  [
    'soft words without a reason',
    { row: '1', subject: 'rooms', shape: { type: 'shown', as: { type: 'change' } } },
    'it is shown without a verdict and does not say why | add a "reason"',
  ],
  [
    'what cannot be measured and does not say why',
    { row: '1', measure: 'notMeasurable' },
    'it cannot be measured and does not say why | add a "reason"',
  ],
])('measured by %s', (_, target, expected) => {
  expect(about(target)).toEqual([`${FILE} | 1 | ${expected}`])
})

test('a day that is none, a shape nobody knows', () => {
  expect(about({ ...judged, shape: { type: 'date', by: '2023-02-30' } })).toEqual([
    saying('targets\\.1\\.shape\\.by', '', 'correct this value'),
  ])
  expect(about({ ...judged, shape: { type: 'median' } })[0]).toEqual(saying('targets\\.1\\.shape.*', ''))
})

test('a place nobody knows', () => {
  expect(about(judged, inPlan({ jurisdiction: 'atlantis' }))).toEqual([
    saying('jurisdiction', '"atlantis"', 'seeds/jurisdictions\\.json'),
  ])
})

test('due before the plan was made, by the year of its day', () => {
  expect(about({ ...judged, due: 2022 }, inPlan({ date: '2023-06-30' }))).toEqual([
    saying('1', '2022.* 2023-06-30', '"due".*"date"'),
  ])
})

describe('stages', () => {
  test('the same row and stage twice', () => {
    expect(about([staged, { ...staged, stages: ['junior'] }])).toEqual([
      saying('1\\.junior', 'twice', 'renumber'),
    ])
  })
  test('one nobody knows', () => {
    expect(about({ ...staged, stages: ['primary', 'upper'] })).toEqual([
      saying('1', 'no stage "upper" in seeds/stages\\.json', 'correct'),
    ])
  })
  test('a number for one that is not among them', () => {
    expect(about({ ...staged, stages: ['primary'], value: { primary: 1, junior: 2 } })).toEqual([
      saying('1', 'a number for "junior"', 'correct'),
    ])
    expect(about({ ...judged, value: { primary: 1 } })).toContainEqual(saying('1', 'a number for "primary"'))
  })
  test('none, although the indicator has them', () => {
    expect(about({ ...judged, subject: 'staged' })).toEqual([saying('1', '"staged"', '"stages"')])
  })
})

describe('rows that point to another plan', () => {
  const pointing = (to: object, others: readonly MadeTarget[] = [judged]) => {
    const cited = { clause: '1', text: words('text') }
    const asIn = { ...cited, row: '1', measure: 'asIn', plan: 'plan-there', rows: ['1'], ...to }
    const second = { ...cited, row: '9', measure: 'asIn', plan: 'plan-here', rows: ['1'] }
    const files = changedFiles(madeFiles({ here: [judged], there: others }), {
      [FILE]: (plan: object) => ({ ...plan, targets: [asIn] }),
      'seeds/plans/there.json': (plan: { targets: object[] }) => ({
        ...plan,
        targets: [...plan.targets, second],
      }),
    })
    return complaintsAbout(files).filter((complaint) => complaint.startsWith(FILE))
  }

  test('with a measure of its own', () => expect(pointing({})).toEqual([]))
  test('that is gone', () => {
    expect(pointing({ rows: ['1', '7'] })).toEqual([saying('1', '"7".*"plan-there"', '"plan" or "rows"')])
  })
  test('that points on itself', () => {
    expect(pointing({ rows: ['9'] })).toEqual([saying('1', '"9"', '"rows"')])
  })
  test('in a plan that is not there', () => {
    const complaint = saying('1', 'no plan "plan-nowhere"', 'correct "plan"')
    expect(pointing({ plan: 'plan-nowhere' })).toEqual([complaint])
    expect(pointing({ plan: 'plan-nowhere', rows: ['1', '2'] })).toEqual([complaint])
  })
})

describe('so many of several rows', () => {
  const other = { ...staged, row: '2' }
  const some = (shape: object, more: MadeTarget = {}, ...others: readonly MadeTarget[]) =>
    about([
      {
        row: '1',
        level: 'school',
        comparison: '>=',
        value: 1,
        shape: { type: 'kOfN', of: ['2', '3'], atLeast: 2, floor: 0.5, ...shape },
        ...more,
      },
      other,
      { ...other, row: '3', ...others[0] },
    ])
  const stages = ['primary', 'junior']

  test('each with its number, in each stage', () => {
    expect(some({}, { stages })).toEqual([])
    expect(some({}, { stages: ['junior'] }, { value: { primary: 1, junior: 2 } })).toEqual([])
  })
  test('more than there are', () => {
    expect(some({ atLeast: 3 }, { stages })).toEqual([saying('1', '3 of 2', 'correct')])
  })
  test('one that holds no number', () => {
    expect(some({ of: ['2', '7'] }, { stages })).toEqual([
      saying('1', 'row "7" .* for primary, junior', '"of".*">="'),
    ])
    expect(some({ of: ['2', '7'] }, { subject: 'rooms' })).toContainEqual(
      expect.stringMatching(/row "7" holds no indicator to a least number \| /),
    )
  })
  test('one by an indicator that is not made for the stage', () => {
    expect(some({}, { stages }, { subject: 'rooms', stages: undefined })).toEqual([
      saying('1\\.primary', 'no indicator rooms\\.primary', '"of"'),
    ])
  })
  test('by indicators that are not made at all: told of the rows that name them', () => {
    expect(some({}, { stages }, { subject: 'halls', stages: ['primary'] })).toEqual([
      saying('3\\.primary', 'no indicator "halls\\.primary"'),
    ])
  })
})

describe('ledgers', () => {
  const project = (number: number) => ({
    number,
    name: words('name'),
    task: words('task'),
    lead: words('lead'),
  })
  const withLedger = (projects: readonly object[], ...targets: readonly MadeTarget[]) =>
    about(targets, inPlan({ projects }))

  test('with a row for each project', () => {
    const targets = [
      { ...judged, project: 1 },
      { ...judged, row: '2', project: 2 },
      { ...judged, row: '3' },
    ]
    expect(withLedger([project(1), project(2)], ...targets)).toEqual([])
  })
  test('a row of a project that is not there, and not the project which it left without a row', () => {
    expect(withLedger([project(1)], { ...judged, project: 2 })).toEqual([
      saying('1', 'no project 2 in "projects"', '"project"'),
    ])
    expect(about({ ...judged, project: 2 })).toEqual([saying('1', 'no project 2')])
  })
  test('a project without a row', () => {
    expect(withLedger([project(1), project(2)], { ...judged, project: 1 })).toEqual([
      saying('projects', 'no row belongs to project 2', '"project"'),
    ])
  })
  test('one number twice', () => {
    expect(withLedger([project(1), project(1)], { ...judged, project: 1 })).toEqual([
      saying('projects', 'project 1 stands twice', 'renumber'),
    ])
  })
})
