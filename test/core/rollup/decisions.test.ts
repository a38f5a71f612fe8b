import { cellsOf, receive, rollUp, type Decision } from '#core'
import { catalogue } from '../../support/catalogue'
import { receivedFrom, schoolFrom, YEAR } from '../../support/countySchools'

const first = { ...schoolFrom('primarySchool', 1), digest: 'aa' }
const second = {
  ...receivedFrom({
    ...first.submission,
    source: 'corrected.xlsx',
    cells: new Map([...first.submission.cells, ...cellsOf({ books: 12_345 })]),
  }),
  digest: 'bb',
}
const schoolId = '3708120001'
const decision = (digest: string, take: Decision['take'], reason = ''): Decision => ({
  digest,
  take,
  reason,
  source: '',
})
const reception = (...decisions: Decision[]) =>
  receive([first, second], { year: YEAR, templates: catalogue.templates, roster: [], decisions })
const outcome = (...decisions: Decision[]) => {
  const { schools, excluded } = reception(...decisions)
  return {
    counted: schools.map(({ received }) => received.digest),
    excluded: excluded.map(({ digest, reason }) => [digest, reason]),
  }
}

test('two different files of a school count as none until one is taken', () => {
  expect(outcome()).toEqual({
    counted: [],
    excluded: [
      ['aa', 'sentTwice'],
      ['bb', 'sentTwice'],
    ],
  })
  expect(outcome(decision('bb', 'adopt'))).toEqual({ counted: ['bb'], excluded: [['aa', 'replaced']] })
  expect(outcome(decision('aa', 'adopt'))).toEqual({ counted: ['aa'], excluded: [['bb', 'replaced']] })
})

test('taking both is no decision', () => {
  expect(outcome(decision('aa', 'adopt'), decision('bb', 'adopt')).counted).toEqual([])
})

test('a file left out stays out with its reason, and the other one counts', () => {
  const { schools, excluded } = reception(decision('aa', 'exclude', '旧稿'))
  expect(schools.map(({ received }) => received.digest)).toEqual(['bb'])
  expect(excluded).toEqual([
    { reason: 'setAside', source: first.submission.source, digest: 'aa', schoolId, why: '旧稿' },
  ])
})

test('a file left out leaves the county complete unless its school is expected', () => {
  const county = (roster: boolean) =>
    rollUp(
      {
        received: [first],
        refused: 0,
        supplement: new Map(),
        year: YEAR,
        jurisdiction: 'national',
        decisions: [decision('aa', 'exclude', '不属本县')],
        ...(roster && { roster: [{ schoolId, schoolName: '', flags: new Map() }] }),
      },
      catalogue,
    )
  expect(county(false).isComplete).toBe(true)
  expect(county(true).isComplete).toBe(false)
  expect(county(true).missing).toHaveLength(1)
})

test('late is who reports a day after the deadline by its own cover', () => {
  const lateOn = (deadline: number | undefined) =>
    rollUp(
      {
        received: [dated],
        refused: 0,
        supplement: new Map(),
        year: YEAR,
        jurisdiction: 'national',
        deadline,
      },
      catalogue,
    ).late.length
  const dated = receivedFrom({
    ...first.submission,
    cells: new Map([...first.submission.cells, ['reportDate', 45_950]]),
  })
  expect([undefined, 45_949, 45_950].map(lateOn)).toEqual([0, 1, 0])
})
