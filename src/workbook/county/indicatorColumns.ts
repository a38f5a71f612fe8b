import { reaches, toFormula, type Indicator, type KindId, type Part } from '#core'
import { textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import type { At, Column } from './column'
import type { County } from './county'
import { conditionFormula, comparisonFormula, numeratorFormula, rowContext } from './formulas'
import { limitText, scopeText } from './indicatorWords'
import type { LimitColumn } from './limits'
import { limitWord } from './limitWord'
import {
  countedName,
  denominatorName,
  deviationName,
  lackingName,
  meanName,
  numeratorName,
  totalName,
  valueName,
} from './names'
import { spreadOf, toldBy } from './spread'
import { amountStyle, valueStyle } from './styles'
import type { Table, TableIndicator } from './tables'

const key = {
  scope: (name: string) => `scope ${name}`,
  numerator: (id: string) => `numerator ${id}`,
  denominator: (id: string) => `denominator ${id}`,
}
export const valueKey = (id: string): string => `value ${id}`
export const reachesKey = ({ name }: LimitColumn): string => `reaches ${name}`

const kindIndicator = ({ ofKind }: TableIndicator, kind: KindId): Indicator => {
  const indicator = ofKind.get(kind)
  if (!indicator) throw new Error(`kind ${kind} has no such indicator`)
  return indicator
}

/** The indicator of each school: numerator ÷ denominator, empty where it cannot be told. */
export function valueColumn(each: TableIndicator, group: string, county: County): Column {
  const { id, label, unit, denominator, per, decimals, isAdditive } = each.indicator
  const figure = county.indicators.get(id)
  const counted = (figure?.counted ?? 0) - (figure?.lacking ?? 0)
  return {
    key: valueKey(id),
    group,
    label: county.say(label),
    unit: county.say(unit),
    width: 10.5,
    name: valueName(id),
    style: valueStyle(decimals),
    isAsked: (kind) => each.ofKind.has(kind),
    formula: (_, at) => {
      const top = at(key.numerator(id))
      const times = per === 1 ? '' : `*${per}`
      if (!denominator) return `IF(COUNT(${top})=0,"",${top}${times})`
      const bottom = at(key.denominator(id))
      return `IF(COUNT(${top},${bottom})<2,"",IF(${bottom}=0,"",${top}/${bottom}${times}))`
    },
    value: (part) => part.indicators.get(id)?.value ?? '',
    summary: {
      ...(isAdditive && { sum: { formula: totalName(id), value: figure?.value ?? '' } }),
      reported: { formula: `${countedName(id)}-${lackingName(id)}`, value: counted },
      lacking: { formula: lackingName(id), value: figure?.lacking ?? 0 },
      style: valueStyle(decimals, 'sum'),
    },
  }
}

/** Whether each school reaches a number, in a word. */
export function reachesColumn(
  limit: LimitColumn,
  each: TableIndicator,
  group: string,
  table: Table,
  county: County,
): Column {
  const { part: words, table: labels } = county.words
  const { id } = each.indicator
  const verdict = (part: Part): string => {
    const own = part.indicators.get(id)
    if (!own || own.inScope === false) return words.outOfScope
    return limitWord(reaches(limit.comparison, own.value, limit.value), words)
  }
  const [reached, short, lacking] = [words.reached, words.short, words.lacking].map((word) =>
    countOf(limit.name, word, table, each, verdict),
  )
  return {
    key: reachesKey(limit),
    group,
    label: labels.reaches(county.words.plan.comparisons[limit.comparison], limitText(limit, each.indicator)),
    unit: labels.reachesUnit,
    width: 9.5,
    name: limit.name,
    style: 'verdict',
    isAsked: (kind) => each.ofKind.has(kind),
    formula: (_, at) => {
      const value = at(valueKey(id))
      const judged = comparisonFormula(value, limit.comparison, limit.number)
      const told = `IF(COUNT(${value})=0,${textLiteral(words.lacking)},IF(${judged},${textLiteral(words.reached)},${textLiteral(words.short)}))`
      const out = textLiteral(words.outOfScope)
      return each.scope === undefined ? told : `IF(${at(key.scope(each.scope))}=${out},${out},${told})`
    },
    value: verdict,
    summary: {
      ...(reached && { sum: reached }),
      ...(reached && short && { reported: together(reached, short) }),
      ...(lacking && { lacking }),
      style: 'sumVerdict',
    },
  }
}

function countOf(
  name: string,
  word: string,
  { parts }: Table,
  { ofKind }: TableIndicator,
  verdict: (part: Part) => string,
): { formula: string; value: number } {
  const value = parts.filter((part) => ofKind.has(part.school.kind) && verdict(part) === word).length
  return { formula: `COUNTIF(${name},${textLiteral(word)})`, value }
}

const together = (a: { formula: string; value: number }, b: { formula: string; value: number }): Content => ({
  formula: `${a.formula}+${b.formula}`,
  value: a.value + b.value,
})

/** Who takes part in an indicator. */
export function scopeColumn(name: string, each: TableIndicator, group: string, county: County): Column {
  const { part: words, table: labels } = county.words
  const { id } = each.indicator
  return {
    key: key.scope(name),
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
    key: key.numerator(id),
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
        : `IF(${at(key.scope(each.scope))}=${textLiteral(words.part.inScope)},${formula},"")`
    },
    value: (part) => toldBy(part, id)?.numerator ?? '',
    ...sum(numeratorName(id), figure?.numerator),
  }
  if (!denominator) return [top]
  const bottom: Column = {
    key: key.denominator(id),
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
      return `IF(COUNT(${at(key.numerator(id))})=0,"",IFERROR(${formula},""))`
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
      const [value, pupils] = [at(valueKey(id)), at(key.denominator(id))]
      return `IF(COUNT(${value},${pupils},${meanName(id)})<3,"",IF(${pupils}>0,${pupils}*(${value}-${meanName(id)})^2,""))`
    },
    value: (part) => spread.deviation(part) ?? '',
    summary: {
      sum: { formula: `SUM(${deviationName(id)})`, value: spread.deviations },
      style: 'sum.decimal',
    },
  }
}
