import { toFormula, type Indicator, type KindId } from '#core'
import { textLiteral } from '../formula'
import type { At, Column } from './column'
import type { County } from './county'
import { conditionFormula, numeratorFormula, rowContext } from './formulas'
import { scopeText } from './indicatorWords'
import { keyOf } from './keys'
import { denominatorName, deviationName, meanName, numeratorName } from './names'
import { spreadOf, toldBy } from './spread'
import { amountStyle } from './styles'
import type { Table, TableIndicator } from './tables'

const kindIndicator = ({ ofKind }: TableIndicator, kind: KindId): Indicator => {
  const indicator = ofKind.get(kind)
  if (!indicator) throw new Error(`kind ${kind} has no such indicator`)
  return indicator
}

/** Who takes part in an indicator. */
export function scopeColumn(name: string, each: TableIndicator, group: string, county: County): Column {
  const { part: words, table: labels } = county.words
  const { id } = each.indicator
  return {
    key: keyOf.scope(name),
    group,
    label: labels.scope(scopeText(each, county)),
    unit: '',
    width: 14,
    name,
    style: 'verdict',
    isAsked: (kind) => each.ofKind.has(kind),
    formula: (kind, at) => {
      const { scope } = kindIndicator(each, kind)
      const context = rowContext(kind, at, county)
      return scope
        ? conditionFormula(scope, context, [words.inScope, words.outOfScope, words.lacking])
        : textLiteral(words.inScope)
    },
    value: (part) => {
      const inScope = part.indicators.get(id)?.inScope
      return inScope === undefined ? words.lacking : inScope ? words.inScope : words.outOfScope
    },
  }
}

/** What is counted and what shares it; both empty unless a school has told both. */
export function partColumns(each: TableIndicator, group: string, table: Table, county: County): Column[] {
  const { id, label, denominator, isAdditive } = each.indicator
  const { words } = county
  const figure = county.indicators.get(id)
  const isAsked = (kind: KindId): boolean => each.ofKind.has(kind)
  const kinds = [...each.ofKind.values()]
  const style = amountStyle(
    kinds.map(({ numerator }) => numerator),
    county.fields,
  )
  const sum = (name: string, value: number | undefined): Partial<Column> =>
    isAdditive ? { summary: { sum: { formula: `SUM(${name})`, value: value ?? 0 } } } : {}
  const top: Column = {
    key: keyOf.numerator(id),
    group,
    label: words.table.numerator(county.say(label)),
    unit: '',
    width: 11,
    name: numeratorName(id),
    style,
    isAsked,
    formula: (kind, at) => {
      const formula = numeratorFormula(kindIndicator(each, kind), rowContext(kind, at, county))
      return each.scope === undefined
        ? formula
        : `IF(${at(keyOf.scope(each.scope))}=${textLiteral(words.part.inScope)},${formula},"")`
    },
    value: (part) => toldBy(part, id)?.numerator ?? '',
    ...sum(numeratorName(id), figure?.numerator),
  }
  if (!denominator) return [top]
  const bottom: Column = {
    key: keyOf.denominator(id),
    group,
    label: words.table.denominator(county.say(label)),
    unit: '',
    width: 11,
    name: denominatorName(id),
    style: amountStyle(
      kinds.flatMap((own) => own.denominator ?? []),
      county.fields,
    ),
    isAsked,
    formula: (kind, at) => {
      const { denominator: own } = kindIndicator(each, kind)
      const formula = own ? toFormula(own, rowContext(kind, at, county)) : '1'
      return `IF(COUNT(${at(keyOf.numerator(id))})=0,"",IFERROR(${formula},""))`
    },
    value: (part) => toldBy(part, id)?.denominator ?? '',
    ...sum(denominatorName(id), figure?.denominator),
  }
  return each.isVaried ? [top, bottom, deviationColumn(each, group, table, county)] : [top, bottom]
}

/** Pupils × (value − mean)²: what the coefficient of variation is made of. */
function deviationColumn(each: TableIndicator, group: string, table: Table, county: County): Column {
  const { id, label } = each.indicator
  const spread = spreadOf(each.indicator, table.parts)
  return {
    key: `deviation ${id}`,
    group,
    label: county.words.table.deviation(county.say(label)),
    unit: '',
    width: 11,
    name: deviationName(id),
    style: 'working.decimal',
    isAsked: (kind) => each.ofKind.has(kind),
    formula: (_: KindId, at: At) => {
      const [value, pupils] = [at(keyOf.value(id)), at(keyOf.denominator(id))]
      return `IF(COUNT(${value},${pupils},${meanName(id)})<3,"",IF(${pupils}>0,${pupils}*(${value}-${meanName(id)})^2,""))`
    },
    value: (part) => spread.deviation(part) ?? '',
    summary: {
      sum: { formula: `SUM(${deviationName(id)})`, value: spread.deviations },
      style: 'sum.decimal',
    },
  }
}
