import type { BarLook, CellsSpec, LineLook, MarkerLook, SeriesSpec } from '#spec'
import { element } from '../xml'
import { numberReference, textReference, type ValuesOf } from './cellValues'

/** English metric units. */
const POINT = 12_700

const colour = (rgb: string): string => element('a:srgbClr', { val: rgb.toUpperCase() })
const solid = (rgb: string): string => element('a:solidFill', {}, [colour(rgb)])
const NO_FILL = element('a:noFill', {})

const line = (points: number, content: readonly string[]): string =>
  element('a:ln', { w: points * POINT }, content)
export const solidLine = (points: number, rgb: string): string => line(points, [solid(rgb)])

/** One series; the order of elements is the schema's (CT_LineSer, CT_BarSer). */
export function seriesElement(
  { name, values, look }: SeriesSpec,
  index: number,
  categories: CellsSpec,
  valuesOf: ValuesOf,
): string {
  return element('c:ser', {}, [
    element('c:idx', { val: index }),
    element('c:order', { val: index }),
    element('c:tx', {}, [textReference(name, valuesOf)]),
    ...lookElements(look),
    element('c:cat', {}, [textReference(categories, valuesOf)]),
    element('c:val', {}, [numberReference(values, valuesOf)]),
    ...(look.type === 'bar' ? [] : [element('c:smooth', { val: 0 })]),
  ])
}

function lookElements(look: SeriesSpec['look']): string[] {
  switch (look.type) {
    case 'marker':
      return [element('c:spPr', {}, [line(1, [NO_FILL])]), marker(look)]
    case 'line':
      return [element('c:spPr', {}, [stroke(look)]), element('c:marker', {}, [symbol('none')])]
    case 'bar':
      return [
        element('c:spPr', {}, [barFill(look), solidLine(0.75, '000000')]),
        element('c:invertIfNegative', { val: 0 }),
        countLabels(),
      ]
  }
}

const symbol = (val: string): string => element('c:symbol', { val })

const MARKER_SIZE = 6

const marker = ({ symbol: shape, color }: MarkerLook): string =>
  element('c:marker', {}, [
    symbol(shape),
    element('c:size', { val: MARKER_SIZE }),
    element('c:spPr', {}, [solid(color), solidLine(1, color)]),
  ])

const stroke = ({ color, isDashed }: LineLook): string =>
  line(1.5, [solid(color), element('a:prstDash', { val: isDashed ? 'dash' : 'solid' })])

const barFill = ({ color, pattern }: BarLook): string =>
  pattern === undefined
    ? solid(color)
    : element('a:pattFill', { prst: pattern }, [
        element('a:fgClr', {}, [colour(color)]),
        element('a:bgClr', {}, [colour('FFFFFF')]),
      ])

/** Counts in the bars, on white so that they can be read over a pattern; none for 0. */
const countLabels = (): string =>
  element('c:dLbls', {}, [
    element('c:numFmt', { formatCode: '0;;;', sourceLinked: 0 }),
    element('c:spPr', {}, [solid('FFFFFF')]),
    element('c:dLblPos', { val: 'ctr' }),
    element('c:showLegendKey', { val: 0 }),
    element('c:showVal', { val: 1 }),
    element('c:showCatName', { val: 0 }),
    element('c:showSerName', { val: 0 }),
    element('c:showPercent', { val: 0 }),
    element('c:showBubbleSize', { val: 0 }),
  ])
