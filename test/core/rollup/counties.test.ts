import { commonPlace, rosterOfCounties, townshipWithin, type CountySource, type Expected } from '#core'
import { madeSubmission } from '../../support/madeTemplate'

const label = { zh: '', en: '' }
const places = [
  { id: 'nation', label, lineage: ['nation'] },
  { id: 'city', label, lineage: ['city', 'nation'] },
  { id: 'north', label, lineage: ['north', 'city', 'nation'] },
  { id: 'south', label, lineage: ['south', 'city', 'nation'] },
  { id: 'far', label, lineage: ['far', 'nation'] },
]

describe('the place that several counties make together', () => {
  test.each([
    [['north', 'south'], 'city'],
    [['north', 'city'], 'city'],
    [['north', 'south', 'far'], 'nation'],
    [['north', 'north'], 'north'],
    [['north', 'abroad'], undefined],
    [['abroad', 'north'], undefined],
    [['abroad', 'elsewhere'], undefined],
    [[], undefined],
  ])('of %j is %s', (ids, expected) => expect(commonPlace(ids, places)).toBe(expected))
})

test('above the county a township carries the county’s name', () => {
  expect(townshipWithin('东镇', '兖州区')).toBe('兖州区·东镇')
  expect(townshipWithin('东镇', undefined)).toBe('东镇')
  expect(townshipWithin(undefined, '兖州区')).toBeUndefined()
})

describe('who should report to several counties together', () => {
  const expected = (schoolId: string, townshipName?: string): Expected => ({
    schoolId,
    schoolName: schoolId,
    townshipName,
    flags: new Map([['isRural', true]]),
  })
  const county = (
    within: string | undefined,
    roster: readonly Expected[] | undefined,
    ...counted: Parameters<typeof madeSubmission>[0][]
  ): CountySource & { within: string | undefined } => ({
    within,
    roster,
    schools: counted.map((cells) => ({
      submission: madeSubmission(cells),
      digest: '',
      seal: { standing: 'unsealed', current: '' },
    })),
    jurisdiction: 'north',
    year: 2025,
    unsettled: 0,
    waiting: [],
  })

  test('nobody is known to be, where no list is at hand', () => {
    expect(rosterOfCounties([county('北县', undefined, { schoolId: '1' })], undefined)).toBeUndefined()
  })

  test('is on the counties’ rosters, each township within its county', () => {
    const counties = [county('北县', [expected('1', '东镇')]), county('南县', [expected('2', '东镇')])]
    expect(rosterOfCounties(counties, undefined)).toEqual([
      expected('1', '北县·东镇'),
      expected('2', '南县·东镇'),
    ])
  })

  test('is whom a county counted that has no roster', () => {
    const counted = { schoolId: '3', schoolName: '三小', townshipName: '西镇' }
    const bare = { schoolId: 4, schoolName: { error: '#N/A' } }
    const counties = [county('北县', [expected('1')]), county('南县', undefined, counted, bare)]
    expect(rosterOfCounties(counties, undefined)).toEqual([
      expected('1'),
      { schoolId: '3', schoolName: '三小', kind: 'school', townshipName: '南县·西镇', flags: new Map() },
      { schoolId: '4', schoolName: '', kind: 'school', townshipName: undefined, flags: new Map() },
    ])
  })

  test('is on the list of the place above and on none of theirs', () => {
    const counties = [county('北县', [expected('1', '东镇')])]
    const own = [expected('1', '别镇'), expected('9', '南镇')]
    expect(rosterOfCounties(counties, own)).toEqual([expected('1', '北县·东镇'), expected('9', '南镇')])
    const without = [county('北县', undefined, { schoolId: '1', schoolName: '一小' })]
    expect(rosterOfCounties(without, [expected('9')])?.map(({ schoolId }) => schoolId)).toEqual(['1', '9'])
  })
})
