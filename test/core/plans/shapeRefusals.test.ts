import { complaintsAbout } from '../../support/complaints'
import { madeFiles, type MadeTarget } from '../../support/madeCounty'

const FILE = 'seeds/plans/here.json'
const judged = { row: '1', subject: 'rooms', comparison: '>=', value: 1 }

/** What is said of a plan with this target, and of a file changed besides. */
function complaints(
  target: MadeTarget | readonly MadeTarget[],
  change: Readonly<Record<string, (json: never) => unknown>> = {},
) {
  const files = madeFiles({ here: [target].flat() }).map((file) => {
    const own = change[file.path]
    return own === undefined ? file : { ...file, json: own(file.json as never) }
  })
  return complaintsAbout(files)
}

test('the target all of these are made from is accepted', () => {
  expect(complaints(judged)).toEqual([])
})

test.each<readonly [string, MadeTarget, string]>([
  [
    'a group nobody knows',
    { ...judged, among: 'coastal' },
    'no group "coastal" in seeds/groups.json | correct it, or add the group',
  ],
  [
    'a comparison with a group nobody knows',
    { ...judged, shape: { type: 'ratio', of: 'urban', to: 'coastal' } },
    'no group "coastal" in seeds/groups.json | correct it, or add the group',
  ],
  [
    'a comparison of groups among one group',
    { ...judged, among: 'rural', shape: { type: 'difference', of: 'rural', to: 'urban' } },
    'it compares groups and looks at one group only | leave out "among"',
  ],
  [
    'a ratio of one school',
    { ...judged, level: 'school', shape: { type: 'ratio', of: 'rural', to: 'urban' } },
    '"ratio" is not of one school | correct "level" or "shape"',
  ],
  [
    'a rise of one township',
    { ...judged, level: 'township', shape: { type: 'change' } },
    '"change" is not of one township | correct "level" or "shape"',
  ],
  [
    'a rise of what the county says',
    { ...judged, measure: 'county', subject: 'county.villages', shape: { type: 'change' } },
    '"change" needs figures of schools | correct "measure" or "shape"',
  ],
  [
    'the county’s word of a group of schools',
    { ...judged, measure: 'county', subject: 'county.villages', among: 'rural' },
    'what the county says is not of a group of schools | leave out "among"',
  ],
  [
    'a day and a number',
    { row: '1', level: 'school', subject: 'sentOn', shape: { type: 'date', by: '2023-03-29' }, value: 3 },
    'a date and a number besides | leave out "value": "by" says the day',
  ],
  [
    'the years since something that is no year',
    { ...judged, measure: 'county', subject: 'county.villages', shape: { type: 'yearsSince' } },
    '"county.villages" holds no year | correct "subject" or "shape"',
  ],
  [
    'a list with a row that is not there',
    { ...judged, level: 'city', shape: { type: 'passing', of: ['7'] } },
    'row "7" cannot be judged in each township | list rows of schools or townships with a comparison and a number',
  ],
  [
    'a list with the county’s own figure',
    { ...judged, level: 'city', shape: { type: 'passing', of: ['1'] } },
    'row "1" cannot be judged in each township | list rows of schools or townships with a comparison and a number',
  ],
  [
    'a rise without a comparison',
    { row: '1', subject: 'rooms', shape: { type: 'change' } },
    'a target that is judged needs a comparison and a number | add "comparison" and "value"',
  ],
  [
    'soft words without a reason',
    { row: '1', subject: 'rooms', shape: { type: 'shown', as: { type: 'change' } } },
    'it is shown without a verdict and does not say why | add a "reason"',
  ],
  [
    'an indicator that is not made',
    { ...judged, subject: 'halls', shape: { type: 'difference', of: 'rural', to: 'urban' } },
    'no indicator "halls.rural" | correct "subject" or "stages", or add the indicator',
  ],
  [
    'a county figure nobody asks for',
    { ...judged, measure: 'county', subject: 'rooms' },
    'no county field "rooms" | correct "subject", or add it to the county form',
  ],
])('%s', (_, target, expected) => {
  expect(complaints(target)).toContain(`${FILE} | 1 | ${expected}`)
})

test('a day that is none', () => {
  const [complaint] = complaints({ ...judged, shape: { type: 'date', by: '2023-02-30' } })
  expect(complaint).toMatch(/^seeds\/plans\/here\.json \| targets\.0\.shape\.by \| .* \| correct this value$/)
})

test('a shape nobody knows', () => {
  expect(complaints({ ...judged, shape: { type: 'median' } })[0]).toContain(`${FILE} | targets.0.shape`)
})

describe('groups', () => {
  const GROUPS = 'seeds/groups.json'
  const label = { zh: '组', en: 'group' }
  const withGroup = (group: object) =>
    complaints(judged, { [GROUPS]: (groups: object[]) => [...groups, { id: 'more', label, ...group }] })

  test('a flag no school has', () => {
    expect(withGroup({ condition: 'isCoastal' })).toEqual([
      `${GROUPS} | more | "isCoastal" is no yes/no field of a school | correct "condition"`,
    ])
  })
  test('a figure that is no flag', () => {
    expect(withGroup({ condition: 'rooms > 3' })).toEqual([
      `${GROUPS} | more | "rooms" is no yes/no field of a school | correct "condition"`,
    ])
  })
  test('a condition that cannot be read', () => {
    expect(withGroup({ condition: 'AND(isRuralSchool' })[0]).toMatch(/\| mend "condition"$/)
  })
  test('nobody in particular', () => {
    expect(withGroup({})[0]).toContain('neither "condition" nor "stages" says who belongs')
  })
})

describe('ledgers', () => {
  const words = { zh: '项目', en: 'project' }
  const project = (number: number) => ({ number, name: words, task: words, lead: words })
  const withLedger = (projects: readonly object[], target: MadeTarget) =>
    complaints(target, { [FILE]: (plan: object) => ({ ...plan, projects }) })

  test('a row of a project that is not there', () => {
    expect(withLedger([project(1)], { ...judged, project: 2 })).toEqual([
      `${FILE} | 1 | no project 2 in "projects" | correct "project"`,
      `${FILE} | projects | no row belongs to project 1 | give its rows "project", or say there why nothing measures it`,
    ])
  })
  test('one number twice', () => {
    expect(withLedger([project(1), project(1)], { ...judged, project: 1 })).toEqual([
      `${FILE} | projects | project 1 stands twice | renumber it`,
    ])
  })
})
