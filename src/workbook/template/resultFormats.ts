import type { CheckKind } from '#core'
import { textLiteral } from '../formula'
import type { ConditionalFormatSpec } from '#spec'
import { COLOURS } from './styles'

/** Colours behind a column of results; each result begins with its sign. */
export function resultFormats(
  range: string,
  first: string,
  from: number,
  border?: 'thin',
): ConditionalFormatSpec[] {
  const looks: readonly (readonly [string, CheckKind | 'passed'])[] = [
    ['✗', 'logical'],
    ['?', 'empirical'],
    ['△', 'plan'],
    ['✓', 'passed'],
  ]
  return looks.map(([sign, look], index) => ({
    range,
    formula: `LEFT(${first},1)=${textLiteral(sign)}`,
    priority: from + index,
    style: {
      fill: COLOURS[look].fill,
      color: COLOURS[look].font,
      bold: look !== 'passed',
      ...(border && { border }),
    },
  }))
}
