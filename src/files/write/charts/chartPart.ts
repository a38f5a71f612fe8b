import type { ChartSpec } from '#spec'
import { DECLARATION, element } from '../xml'
import { AXIS, axes } from './axes'
import type { ValuesOf } from './cellValues'
import { seriesElement, solidLine } from './series'
import { chartTitle, usualText } from './text'

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** The part of a chart; every element in the order of the schema (ISO/IEC 29500-1, 21.2). */
export function chartPart(chart: ChartSpec, valuesOf: ValuesOf): string {
  const white = element('a:solidFill', {}, [element('a:srgbClr', { val: 'FFFFFF' })])
  return (
    DECLARATION +
    element('c:chartSpace', NAMESPACES, [
      element('c:roundedCorners', { val: 0 }),
      element('c:chart', {}, [
        chartTitle(chart.title, valuesOf),
        element('c:autoTitleDeleted', { val: 0 }),
        element('c:plotArea', {}, [layout(chart), plot(chart, valuesOf), ...axes(chart)]),
        element('c:legend', {}, [element('c:legendPos', { val: 'b' }), element('c:overlay', { val: 0 })]),
        element('c:plotVisOnly', { val: 0 }),
        // LibreOffice draws the gaps of points at 0 when told to leave them; told to span them it leaves them, too,
        // for markers have no line to run on.
        element('c:dispBlanksAs', { val: chart.type === 'points' ? 'span' : 'gap' }),
      ]),
      element('c:spPr', {}, [white, solidLine(0.75, '7F7F7F')]),
      usualText(),
    ])
  )
}

/** Points get the same room in every program, whatever it makes of title and legend: shares of the whole chart. */
function layout({ type }: ChartSpec): string {
  if (type !== 'points') return element('c:layout', {})
  const share = (name: string, val: number): string => element(`c:${name}`, { val })
  return element('c:layout', {}, [
    element('c:manualLayout', {}, [
      element('c:layoutTarget', { val: 'inner' }),
      element('c:xMode', { val: 'edge' }),
      element('c:yMode', { val: 'edge' }),
      share('x', 0.14),
      share('y', 0.23),
      share('w', 0.83),
      share('h', 0.5),
    ]),
  ])
}

function plot({ type, series, categories }: ChartSpec, valuesOf: ValuesOf): string {
  const drawn = series.map((each, index) => seriesElement(each, index, categories, valuesOf))
  const crossing = [AXIS.category, AXIS.value].map((val) => element('c:axId', { val }))
  return type === 'points'
    ? element('c:lineChart', {}, [
        element('c:grouping', { val: 'standard' }),
        element('c:varyColors', { val: 0 }),
        ...drawn,
        element('c:marker', { val: 1 }),
        ...crossing,
      ])
    : element('c:barChart', {}, [
        element('c:barDir', { val: 'bar' }),
        element('c:grouping', { val: 'stacked' }),
        element('c:varyColors', { val: 0 }),
        ...drawn,
        element('c:gapWidth', { val: 60 }),
        element('c:overlap', { val: 100 }),
        ...crossing,
      ])
}
