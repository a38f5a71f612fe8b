import { complaintsAbout } from '../../support/complaints'
import { madeFiles, type MadeTarget } from '../../support/madeCounty'

const FILE = 'seeds/plans/here.json'
const judged = { row: '1', subject: 'rooms', comparison: '>=', value: 1 }
const ratio = { type: 'ratio', of: 'urban', to: 'rural' }
const countyFigure = { ...judged, measure: 'county', subject: 'county.villages' }

const about = (...targets: readonly MadeTarget[]): string[] => complaintsAbout(madeFiles({ here: targets }))

test('the target all of these are made from is accepted', () => {
  expect(about(judged)).toEqual([])
  expect(
    about({ row: '1', level: 'school', subject: 'sentOn', shape: { type: 'date', by: '2023-03-29' } }),
  ).toEqual([])
  expect(about({ ...judged, among: 'rural' }, { ...judged, row: '2', shape: ratio })).toEqual([])
})

test.each<readonly [string, MadeTarget, string]>([
  [
    'a group nobody knows',
    { ...judged, among: 'coastal' },
    'no group "coastal" in seeds/groups.json | correct it, or add the group',
  ],
  [
    'a comparison with a group nobody knows',
    { ...judged, shape: { ...ratio, to: 'coastal' } },
    'no group "coastal" in seeds/groups.json | correct it, or add the group',
  ],
  [
    'a comparison of groups among one group',
    { ...judged, among: 'rural', shape: { type: 'difference', of: 'rural', to: 'urban' } },
    'it compares groups and looks at one group only | leave out "among"',
  ],
  [
    'a ratio of one school',
    { ...judged, level: 'school', shape: ratio },
    '"ratio" is not of one school | correct "level" or "shape"',
  ],
  [
    'a rise of one township',
    { ...judged, level: 'township', shape: { type: 'change' } },
    '"change" is not of one township | correct "level" or "shape"',
  ],
  [
    'a rise of what the county says',
    { ...countyFigure, shape: { type: 'change' } },
    '"change" needs figures of schools | correct "measure" or "shape"',
  ],
  [
    'the county’s word of a group of schools',
    { ...countyFigure, among: 'rural' },
    'what the county says is not of a group of schools | leave out "among"',
  ],
  [
    'a day and a number',
    { row: '1', level: 'school', subject: 'sentOn', shape: { type: 'date', by: '2023-03-29' }, value: 3 },
    'a date and a number besides | leave out "value": "by" says the day',
  ],
  [
    'a list with a row that is not there',
    { ...judged, level: 'city', shape: { type: 'passing', of: ['7'] } },
    'row "7" cannot be judged in each township | list rows of schools or townships with a comparison and a number',
  ],
])('%s', (_, target, expected) => {
  expect(about(target)).toContain(`${FILE} | 1 | ${expected}`)
})

describe('which figures can be made', () => {
  const shapes = [
    { type: 'value' },
    { type: 'variation' },
    ratio,
    { ...ratio, type: 'difference' },
    { type: 'change' },
    { type: 'date', by: '2023-03-29' },
    { type: 'yearsSince' },
    { type: 'passing', of: ['other'] },
    { type: 'kOfN', of: ['other', 'third'], atLeast: 1, floor: 0.5 },
  ] as const
  const other = { ...judged, row: 'other', level: 'school' }
  /** The shapes that do not go with the rest of the target, as written and as what is only shown. */
  const refused = (target: MadeTarget, isShown = false): string[] =>
    shapes.flatMap((as) => {
      if (isShown && as.type === 'kOfN') return []
      const shape = isShown ? { type: 'shown', as } : as
      const rows = [{ ...target, shape }, other, { ...other, row: 'third' }]
      return about(...rows).some((complaint) => complaint.includes(`"${as.type}" `)) ? [as.type] : []
    })

  test('of one school', () => {
    const target = { ...judged, level: 'school' }
    expect(refused(target)).toEqual(['variation', 'ratio', 'difference', 'change', 'passing'])
    expect(refused(target, true)).toEqual(['variation', 'ratio', 'difference', 'change', 'passing'])
  })
  test('of one township', () => {
    const target = { ...judged, level: 'township' }
    expect(refused(target)).toEqual(['change', 'passing', 'kOfN'])
  })
  test('by the county’s own word', () => {
    expect(refused(countyFigure)).toEqual(['variation', 'ratio', 'difference', 'change', 'passing', 'kOfN'])
  })
  test('of the whole county, and of a city: all', () => {
    expect(refused(judged)).toEqual([])
    expect(refused({ ...judged, level: 'city' })).toEqual([])
  })
  test('what is shown as nothing in particular is shown as it is', () => {
    const reason = { zh: '未定', en: 'not settled' }
    expect(about({ ...countyFigure, level: 'school', reason, shape: { type: 'shown' } })).toEqual([])
  })
})

describe('a list of rows takes what can be judged in each township', () => {
  const listing = (...others: readonly MadeTarget[]): string[] => {
    const list = { ...judged, level: 'city', shape: { type: 'passing', of: ['other'] } }
    return about(list, ...others.map((other) => ({ ...judged, row: 'other', ...other })))
  }
  const refusal = [
    `${FILE} | 1 | row "other" cannot be judged in each township | list rows of schools or townships with a comparison and a number`,
  ]

  test.each<MadeTarget>([
    { level: 'school' },
    { level: 'township' },
    { level: 'township', measure: 'declared', subject: 'canteen' },
  ])('%j', (other) => expect(listing(other)).toEqual([]))

  test.each<MadeTarget>([
    { level: 'county' },
    { level: 'township', measure: 'county', subject: 'county.villages' },
    { level: 'school', reason: { zh: '无', en: 'none' }, measure: 'notMeasurable' },
    { level: 'school', row: 'third' },
  ])('but not %j', (other) => expect(listing(other)).toEqual(refusal))

  test.each<MadeTarget>([{ comparison: undefined }, { value: undefined }])(
    'what a row lacks itself is told of that row alone: %j',
    (other) => {
      expect(listing({ level: 'school', ...other })).toEqual([
        `${FILE} | other | a target that is judged needs a comparison and a number | add "comparison" and "value"`,
      ])
      const shown = { shape: { type: 'shown' }, reason: { zh: '无', en: 'none' } }
      expect(listing({ level: 'school', ...shown, ...other })).toEqual(refusal)
    },
  )

  test('nor a row that points to another plan', () => {
    const pointing = { row: 'other', measure: 'asIn', plan: 'plan-there', rows: ['1'] }
    const files = madeFiles({
      there: [{ ...judged, level: 'school' }],
      here: [{ ...judged, level: 'city', shape: { type: 'passing', of: ['other'] } }],
    }).map(({ path, json }) => {
      if (path !== FILE) return { path, json }
      const plan = json as { targets: object[] }
      const { clause, text } = plan.targets[0] as MadeTarget
      return { path, json: { ...plan, targets: [...plan.targets, { clause, text, ...pointing }] } }
    })
    expect(complaintsAbout(files)).toEqual(refusal)
  })
})
