import type { Received } from '#core'
import {
  expected,
  madeCatalogue,
  received,
  rollUpUnder,
  schoolId,
  type Figures,
  type MadeCounty,
} from '../../support/madeCounty'

const catalogue = madeCatalogue({})
const ids = (all: readonly { readonly schoolId: string }[] | undefined) => all?.map((each) => each.schoolId)

describe('a year ago', () => {
  const old: Figures = { yearEstablished: 1990 }
  const lastYear = (made: MadeCounty) => rollUpUnder(catalogue, made).lastYear

  test('who reports now and did not then is lacking, unless founded since', () => {
    const then = lastYear({ schools: [old, old, { yearEstablished: 2025 }, {}], lastYear: [old] })
    expect(ids(then?.schools)).toEqual([schoolId(1)])
    expect(ids(then?.lacking)).toEqual([2, 4].map(schoolId))
    expect(then?.isComplete).toBe(false)
  })
  test('is complete with everybody of then, whoever is gone', () => {
    expect(lastYear({ schools: [old], lastYear: [old, old] })).toMatchObject({
      lacking: [],
      isComplete: true,
    })
  })
  test('is not complete while a file could not be read, or does not count', () => {
    const then = [received(1, old, 2024, catalogue)]
    const standing = (received_: readonly Received[], refused: number) =>
      rollUpUnder(catalogue, { schools: [old], rest: { lastYear: { received: received_, refused } } })
        .lastYear?.isComplete
    expect(standing(then, 0)).toBe(true)
    expect(standing(then, 1)).toBe(false)
    expect(standing([...then, received(2, old, 2023, catalogue)], 0)).toBe(false)
    expect(standing([...then, { ...then[0]!, digest: 'copy' }], 0)).toBe(true)
  })
  test('is counted with today’s flags, so that like is held against like', () => {
    const roster = [expected(1, { flags: new Map([['isRuralSchool', true]]) })]
    const then = lastYear({ schools: [old], lastYear: [{ ...old, isRuralSchool: false, rooms: 3 }], roster })
    expect(then?.schools[0]?.value('isRuralSchool')).toBe(true)
    expect(then?.indicators.find(({ indicator }) => indicator.id === 'rooms')?.value).toBe(3)
    expect(then?.parts.map(({ stage }) => stage)).toEqual([undefined, 'primary'])
  })
})
