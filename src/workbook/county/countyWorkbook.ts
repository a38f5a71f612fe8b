import type { Rollup } from '#core'
import type { WorkbookSpec } from '#spec'
import { chartSheets } from './charts'
import { changesSheet } from './changesSheet'
import { countyOf } from './county'
import { countyChecksSheet } from './countyChecksSheet'
import type { Drawn } from './drawnCells'
import { explanationsSheet } from './explanationsSheet'
import { findingsSheet } from './findingsSheet'
import { frontSheet } from './frontSheet'
import { indicatorsSheet } from './indicatorsSheet'
import { lastYearSheet } from './lastYearSheet'
import { ledgersOf } from './ledgers'
import { ledgerSheet } from './ledgerSheet'
import { markerSheet } from './markerSheet'
import { planSheet } from './planSheet'
import { receptionRows } from './receptionRows'
import { receptionSheet } from './receptionSheet'
import type { CountyContext } from './request'
import { rosterSheet } from './rosterSheet'
import { stylesIn } from './styles'
import { stackSheet } from './stackSheet'
import { supplementSheet } from './supplementSheet'
import { tableSheet } from './tableSheet'
import { townshipSheet } from './townshipSheet'

/**
 * The county workbook: every total, ratio and verdict a native formula over named columns, down to the figures the
 * schools reported, which are typed. Cached results come from the rollup. The same rollup gives the same workbook.
 */
export function countyWorkbook(rollup: Rollup, context: CountyContext): WorkbookSpec {
  const county = countyOf(rollup, context)
  const received = receptionRows(county)
  const plans = county.plans.map((planned) => ({ planned, drawn: planSheet(planned, county) }))
  const ledgers = ledgersOf(plans, county, context.ledgers ?? new Map())
  const front = frontSheet(received, county)
  const figures = [
    supplementSheet(county),
    indicatorsSheet(county),
    townshipSheet(county),
    ...(county.lastYear.length > 0 ? [lastYearSheet(county)] : []),
    ...county.tables.map((table) => tableSheet(table, county)),
  ]
  const { charts, data } = chartSheets([front, ...figures], county)
  const drawn: readonly Drawn[] = [
    front,
    ...plans.map((each) => each.drawn),
    stackSheet(
      plans.map((each) => each.drawn),
      county,
    ),
    ...ledgers.map((ledger) => ledgerSheet(ledger, county)),
    ...charts,
    ...figures,
    receptionSheet(received, county),
    rosterSheet(county),
    ...(context.changes ? [changesSheet(context.changes, county)] : []),
    countyChecksSheet(county),
    findingsSheet(county),
    explanationsSheet(county),
    ...data,
  ]
  const marked = [
    ...drawn,
    markerSheet(
      county,
      drawn.map(({ sheet }) => sheet),
    ),
  ]
  return {
    title: county.words.title(county.place, rollup.year),
    sheets: marked.map(({ sheet }) => sheet),
    names: marked.flatMap(({ names }) => names),
    styles: stylesIn(county.language),
  }
}
