import { rounded, type CountyIndicator } from '#core'
import { absoluteReference, type CellsSpec } from '#spec'
import { sentence, textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import type { Sorted } from './chartSorting'
import type { County } from './county'
import type { DrawnCells } from './drawnCells'
import type { LimitColumn } from './limits'
import { targetName, totalName, variationName } from './names'
import type { Table } from './tables'

/** So many schools are named at the lower end. */
const NAMED = 3
const VARIATION_DECIMALS = 4

/** A number in a sentence; a dash where there is none. */
const shown = (reference: string, decimals: number, none: string): string =>
  `IF(ISNUMBER(${reference}),FIXED(${reference},${decimals}),${textLiteral(none)})`
const shownText = (value: unknown, decimals: number, none: string): string =>
  typeof value === 'number' ? fixed(rounded(value, decimals), decimals) : none

/** As FIXED writes it: thousands apart, and as many decimals as in the tables. */
const fixed = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })

/** What a chart shows. */
export interface Figures {
  readonly limit: LimitColumn
  readonly figure: CountyIndicator
  readonly table: Table
  /** All drawn sheets' named cells. */
  readonly cells: DrawnCells
  readonly county: County
}

/** The title of a chart: the indicator, then the county's figure and its spread. */
export function titleOf({ figure: { indicator, value, variation }, cells, county }: Figures): Content {
  const { words, rollup, say } = county
  const { charts: labels, none } = words
  const { id, label, decimals } = indicator
  const limit = [...rollup.progress]
    .reverse()
    .find(({ target }) => target.shape.type === 'variation' && target.subject === id)
  const isVaried = cells.has(variationName(id))
  const pieces = [
    textLiteral(`${say(label)}\n`),
    sentence(labels.county, shown(totalName(id), decimals, none)),
    ...(isVaried
      ? [
          textLiteral(labels.comma),
          sentence(labels.variation, shown(variationName(id), VARIATION_DECIMALS, none)),
          ...(limit ? [sentence(labels.limit, targetName(limit.plan.id, limit.target.id))] : []),
        ]
      : []),
  ]
  const text = [
    `${say(label)}\n`,
    labels.county(shownText(value, decimals, none)),
    ...(isVaried
      ? [
          labels.comma,
          labels.variation(shownText(variation, VARIATION_DECIMALS, none)),
          limit ? labels.limit(String(limit.target.value)) : '',
        ]
      : []),
  ]
  return { formula: pieces.join('&'), value: text.join('') }
}

interface NoteCells {
  readonly names: CellsSpec
  readonly values: CellsSpec
  readonly outside: CellsSpec
  readonly told: CellsSpec
}

/** Below a chart: the lowest schools by name, and those that do not fit into it. */
export function noteOf(
  { names, values: ranked, outside, told }: NoteCells,
  { order, cap }: Sorted,
  values: readonly (number | undefined)[],
  { figure, table, county }: Figures,
): Content {
  const labels = county.words.charts
  const { decimals } = figure.indicator
  const count = absoluteReference(told)
  const nth = (cells: CellsSpec, index: string): string => `INDEX(${absoluteReference(cells)},${index})`
  const school = (index: string): string =>
    `${nth(names, index)}&" "&FIXED(${nth(ranked, index)},${decimals})`
  const lowest = Array.from({ length: Math.min(NAMED, table.parts.length) }, (_, index) =>
    index === 0
      ? school('1')
      : `IF(${count}>${index},${textLiteral(labels.comma)}&${school(String(index + 1))},"")`,
  )
  const beyond = `COUNT(${absoluteReference(outside)})`
  const warning = `IF(${beyond}=0,"",CHAR(10)&${sentence(labels.beyond, beyond, school(count))})`
  const name = (row: number | undefined): string =>
    row === undefined
      ? ''
      : `${table.parts[row]?.school.schoolName ?? ''} ${shownText(values[row], decimals, '')}`
  const outsiders = order.filter((row) => (values[row] ?? 0) > cap).length
  const text =
    labels.lowest +
    order.slice(0, NAMED).map(name).join(labels.comma) +
    (outsiders === 0 ? '' : `\n${labels.beyond(String(outsiders), name(order.at(-1)))}`)
  return {
    formula: `IF(${count}=0,${textLiteral(labels.nothing)},${[textLiteral(labels.lowest), ...lowest, warning].join('&')})`,
    value: order.length === 0 ? labels.nothing : text,
  }
}
