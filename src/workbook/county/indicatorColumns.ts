import { reaches, type Part } from '#core'
import { textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import type { Column } from './column'
import type { County } from './county'
import { comparisonFormula } from './formulas'
import { limitText } from './indicatorWords'
import { keyOf } from './keys'
import type { LimitColumn } from './limits'
import { limitWord } from './limitWord'
import { countedName, lackingName, totalName, valueName } from './names'
import { valueStyle } from './styles'
import type { Table, TableIndicator } from './tables'

/** The indicator of each school: numerator ÷ denominator, empty where it cannot be told. */
export function valueColumn(each: TableIndicator, group: string, county: County): Column {
  const { id, label, unit, denominator, per, decimals, isAdditive } = each.indicator
  const figure = county.indicators.get(id)
  const counted = (figure?.counted ?? 0) - (figure?.lacking ?? 0)
  return {
    key: keyOf.value(id),
    group,
    label: county.say(label),
    unit: county.say(unit),
    width: 10,
    name: valueName(id),
    style: valueStyle(decimals),
    isAsked: (kind) => each.ofKind.has(kind),
    formula: (_, at) => {
      const top = at(keyOf.numerator(id))
      const times = per === 1 ? '' : `*${per}`
      if (!denominator) return `IF(COUNT(${top})=0,"",${top}${times})`
      const bottom = at(keyOf.denominator(id))
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
    key: keyOf.reaches(limit),
    group,
    label: labels.reaches(county.words.plan.comparisons[limit.comparison], limitText(limit, each.indicator)),
    unit: labels.reachesUnit,
    width: 8.5,
    name: limit.name,
    style: 'verdict',
    isAsked: (kind) => each.ofKind.has(kind),
    formula: (_, at) => {
      const value = at(keyOf.value(id))
      const judged = comparisonFormula(value, limit.comparison, limit.number)
      const told = `IF(COUNT(${value})=0,${textLiteral(words.lacking)},IF(${judged},${textLiteral(words.reached)},${textLiteral(words.short)}))`
      const out = textLiteral(words.outOfScope)
      return each.scope === undefined ? told : `IF(${at(keyOf.scope(each.scope))}=${out},${out},${told})`
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
