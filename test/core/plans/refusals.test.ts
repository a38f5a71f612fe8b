import { join } from 'node:path'
import { readDataFiles } from '../../../src/files/catalogue'
import { changedFiles, complaintsAbout } from '../../support/complaints'

const FILES = readDataFiles(join(__dirname, '../../..')).filter(
  ({ path }) => !path.startsWith('seeds/checks/'),
)
const PLAN = 'seeds/plans/national-2017.json'

interface Row {
  [key: string]: unknown
}

/** The complaints about the data once one file of it is changed. */
const complaintsWith = (path: string, change: (json: never) => unknown): string[] =>
  complaintsAbout(changedFiles(FILES, { [path]: change }))

const withRow = (row: string, change: Row) =>
  complaintsWith(PLAN, (plan: { targets: Row[] }) => ({
    ...plan,
    targets: plan.targets.map((each) => (each['row'] === row ? { ...each, ...change } : each)),
  }))

test('the data as they stand are accepted', () => {
  expect(complaintsWith(PLAN, (plan) => plan)).toEqual([])
})

test('an unknown indicator', () => {
  expect(withRow('Q4', { subject: 'trainingMoneyShare' })).toEqual([
    `${PLAN} | Q4 | no indicator "trainingMoneyShare.compulsory" | correct "subject" or "stages", or add the indicator`,
  ])
})

test('an indicator that is not made for the stage', () => {
  expect(withRow('Q1', { stages: ['primary'] })).toEqual([
    `${PLAN} | Q1.primary | no indicator "retentionRate.primary" (nearest: "retentionRate.junior") | correct "subject" or "stages", or add the indicator`,
  ])
})

test('a county figure that the county is not asked for', () => {
  expect(withRow('S1', { subject: 'county.popularity' })).toEqual([
    `${PLAN} | S1 | no county field "county.popularity" (nearest: "county.population") | correct "subject", or add it to the county form`,
  ])
})

test('a target without its number', () => {
  expect(withRow('G14', { value: undefined })).toEqual([
    `${PLAN} | G14 | a target that is judged needs a comparison and a number | add "comparison" and "value"`,
  ])
})

test('a number for one stage only', () => {
  const complaints = withRow('G13', { value: { primary: 100 } })
  expect(complaints).toContain(
    `${PLAN} | G13.junior | a target that is judged needs a comparison and a number | add "comparison" and "value"`,
  )
})

test('a stage nobody knows', () => {
  expect(withRow('Q1', { stages: ['upper'] })[0]).toBe(
    `${PLAN} | Q1 | no stage "upper" in seeds/stages.json | correct this value`,
  )
})

test('a target without a clause', () => {
  const [complaint] = withRow('G14', { clause: '' })
  expect(complaint).toMatch(new RegExp(`^${PLAN} \\| targets\\.G14\\.clause \\| `))
})

test('what cannot be measured and does not say why', () => {
  expect(withRow('Q8', { reason: undefined })).toEqual([
    `${PLAN} | Q8 | it cannot be measured and does not say why | add a "reason"`,
  ])
})

test('k of n over a row that is not there', () => {
  const shape = { type: 'kOfN', of: ['L1', 'L77'], atLeast: 1, floor: 0.85 }
  expect(withRow('L8', { shape })).toEqual([
    `${PLAN} | L8 | row "L77" holds no indicator to a least number for primary, junior | ` +
      'correct "of", or give that row one subject, ">=" and a number',
  ])
})

test('more than all of n', () => {
  const shape = { type: 'kOfN', of: ['L1', 'L2'], atLeast: 3, floor: 0.85 }
  expect(withRow('L8', { shape })).toEqual([
    `${PLAN} | L8 | at least 3 of 2 can never be | correct "atLeast" or "of"`,
  ])
})

test('a row that points to a row that is gone', () => {
  const complaints = complaintsWith('seeds/plans/yanzhou-2022.json', (plan: { targets: Row[] }) => ({
    ...plan,
    targets: plan.targets.map((each) => (each['row'] === '003-15' ? { ...each, rows: ['L11'] } : each)),
  }))
  expect(complaints).toEqual([
    'seeds/plans/yanzhou-2022.json | 003-15 | no row "L11" with a measure of its own in plan "national-2017" | ' +
      'correct "plan" or "rows"',
  ])
})

test('the same row twice', () => {
  const complaints = complaintsWith(PLAN, (plan: { targets: Row[] }) => ({
    ...plan,
    targets: [...plan.targets, ...plan.targets.filter(({ row }) => row === 'S1')],
  }))
  expect(complaints).toEqual([`${PLAN} | S1 | the same row and stage stand twice | merge them or renumber`])
})

describe('places', () => {
  const PLACES = 'seeds/jurisdictions.json'

  test('one that is above itself', () => {
    const complaints = complaintsWith(PLACES, (places: Row[]) =>
      places.map((place) => (place['id'] === 'national' ? { ...place, parent: 'yanzhou' } : place)),
    )
    expect(complaints).toContain(
      `${PLACES} | yanzhou | it is above itself: yanzhou → jining → national → yanzhou | correct one "parent" of these`,
    )
  })

  test('one that stands under nothing known', () => {
    const complaints = complaintsWith(PLACES, (places: Row[]) => places.filter(({ id }) => id !== 'jining'))
    expect(complaints).toContain(
      `${PLACES} | yanzhou | it stands under "jining", which is not in the list | add it`,
    )
  })

  test('a plan of nowhere', () => {
    expect(complaintsWith(PLAN, (plan: Row) => ({ ...plan, jurisdiction: 'atlantis' }))).toEqual([
      `${PLAN} | jurisdiction | no place "atlantis" | add it to seeds/jurisdictions.json`,
    ])
  })
})

test('an indicator over fields that no form asks for', () => {
  const file = 'seeds/indicators/teachers.json'
  const complaints = complaintsWith(file, (indicators: Row[]) =>
    indicators.map((each) =>
      each['id'] === 'trainedShare' ? { ...each, denominator: 'teachers.{stage}' } : each,
    ),
  )
  expect(complaints[0]).toBe(
    `${file} | trainedShare | no form asks for "teachers.{stage}" | correct the field ids, or add the fields`,
  )
})
