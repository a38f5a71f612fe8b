import { basisOf } from '#report'
import { address, type NameSpec, type SheetSpec } from '#spec'
import { textLiteral } from '../formula'
import { SheetDraft, type Content } from '../sheetDraft'
import { linesOf } from '../textWidth'
import type { County } from './county'
import { formulaText } from './indicatorWords'
import {
  countedName,
  denominatorName,
  deviationName,
  lackingName,
  meanName,
  numeratorName,
  totalName,
  variationName,
} from './names'
import { pageOf } from './page'
import { spreadOf } from './spread'
import { totalStyle, valueStyle } from './styles'
import type { Table, TableIndicator } from './tables'

const COLUMN = {
  number: 1,
  stage: 2,
  indicator: 3,
  unit: 4,
  value: 5,
  numerator: 6,
  denominator: 7,
  counted: 8,
  lacking: 9,
  mean: 10,
  variation: 11,
  formula: 12,
  source: 13,
} as const

const WIDTHS = [5, 7, 34, 13, 12, 17, 15, 7, 7, 12, 9, 54, 24]
const ROWS = { title: 1, intro: 2, head: 3, first: 4 } as const

/** Every county figure: sums over the schools' columns, the ratio made from them, the spread between schools. */
export function indicatorsSheet(county: County): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { words } = county
  const labels = words.indicators
  const draft = new SheetDraft(words.sheet.indicators, WIDTHS)
  draft
    .span(ROWS.title, 1, ROWS.title, WIDTHS.length, { value: labels.title }, 'title')
    .height(ROWS.title, 28)
    .span(ROWS.intro, 1, ROWS.intro, WIDTHS.length, { value: labels.intro }, 'intro')
    .height(ROWS.intro, 18)
    .height(ROWS.head, 30)
  for (const [key, column] of Object.entries(COLUMN) as [keyof typeof COLUMN, number][])
    draft.put(ROWS.head, column, { value: labels[key] }, 'head')
  const rows = county.tables.flatMap((table) => table.indicators.map((each) => ({ table, each })))
  rows.forEach(({ table, each }, index) => drawRow(draft, index, table, each, county))
  return {
    sheet: draft.finish({
      state: 'visible',
      freeze: { rows: ROWS.head, columns: COLUMN.indicator },
      isProtected: true,
      print: { ...pageOf(county, words.sheet.indicators), titleRows: `${ROWS.head}:${ROWS.head}` },
    }),
    names: draft.names,
  }
}

function drawRow(draft: SheetDraft, index: number, table: Table, each: TableIndicator, county: County): void {
  const row = ROWS.first + index
  const { indicator } = each
  const labels = county.words.indicators
  const how = formulaText(each, county)
  const { rollup, catalogue, language } = county
  const source = basisOf(indicator, rollup.jurisdiction, catalogue, language)
  const put = (column: Key, content: Content, style: string): void => {
    draft.put(row, COLUMN[column], content, style)
  }
  put('number', { value: index + 1 }, 'number')
  put('stage', { value: table.stage ? county.say(table.stage.label) : labels.whole }, 'center')
  put('indicator', { value: county.say(indicator.label) }, 'textBold')
  put('unit', { value: county.say(indicator.unit) }, 'center')
  drawFigures(put, row, each, county)
  drawSpread(put, each, table, county)
  put('formula', { value: how }, 'small')
  put('source', { value: source }, 'small')
  for (const [column, name] of NAMED) draft.define(name(indicator.id), row, COLUMN[column])
  const lines = Math.max(
    linesOf(county.say(indicator.label), WIDTHS[COLUMN.indicator - 1]! - 1),
    linesOf(how, WIDTHS[COLUMN.formula - 1]! * 1.1),
    linesOf(source, WIDTHS[COLUMN.source - 1]! * 1.1),
  )
  draft.height(row, Math.max(18, lines * 12.5 + 4))
}

type Key = keyof typeof COLUMN
type Put = (column: Key, content: Content, style: string) => void

const NAMED: readonly (readonly [Key, (id: string) => string])[] = [
  ['value', totalName],
  ['counted', countedName],
  ['lacking', lackingName],
  ['mean', meanName],
  ['variation', variationName],
]

/** Sums of the schools that told both parts, and the ratio of the sums. */
function drawFigures(put: Put, row: number, { indicator, scope }: TableIndicator, county: County): void {
  const { id, per, decimals, isAdditive, numerator, denominator } = indicator
  const figure = county.indicators.get(id)
  const { part } = county.words
  const [top, bottom] = [address(row, COLUMN.numerator), address(row, COLUMN.denominator)]
  const times = per === 1 ? '' : `*${per}`
  const sum = (name: string, value: number | undefined): Content => ({
    formula: `IF(COUNT(${numeratorName(id)})=0,"",SUM(${name}))`,
    value: value ?? '',
  })
  const ratio = denominator
    ? `IF(COUNT(${top})=0,"",IF(${bottom}=0,"",${top}/${bottom}${times}))`
    : `IF(COUNT(${top})=0,"",${top}${times})`
  if (isAdditive) {
    put('value', { formula: ratio, value: figure?.value ?? '' }, valueStyle(decimals, 'sum'))
    put('numerator', sum(numeratorName(id), figure?.numerator), totalStyle(numerator, county.fields))
  } else for (const column of ['value', 'numerator'] as const) put(column, {}, 'none')
  if (isAdditive && denominator)
    put('denominator', sum(denominatorName(id), figure?.denominator), totalStyle(denominator, county.fields))
  else put('denominator', {}, 'none')
  const concerned =
    scope === undefined
      ? `COUNTA(${numeratorName(id)})`
      : `COUNTIF(${scope},${textLiteral(part.inScope)})+COUNTIF(${scope},${textLiteral(part.lacking)})`
  put('counted', { formula: concerned, value: figure?.counted ?? 0 }, 'number')
  put(
    'lacking',
    { formula: `${countedName(id)}-COUNT(${numeratorName(id)})`, value: figure?.lacking ?? 0 },
    'number',
  )
}

/** The mean between schools with pupils and the coefficient of variation around it, where a plan limits it. */
function drawSpread(put: Put, { indicator, isVaried }: TableIndicator, table: Table, county: County): void {
  if (!isVaried) {
    put('mean', {}, 'none')
    put('variation', {}, 'none')
    return
  }
  const { id, per, decimals } = indicator
  const pupils = `SUMIF(${denominatorName(id)},">0")`
  put(
    'mean',
    {
      formula: `IFERROR(SUMIF(${denominatorName(id)},">0",${numeratorName(id)})/${pupils}${per === 1 ? '' : `*${per}`},"")`,
      value: spreadOf(indicator, table.parts).mean ?? '',
    },
    valueStyle(decimals, 'plain'),
  )
  put(
    'variation',
    {
      formula: `IFERROR(SQRT(SUM(${deviationName(id)})/${pupils})/${meanName(id)},"")`,
      value: county.indicators.get(id)?.variation ?? '',
    },
    'variation',
  )
}
