import type { ChartSpec } from '#spec'
import { element } from '../xml'
import { solidLine } from './series'
import { axisTitle } from './text'

/** Of the two axes; they only have to differ within a chart. */
export const AXIS = { category: 1, value: 2 } as const

/** Bars stand one above the other, the first on top; points from left to right. */
export function axes({ type, categoryAxis, valueAxis }: ChartSpec): string[] {
  const areBars = type === 'stackedBars'
  return [
    element('c:catAx', {}, [
      element('c:axId', { val: AXIS.category }),
      element('c:scaling', {}, [element('c:orientation', { val: areBars ? 'maxMin' : 'minMax' })]),
      element('c:delete', { val: 0 }),
      element('c:axPos', { val: areBars ? 'l' : 'b' }),
      axisTitle(categoryAxis.title, areBars),
      element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
      ...ticks(categoryAxis.isLabelled),
      element('c:crossAx', { val: AXIS.value }),
      element('c:crosses', { val: 'autoZero' }),
      element('c:auto', { val: 0 }),
      element('c:lblAlgn', { val: 'ctr' }),
      element('c:lblOffset', { val: 100 }),
      element('c:noMultiLvlLbl', { val: 1 }),
    ]),
    element('c:valAx', {}, [
      element('c:axId', { val: AXIS.value }),
      element('c:scaling', {}, [element('c:orientation', { val: 'minMax' }), element('c:min', { val: 0 })]),
      element('c:delete', { val: 0 }),
      element('c:axPos', { val: areBars ? 'b' : 'l' }),
      element('c:majorGridlines', {}, [element('c:spPr', {}, [solidLine(0.5, 'D9D9D9')])]),
      axisTitle(valueAxis.title, !areBars),
      element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
      ...ticks(valueAxis.isLabelled),
      element('c:crossAx', { val: AXIS.category }),
      // The categories run downwards, so their end is where this axis belongs.
      element('c:crosses', { val: areBars ? 'max' : 'autoZero' }),
      element('c:crossBetween', { val: 'between' }),
    ]),
  ]
}

const ticks = (isLabelled: boolean): string[] => [
  element('c:majorTickMark', { val: isLabelled ? 'out' : 'none' }),
  element('c:minorTickMark', { val: 'none' }),
  element('c:tickLblPos', { val: isLabelled ? 'nextTo' : 'none' }),
  element('c:spPr', {}, [solidLine(0.75, '595959')]),
]
