import { messages } from '#messages'
import { address, type BarLook, type CellsSpec, type ChartSpec } from '#spec'
import { SheetDraft } from '../sheetDraft'
import type { County } from './county'
import type { Drawn, DrawnCells } from './drawnCells'
import { COUNTED, type CountedStanding } from './frontPlans'
import { planCountName } from './names'
import { pageOf } from './page'

/** Told apart by pattern on paper, and by colour besides. */
const LOOKS: Readonly<Record<CountedStanding, BarLook>> = {
  reached: { type: 'bar', color: '1E6B3A' },
  inProgress: { type: 'bar', color: '1F4E79', pattern: 'wdUpDiag' },
  due: { type: 'bar', color: 'C55A11', pattern: 'wdDnDiag' },
  missed: { type: 'bar', color: '833C0B', pattern: 'diagCross' },
  gap: { type: 'bar', color: 'C55A11', pattern: 'dkHorz' },
  incomplete: { type: 'bar', color: 'FFE699' },
  cannotTell: { type: 'bar', color: 'FFFFFF' },
  notJudged: { type: 'bar', color: '7F7F7F', pattern: 'ltVert' },
}

const ROWS = { title: 1, intro: 2, chart: 3 } as const
/** Several columns, for programs shrink no single one to fit the page. */
const WIDTHS = Array.from({ length: 10 }, () => 12.5)
const HEIGHT = 390

/** How far each plan is, from the counts on the front sheet. */
export function progressSheet(
  cells: DrawnCells,
  data: { readonly draft: SheetDraft; row: number },
  county: County,
): Drawn | undefined {
  if (county.plans.length === 0) return undefined
  const { words } = county
  const labels = words.charts
  const drawn = drawCounts(cells, data, county)
  const draft = new SheetDraft(labels.progress, WIDTHS)
  draft
    .span(ROWS.title, 1, ROWS.title, WIDTHS.length, { value: labels.progressTitle }, 'title')
    .height(ROWS.title, 30)
    .span(ROWS.intro, 1, ROWS.intro, WIDTHS.length, { value: labels.progressIntro }, 'intro')
    .height(ROWS.intro, 18)
    .height(ROWS.chart, HEIGHT)
  const chart: ChartSpec = {
    ...drawn,
    place: `${address(ROWS.chart, 1)}:${address(ROWS.chart, WIDTHS.length)}`,
    description: labels.progressDescription,
    type: 'stackedBars',
    categoryAxis: { title: labels.plan, isLabelled: true },
    valueAxis: { title: labels.targets, isLabelled: true },
  }
  return {
    sheet: draft.finish({
      state: 'visible',
      hideGrid: true,
      charts: [chart],
      print: { ...pageOf(county, draft.name), pagesHigh: 1, centered: true },
    }),
    names: draft.names,
  }
}

/** The counts again, beside names short enough for an axis. */
function drawCounts(
  cells: DrawnCells,
  data: { readonly draft: SheetDraft; row: number },
  county: County,
): Pick<ChartSpec, 'title' | 'categories' | 'series'> {
  const { draft, row: top } = data
  const { words, plans, language } = county
  const standing = messages[language].report.standing
  const head = top + 1
  const [first, last] = [head + 1, head + plans.length]
  const cell = (from: number, column: number, to = from): CellsSpec => ({
    sheet: draft.name,
    range: from === to ? address(from, column) : `${address(from, column)}:${address(to, column)}`,
  })
  draft
    .put(top, 1, { value: words.charts.progressTitle }, 'groupBand')
    .put(head, 1, { value: words.charts.plan }, 'head')
    .height(head, 42)
  plans.forEach(({ sheet }, index) => draft.put(first + index, 1, { value: sheet }, 'wrapped'))
  const series = COUNTED.map((each, place) => {
    const column = place + 2
    draft
      .put(top, column, {}, 'groupBand')
      .put(head, column, { value: each === 'notJudged' ? words.front.notJudged : standing[each] }, 'head')
    plans.forEach((_, index) =>
      draft.put(
        first + index,
        column,
        {
          formula: `INDEX(${planCountName(each)},${index + 1})`,
          value: cells.column(planCountName(each))[index],
        },
        'number',
      ),
    )
    return { name: cell(head, column), values: cell(first, column, last), look: LOOKS[each] }
  })
  data.row = last + 2
  return { title: cell(top, 1), categories: cell(first, 1, last), series }
}
