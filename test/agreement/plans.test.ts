import type { Received } from '#core'
import { countyWorkbook } from '#workbook'
import { catalogue } from '../support/catalogue'
import { expectedFrom, rollUpOf, schoolFrom, YEAR } from '../support/countySchools'
import { mixedSchools } from '../support/mixedCounty'
import { differencesFrom, recalculateAll, type Recalculated } from '../support/recalculate'

/** Every place's county workbook, with townships, with last year, complete and not. */
const asLastYear = (schools: readonly Received[]): Received[] =>
  schools.map((each) => ({ ...each, submission: { ...each.submission, year: YEAR - 1 } }))

/** Everybody has reported everything, in three townships, a town and the countryside. */
const whole = Array.from({ length: 12 }, (_, index) =>
  schoolFrom(
    (['primarySchool', 'juniorSchool', 'nineYear', 'kindergarten'] as const)[index % 4] ?? 'primarySchool',
    index + 1,
    {
      townshipName: ['新驿镇', '颜店镇', '鼓楼街道'][index % 3] ?? '',
      isRural: index % 3 !== 2,
      pupils: { primary: 500 + 10 * index, junior: 700 },
    },
    { isUrbanComparator: index % 3 === 2 ? '是' : '否', isTownshipSeatSchool: index < 3 ? '是' : '否' },
  ),
)

const counties = {
  mixed: { received: mixedSchools, lastYear: { received: asLastYear(mixedSchools.slice(3)), refused: 0 } },
  whole: {
    received: whole,
    roster: whole.map(expectedFrom),
    lastYear: { received: asLastYear(whole), refused: 0 },
  },
  missing: {
    received: whole.slice(2),
    roster: whole.map(expectedFrom),
    lastYear: { received: asLastYear(whole.slice(0, 9)), refused: 1 },
  },
  alone: { received: whole },
} as const

/** Yanzhou's county stands in county.test. */
const places = catalogue.jurisdictions.map(({ id }) => id).filter((id) => id !== 'yanzhou')

const asked: Readonly<Record<string, readonly (keyof typeof counties)[]>> = {
  jinan: ['whole', 'missing', 'mixed'],
  zichuan: ['whole', 'missing', 'mixed', 'alone'],
}

const specs = places.flatMap((jurisdiction) =>
  (asked[jurisdiction] ?? (['whole', 'missing'] as const)).map((name) => {
    const { received, ...more } = counties[name]
    const rollup = rollUpOf(received, { jurisdiction, ...more })
    return { jurisdiction, name, spec: countyWorkbook(rollup, { catalogue, refused: [] }) }
  }),
)

let recalculated: readonly Recalculated[]
/** All of them in one run: LibreOffice takes its time to start. */
beforeAll(async () => {
  recalculated = await recalculateAll(specs.map(({ spec }) => spec))
}, 600_000)

test.each(specs.map(({ jurisdiction, name, spec }, index) => [jurisdiction, name, spec, index] as const))(
  '%s, %s: every stored result is what a recalculation gives',
  (_, __, spec, index) => {
    const { formulas, differences } = differencesFrom(spec, recalculated[index] ?? new Map())
    expect(differences.slice(0, 5)).toEqual([])
    expect(formulas).toBeGreaterThan(4000)
  },
)
