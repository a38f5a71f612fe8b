import { ROLLUP } from '#core'
import { SheetDraft } from '../sheetDraft'
import type { NameSpec, SheetSpec } from '#spec'
import { linesOf } from '../textWidth'
import type { County } from './county'
import { standingFormats } from './formats'
import { FRONT_COLUMNS, FRONT_WIDTHS, section, type Front } from './front'
import { drawBasics } from './frontBasics'
import { drawPlans } from './frontPlans'
import { drawChecks, drawReception } from './frontReception'
import { drawResources } from './frontResources'
import { pageOf } from './page'
import type { ReceptionRow } from './receptionRows'

/** The page an official prints: who reported, the basic figures, the resources, the plans. All of it refers. */
export function frontSheet(
  rows: readonly ReceptionRow[],
  county: County,
): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { words, place, rollup, catalogue } = county
  const draft = new SheetDraft(words.sheet.front, FRONT_WIDTHS)
  const title = words.title(place, rollup.year)
  draft
    .span(1, 1, 1, FRONT_COLUMNS, { value: title }, 'title')
    .height(1, 34)
    .put(2, 1, { value: words.front.year }, 'plainRight')
    .put(2, 2, { value: rollup.year }, 'yearPlain')
    .define(ROLLUP.year, 2, 2)
    .span(2, 7, 2, FRONT_COLUMNS, { value: words.edition(catalogue.edition) }, 'plainRight')
  const front: Front = { draft, county, row: 3, standings: [] }
  drawReception(front, rows)
  drawChecks(front, rows)
  drawBasics(front)
  const ordinals = [...words.front.ordinals]
  for (const together of county.limits.together) drawResources(front, together, ordinals.shift() ?? '')
  drawPlans(front, ordinals.shift() ?? '')
  drawNotes(front)
  return {
    sheet: draft.finish({
      state: 'visible',
      isProtected: true,
      formats: standingFormats(front.standings, county),
      print: { ...pageOf(county, words.sheet.front), orientation: 'portrait', pagesHigh: 1 },
    }),
    names: draft.names,
  }
}

function drawNotes(front: Front): void {
  const { draft, county } = front
  const { notes, noteLines, signed } = county.words.front
  section(front, notes)
  front.row++
  for (const line of noteLines) {
    draft
      .span(front.row, 1, front.row, FRONT_COLUMNS, { value: line }, 'intro')
      .height(front.row, linesOf(line, draft.width * 1.05) * 13 + 2)
    front.row++
  }
  draft.height(front.row, 26)
  const starts = [1, 3, 6, 9]
  signed.forEach((value, index) => draft.put(front.row, starts[index] ?? 1, { value }, 'signed'))
}
