import { rollUp, type CountyFinding, type Expected, type FieldId, type RawValue, type Received } from '#core'
import { catalogue } from '../../support/catalogue'
import { expectedFrom, JURISDICTION, schoolFrom, YEAR } from '../../support/countySchools'

type Change = Readonly<Record<FieldId, RawValue>>

interface County {
  readonly schools: readonly Received[]
  readonly before?: readonly Received[]
  readonly roster?: readonly Expected[]
}

function findings({ schools, before, roster }: County): readonly CountyFinding[] {
  const lastYear = before?.map(({ submission, ...rest }) => ({
    ...rest,
    submission: { ...submission, year: YEAR - 1 },
  }))
  return rollUp(
    {
      received: schools,
      refused: 0,
      supplement: new Map(),
      year: YEAR,
      jurisdiction: JURISDICTION,
      roster,
      ...(lastYear && { lastYear: { received: lastYear, refused: 0 } }),
    },
    catalogue,
  ).countyFindings
}
const by = (check: string, county: County): readonly CountyFinding[] =>
  findings(county).filter((each) => each.check.id === check)

const school = (code: number, change: Change = {}, kind = 'primarySchool'): Received =>
  schoolFrom(kind, code, { pupils: { primary: 400, junior: 500 } }, change)
const schools = (...changes: Change[]): Received[] =>
  changes.map((change, index) => school(index + 1, change))
const nine = (change: Change = {}): Received[] => schools(...Array.from({ length: 9 }, () => ({})), change)
const missing: Expected = { schoolId: '3708120999', schoolName: '缺报学校', flags: new Map() }

/** For every check of the catalogue: counties that pass, fail, and leave it untold. */
const EXAMPLES: Readonly<Record<string, { pass: County[]; fail: County[]; unknown: County[] }>> = {
  X01: {
    pass: [{ schools: schools({ schoolName: '明德小学' }, { schoolName: '育才小学' }) }],
    fail: [{ schools: schools({ schoolName: '明德小学' }, { schoolName: ' 明德小学' }) }],
    unknown: [{ schools: schools({ schoolName: undefined }, {}) }],
  },
  X02: {
    pass: [{ schools: schools({ contactPhone: '0537-1' }, { contactPhone: '0537-2' }) }],
    fail: [{ schools: schools({ contactPhone: '0537-1' }, { contactPhone: '0537-1' }) }],
    unknown: [{ schools: schools({ contactPhone: undefined }, { contactPhone: undefined }) }],
  },
  X03: {
    pass: [{ schools: schools({ townshipName: '新驿镇' }, { townshipName: '颜店镇' }) }],
    fail: [{ schools: schools({ townshipName: '新驿镇' }, { townshipName: undefined }) }],
    unknown: [{ schools: schools({ townshipName: undefined }, { townshipName: undefined }) }],
  },
  X04: {
    pass: [
      {
        schools: [
          school(1, { 'graduates.primary': 80 }),
          school(2, { 'entrants.junior': 80 }, 'juniorSchool'),
        ],
      },
    ],
    fail: [
      {
        schools: [
          school(1, { 'graduates.primary': 79 }),
          school(2, { 'entrants.junior': 80 }, 'juniorSchool'),
        ],
      },
    ],
    unknown: [
      {
        schools: [
          school(1, { 'graduates.primary': undefined }),
          school(2, { 'entrants.junior': 80 }, 'juniorSchool'),
        ],
      },
      {
        schools: [
          school(1, { 'graduates.primary': 79 }),
          school(2, { 'entrants.junior': 80 }, 'juniorSchool'),
        ],
        roster: [missing],
      },
    ],
  },
  X05: {
    pass: [{ schools: nine() }],
    fail: [{ schools: nine({ equipmentValue: 900_000 }) }],
    unknown: [{ schools: nine({ equipmentValue: 900_000 }).slice(4) }],
  },
  X06: {
    pass: [{ schools: [school(1)], before: [school(1)] }],
    fail: [
      { schools: [school(1, { 'classes.primary': 22 })], before: [school(1, { 'classes.primary': 12 })] },
    ],
    unknown: [{ schools: [school(1, { 'classes.primary': 22 })] }],
  },
  X07: {
    pass: [{ schools: nine(), before: nine() }],
    fail: [{ schools: nine(), before: nine({ 'enrolment.primary': 1500 }) }],
    unknown: [{ schools: nine(), before: [] }],
  },
}

test('every county check has its examples', () =>
  expect(Object.keys(EXAMPLES)).toEqual(catalogue.countyChecks.map(({ id }) => id)))

describe.each(Object.entries(EXAMPLES))('%s', (check, { pass, fail, unknown }) => {
  test.each(fail)('fails', (county) => expect(by(check, county)).not.toEqual([]))
  test.each(pass)('passes', (county) => expect(by(check, county)).toEqual([]))
  test.each(unknown)('cannot tell', (county) => expect(by(check, county)).toEqual([]))
})

test('the weightiest finding stands first', () => {
  const { length } = nine()
  const county = nine({ equipmentValue: 900_000 }).concat(school(length + 1, { multimediaClassrooms: 60 }))
  const effects = findings({ schools: county, roster: county.map(expectedFrom) })
    .map(({ effect }) => effect)
    .filter((effect) => effect !== undefined)
  expect(effects.length).toBeGreaterThan(1)
  expect(effects).toEqual([...effects].sort((a, b) => b - a))
})
