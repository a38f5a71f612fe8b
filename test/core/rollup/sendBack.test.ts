import {
  checkSubmission,
  sendBacksOf,
  type CountyFinding,
  type EarlierItem,
  type Explanation,
  type RawValue,
  type School,
} from '#core'
import { madeCheck, madeField, madeSubmission, madeTemplate } from '../../support/madeTemplate'

/** Girls never exceed pupils; more than 50 pupils a class are unusual. */
const template = madeTemplate({
  fields: ['pupils', 'girls', 'classes'].map((id) => madeField(id)),
  checks: [madeCheck('girls <= pupils'), madeCheck('pupils <= 50 * classes', 'empirical')],
})
const LOGICAL = 'girls <= pupils'
const EMPIRICAL = 'pupils <= 50 * classes'

interface Sent {
  readonly cells?: Readonly<Record<string, RawValue>>
  readonly explanations?: readonly Explanation[]
  readonly digest?: string
}
const FINE = { pupils: 40, girls: 20, classes: 1 }
const WRONG = { pupils: 40, girls: 41, classes: 1 }
const LARGE = { pupils: 60, girls: 20, classes: 1 }

function school(schoolId: string, { cells = FINE, explanations = [], digest = 'new' }: Sent = {}): School {
  const submission = madeSubmission(cells, { explanations })
  return {
    schoolId,
    schoolName: `school ${schoolId}`,
    kind: 'school',
    township: undefined,
    received: {
      submission,
      report: checkSubmission(template, submission),
      digest,
      seal: { standing: 'unsealed', current: '' },
    },
    value: (id) => cells[id] as number,
  }
}
const explained = (check: string, more: Partial<Explanation> = { text: '所报人数属实' }): Explanation[] => [
  { check, reason: '', text: '', ...more },
]
const countyFinding = (id: string, schools: readonly School[], more: Partial<CountyFinding> = {}) =>
  ({ check: { id }, schools, ...more }) as CountyFinding
const asked = (schoolId: string, key: string, digest = 'old'): EarlierItem => ({
  schoolId,
  schoolName: `school ${schoolId} as it was`,
  key,
  what: 'the words of then',
  digest,
})
const pages = (
  schools: readonly School[],
  countyFindings: readonly CountyFinding[] = [],
  earlier: readonly EarlierItem[] = [],
) => sendBacksOf({ schools, countyFindings }, earlier)
const items = (schools: readonly School[], countyFindings: readonly CountyFinding[] = []) =>
  pages(schools, countyFindings).map((page) => [
    page.schoolId,
    page.items.map(({ key, ask, finding }) => [key, ask, finding.of]),
  ])

describe('what a school is asked', () => {
  test('to mend what is wrong and to explain what is unusual', () => {
    expect(items([school('1', { cells: { ...WRONG, classes: 0 } })])).toEqual([
      [
        '1',
        [
          [LOGICAL, 'mend', 'school'],
          [EMPIRICAL, 'explain', 'school'],
        ],
      ],
    ])
  })
  test('nothing, where all is well or explained', () => {
    expect(items([school('1')])).toEqual([])
    expect(items([school('1', { cells: LARGE, explanations: explained(EMPIRICAL) })])).toEqual([])
  })
  test('to explain what the county found, those whom it concerns and no others', () => {
    const [one, two, three] = ['1', '2', '3'].map((id) => school(id))
    const findings = [
      countyFinding('X05', [two!], { indicator: 'degree' }),
      countyFinding('X01', [two!, three!], { field: 'schoolName' }),
      countyFinding('X04', []),
    ]
    expect(items([one!, two!, three!], findings)).toEqual([
      [
        '2',
        [
          ['X05 degree', 'explain', 'county'],
          ['X01 schoolName', 'explain', 'county'],
        ],
      ],
      ['3', [['X01 schoolName', 'explain', 'county']]],
    ])
  })
  test.each([
    ['a reason', { reason: '去年有学生迁入' }, []],
    ['words', { text: '所报人数属实' }, []],
    ['neither', {}, ['X05']],
  ])('what the county found is answered by %s', (_, more, open) => {
    const one = school('1', { explanations: explained('X05', more) })
    expect(
      pages([one], [countyFinding('X05', [one])]).flatMap((page) => page.items.map(({ key }) => key)),
    ).toEqual(open)
  })
  test('another check’s explanation answers nothing', () => {
    const one = school('1', { explanations: explained('X06') })
    expect(pages([one], [countyFinding('X05', [one])])).toHaveLength(1)
  })
})

describe('what became of what was asked before', () => {
  const settlement = (
    sent: Sent,
    key: string,
    findings: (own: School) => CountyFinding[] = () => [],
  ): (string | undefined)[] => {
    const own = school('1', sent)
    return pages([own], findings(own), [asked('1', key)]).flatMap((page) =>
      page.earlier.map((item) => item.settlement),
    )
  }

  test('no longer found: mended', () => {
    expect(settlement({}, LOGICAL)).toEqual(['mended'])
    expect(settlement({}, 'X05 degree')).toEqual(['mended'])
  })
  test('found still, in another file: open', () => {
    expect(settlement({ cells: WRONG }, LOGICAL)).toEqual(['open'])
    expect(
      settlement({}, 'X05 degree', (own) => [countyFinding('X05', [own], { indicator: 'degree' })]),
    ).toEqual(['open'])
  })
  test('the same file: not sent again, whatever is found', () => {
    expect(settlement({ cells: WRONG, digest: 'old' }, LOGICAL)).toEqual(['notSentAgain'])
    expect(settlement({ digest: 'old' }, LOGICAL)).toEqual(['notSentAgain'])
  })
  test('found still and explained: explained', () => {
    expect(settlement({ cells: LARGE, explanations: explained(EMPIRICAL) }, EMPIRICAL)).toEqual(['explained'])
    const answered = { explanations: explained('X05') }
    expect(
      settlement(answered, 'X05 degree', (own) => [countyFinding('X05', [own], { indicator: 'degree' })]),
    ).toEqual(['explained'])
  })

  test('each item is kept in the words of its list, beside what is open now', () => {
    const own = school('1', { cells: WRONG })
    const [page] = pages([own], [], [asked('1', EMPIRICAL), asked('1', LOGICAL)])
    expect(page).toMatchObject({ schoolId: '1', schoolName: 'school 1', received: own.received })
    expect(page?.items).toHaveLength(1)
    expect(page?.earlier).toEqual([
      { ...asked('1', EMPIRICAL), settlement: 'mended' },
      { ...asked('1', LOGICAL), settlement: 'open' },
    ])
  })
  test('a school of which nothing counts now has not sent again', () => {
    const earlier = [asked('2', LOGICAL), asked('2', EMPIRICAL)]
    expect(pages([school('1')], [], earlier)).toEqual([
      {
        schoolId: '2',
        schoolName: 'school 2 as it was',
        received: undefined,
        items: [],
        earlier: earlier.map((item) => ({ ...item, settlement: 'notSentAgain' })),
      },
    ])
  })
  test('a school that was asked nothing then and now has no page', () => {
    expect(pages([school('1'), school('2')], [], [asked('2', LOGICAL)]).map((page) => page.schoolId)).toEqual(
      ['2'],
    )
  })
})

test('pages stand in order of school code, silent schools among them', () => {
  const schools = ['3', '1'].map((id) => school(id, { cells: WRONG }))
  expect(pages(schools, [], [asked('2', LOGICAL)]).map((page) => page.schoolId)).toEqual(['1', '2', '3'])
})
