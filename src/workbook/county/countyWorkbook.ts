import type { Rollup } from '#core'
import { messages } from '#messages'
import type { WorkbookSpec } from '../spec'
import { countyOf } from './county'
import { countyChecksSheet } from './countyChecksSheet'
import type { Drawn } from './drawnCells'
import { explanationsSheet } from './explanationsSheet'
import { findingsSheet } from './findingsSheet'
import { frontSheet } from './frontSheet'
import { indicatorsSheet } from './indicatorsSheet'
import { ledgersOf } from './ledgers'
import { ledgerSheet } from './ledgerSheet'
import { markerSheet } from './markerSheet'
import { planSheet } from './planSheet'
import { receptionRows } from './receptionRows'
import { receptionSheet } from './receptionSheet'
import type { CountyContext } from './request'
import { stylesIn } from './styles'
import { supplementSheet } from './supplementSheet'
import { tableSheet } from './tableSheet'

/**
 * The county workbook: every total, ratio and verdict a native formula over named columns, down to the figures the
 * schools reported, which are typed. Cached results come from the rollup. The same rollup gives the same workbook.
 */
export function countyWorkbook(rollup: Rollup, context: CountyContext): WorkbookSpec {
  const county = countyOf(rollup, context)
  const received = receptionRows(county)
  const plans = county.plans.map((planned) => ({ planned, drawn: planSheet(planned, county) }))
  const ledgers = ledgersOf(plans, county, context.ledgers ?? new Map())
  const drawn: Drawn[] = [
    frontSheet(received, county),
    ...plans.map((each) => each.drawn),
    ...ledgers.map((ledger) => ledgerSheet(ledger, county)),
    supplementSheet(county),
    indicatorsSheet(county),
    ...county.tables.map((table) => tableSheet(table, county)),
    receptionSheet(received, county),
    { sheet: countyChecksSheet(county), names: [] },
    { sheet: findingsSheet(county), names: [] },
    { sheet: explanationsSheet(county), names: [] },
    markerSheet(county),
  ]
  return {
    title: county.words.title(county.place, rollup.year),
    sheets: drawn.map(({ sheet }) => sheet),
    names: drawn.flatMap(({ names }) => names),
    styles: stylesIn(messages[county.language]),
  }
}
