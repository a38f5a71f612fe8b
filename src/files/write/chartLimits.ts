import { type CellsSpec, type ChartSpec, type WorkbookSpec, parseRange } from '#spec'
import { isColor } from './cellStyle'
import { holdsUnsafe } from './text'

/** Excel's limit for the series of a chart. */
const MOST_SERIES = 255

/** What Excel would refuse or repair in a chart, and what it would silently draw wrong. */
export function* chartComplaints(chart: ChartSpec, { sheets }: WorkbookSpec): Generator<string> {
  const { place, title, categories, series, categoryAxis, valueAxis, description } = chart
  if (!parseRange(place)) yield `'${place}' is no place for a chart`
  if (series.length === 0 || series.length > MOST_SERIES)
    yield `chart ${place}: ${series.length} series, not 1 to ${MOST_SERIES}`
  const sheetNames = new Set(sheets.map(({ name }) => name))
  const places = (count: number) =>
    function* ({ sheet, range }: CellsSpec): Generator<string> {
      if (!sheetNames.has(sheet)) yield `chart ${place}: no sheet '${sheet}'`
      const cells = countOf(range)
      if (cells !== count) yield `chart ${place}: '${range}' is ${cells} cells in a line, not ${count}`
    }
  const length = countOf(categories.range)
  for (const cell of [title, ...series.map(({ name }) => name)]) yield* places(1)(cell)
  for (const cells of [categories, ...series.map(({ values }) => values)]) yield* places(length || 1)(cells)
  for (const { look } of series) {
    if (!isColor(look.color)) yield `chart ${place}: colour is not RRGGBB`
    if ((look.type === 'bar') !== (chart.type === 'stackedBars'))
      yield `chart ${place}: a ${look.type} among ${chart.type}`
  }
  if ([categoryAxis.title, valueAxis.title, description].some(holdsUnsafe))
    yield `chart ${place}: a text holds control characters`
}

/** Cells of a row or column; 0 where it is neither. */
function countOf(range: string): number {
  const cells = parseRange(range)
  if (!cells) return 0
  const [rows, columns] = [cells.bottom - cells.top + 1, cells.right - cells.left + 1]
  return rows === 1 || columns === 1 ? rows * columns : 0
}
