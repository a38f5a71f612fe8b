import { SheetDraft } from '../sheetDraft'
import { type ChartSpec, type SeriesSpec, address } from '#spec'
import { drawBlock, type Block, type BlockColumn } from './chartBlock'
import type { County } from './county'
import type { Drawn, DrawnCells } from './drawnCells'
import type { TogetherColumns } from './limits'
import { pageOf } from './page'

/** Two charts across and four down fill a page of A4. */
const WIDTHS = [46, 1.5, 46]
const ACROSS = [1, 3] as const
const ROWS = { title: 1, intro: 2, first: 3 } as const
const HEIGHTS = { chart: 160, note: 27 }

/** The indicators that a plan takes together, a chart each, with every school against its standard. */
export function resourceSheet(
  together: TogetherColumns,
  cells: DrawnCells,
  data: { readonly draft: SheetDraft; row: number },
  county: County,
): Drawn | undefined {
  const { words, say, catalogue, tables } = county
  const stage = catalogue.stages.find(({ id }) => id === together.target.stage)
  const table = tables.find((each) => each.stage?.id === together.target.stage)
  if (!stage || !table) return undefined
  const labels = words.charts
  // A stage may be judged by several plans that take different numbers together.
  const ordinal = table.together.indexOf(together) + 1
  const draft = new SheetDraft(labels.resources(say(stage.label), ordinal), WIDTHS)
  draft
    .span(
      ROWS.title,
      1,
      ROWS.title,
      WIDTHS.length,
      { value: labels.resourcesTitle(say(stage.label)) },
      'title',
    )
    .height(ROWS.title, 28)
    .span(ROWS.intro, 1, ROWS.intro, WIDTHS.length, { value: labels.resourcesIntro }, 'intro')
    .height(ROWS.intro, 27)
  const charts = together.limits.map((limit, index): ChartSpec => {
    const figure = county.indicators.get(limit.subject)
    if (!figure) throw new Error(`no county figure for ${limit.subject}`)
    const block = drawBlock(data.draft, data.row, { limit, figure, table, cells, county })
    data.row = block.lastRow + 2
    const [row, column] = slot(index)
    draft.height(row, HEIGHTS.chart).height(row + 1, HEIGHTS.note)
    draft.put(row + 1, column, block.note, 'chartNote')
    const { label, unit } = figure.indicator
    return {
      ...pointsOf(block),
      place: address(row, column),
      description: labels.description(say(label)),
      categoryAxis: { title: labels.schools, isLabelled: false },
      valueAxis: { title: say(unit), isLabelled: true },
    }
  })
  const [row, column] = slot(together.limits.length)
  draft.put(row, column, { value: labels.guide.join('\n') }, 'chartGuide').height(row, HEIGHTS.chart)
  return {
    sheet: draft.finish({
      state: 'visible',
      hideGrid: true,
      charts,
      print: { ...pageOf(county, draft.name), orientation: 'portrait', pagesHigh: 1, centered: true },
    }),
    names: draft.names,
  }
}

const slot = (index: number): readonly [row: number, column: number] => [
  ROWS.first + 2 * Math.floor(index / ACROSS.length),
  ACROSS[index % ACROSS.length] ?? 1,
]

function pointsOf(block: Block): Pick<ChartSpec, 'title' | 'type' | 'categories' | 'series'> {
  const series = (column: BlockColumn, look: SeriesSpec['look']): SeriesSpec => ({
    name: block.head(column),
    values: block.cells(column),
    look,
  })
  return {
    title: block.title,
    type: 'points',
    categories: block.cells('school'),
    series: [
      series('reached', { type: 'marker', symbol: 'circle', color: '1F4E79' }),
      series('short', { type: 'marker', symbol: 'triangle', color: 'C55A11' }),
      series('outside', { type: 'marker', symbol: 'x', color: '000000' }),
      series('standard', { type: 'line', color: '000000', isDashed: true }),
    ],
  }
}
