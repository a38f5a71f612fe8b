import { rollUp } from '#core'
import { countyWorkbook } from '#workbook'
import { catalogue } from '../support/catalogue'
import { mixedSchools } from '../support/mixedCounty'
import { differencesFrom, recalculate } from '../support/recalculate'

/** The county workbooks of the places whose plans the county of the other tests does not answer to. */
test.each(['zichuan', 'jinan', 'jiningKfq'])(
  '%s: every stored result is what a recalculation gives',
  async (jurisdiction) => {
    const rollup = rollUp(
      { received: mixedSchools, refused: 0, supplement: new Map(), year: 2025, jurisdiction },
      catalogue,
    )
    const spec = countyWorkbook(rollup, { catalogue, refused: [] })
    const { formulas, differences } = differencesFrom(spec, await recalculate(spec))
    expect(differences.slice(0, 5)).toEqual([])
    expect(formulas).toBeGreaterThan(4000)
  },
)
