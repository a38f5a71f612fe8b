import { address, type ConditionalFormatSpec } from '#spec'
import { SheetDraft } from '../sheetDraft'
import { BLOCK_WIDTHS } from './chartBlock'
import type { County } from './county'
import { drawnCells, type Drawn } from './drawnCells'
import { pageOf } from './page'
import { progressSheet } from './progressChart'
import { resourceSheet } from './resourceCharts'

const ROWS = { title: 1, intro: 2, first: 4 } as const

/** The sheets of charts, and the sheet of the cells they are drawn from. */
export function chartSheets(
  drawn: readonly Drawn[],
  county: County,
): { readonly charts: readonly Drawn[]; readonly data: readonly Drawn[] } {
  const labels = county.words.charts
  const draft = new SheetDraft(labels.data, BLOCK_WIDTHS)
  draft
    .put(ROWS.title, 1, { value: labels.dataTitle }, 'tableTitle')
    .height(ROWS.title, 24)
    .put(ROWS.intro, 1, { value: labels.dataIntro }, 'introLine')
  const cells = drawnCells(drawn)
  const data = { draft, row: ROWS.first }
  const charts = [
    progressSheet(cells, data, county),
    ...county.limits.together.map((together) => resourceSheet(together, cells, data, county)),
  ].filter((sheet) => sheet !== undefined)
  if (charts.length === 0) return { charts, data: [] }
  const sheet = draft.finish({
    state: 'visible',
    isProtected: true,
    formats: emptyPoints(data.row),
    print: { ...pageOf(county, labels.data), orientation: 'portrait' },
  })
  return { charts, data: [{ sheet, names: draft.names }] }
}

/** What charts leave out has to be an error; on the sheet it steps back behind the figures. */
function emptyPoints(lastRow: number): ConditionalFormatSpec[] {
  const first = address(ROWS.first, 1)
  const range = `${first}:${address(lastRow, BLOCK_WIDTHS.length)}`
  return [{ range, formula: `ISNA(${first})`, priority: 1, style: { color: 'BFBFBF' } }]
}
