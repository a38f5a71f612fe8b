import { toConditionFormula, toGuardedFormula, type Expression, type Indicator, type Value } from '#core'
import { basisOf } from '#report'
import { address } from '#spec'
import type { Content, SheetDraft } from '../sheetDraft'
import { linesOf } from '../textWidth'
import { formulaContext, type Book } from './book'
import type { IndicatorFacts } from './indicatorFacts'
import { indicatorName, scopeName } from './names'
import type { Say } from './say'

/** The columns of the table of indicator values, below the targets and in their widths. */
const COLUMN = {
  number: 1,
  label: 2,
  formula: 4,
  value: 5,
  numerator: 6,
  denominator: 7,
  unit: 8,
  basis: 10,
  last: 11,
  /** Beyond the printed page: whether the indicator concerns this school. */
  scope: 12,
} as const

/** Every indicator of the school with its parts, as the county will add them. */
export function drawIndicators(draft: SheetDraft, from: number, book: Book): void {
  const { say, indicators } = book
  const words = say.words.indicators
  const title = book.targets.length > 0 ? words.valuesOnScreen : words.values
  draft.span(from, 1, from, COLUMN.last, { value: title }, 'section').height(from, 22)
  const head = from + 1
  draft
    .put(head, COLUMN.number, { value: words.number }, 'head')
    .span(head, COLUMN.label, head, COLUMN.formula - 1, { value: words.indicator }, 'head')
    .put(head, COLUMN.formula, { value: words.formula }, 'head')
    .put(head, COLUMN.value, { value: words.value }, 'head')
    .put(head, COLUMN.numerator, { value: words.numerator }, 'head')
    .put(head, COLUMN.denominator, { value: words.denominator }, 'head')
    .span(head, COLUMN.unit, head, COLUMN.basis - 1, { value: words.unit }, 'head')
    .span(head, COLUMN.basis, head, COLUMN.last, { value: say.words.checks.basis }, 'head')
    .height(head, 20)
  indicators.forEach((facts, index) => drawIndicator(draft, head + 1 + index, index + 1, facts, book))
}

function drawIndicator(
  draft: SheetDraft,
  row: number,
  number: number,
  facts: IndicatorFacts,
  book: Book,
): void {
  const { say, request } = book
  const { jurisdiction, plans, language = 'zh-CN' } = request
  const { indicator } = facts
  const formula = formulaText(indicator, say)
  const basis = basisOf(indicator, jurisdiction.id, { jurisdictions: [jurisdiction], plans }, language)
  draft
    .put(row, COLUMN.number, { value: number }, 'listCenter')
    .span(row, COLUMN.label, row, COLUMN.formula - 1, { value: say.of(indicator.label) }, 'listText')
    .put(row, COLUMN.formula, { value: formula }, 'listNote')
    .put(row, COLUMN.value, ratioContent(facts, row), valueStyle(indicator))
    .put(
      row,
      COLUMN.numerator,
      partContent(indicator.numerator, facts.numerator, indicator, book),
      amountStyle(indicator.numerator, book),
    )
    .put(
      row,
      COLUMN.denominator,
      indicator.denominator
        ? partContent(indicator.denominator, facts.denominator, indicator, book)
        : { value: '—' },
      indicator.denominator ? amountStyle(indicator.denominator, book) : 'listValue0',
    )
    .span(row, COLUMN.unit, row, COLUMN.basis - 1, { value: say.of(indicator.unit) }, 'listCenter')
    .span(row, COLUMN.basis, row, COLUMN.last, { value: basis }, 'listNote')
    .define(indicatorName(indicator.id), row, COLUMN.value)
    .height(row, Math.max(19, Math.max(linesOf(formula, 35, 8.5), linesOf(basis, 20, 8.5)) * 12.2 + 5))
  if (indicator.scope) {
    draft.put(row, COLUMN.scope, scopeContent(indicator.scope, facts.inScope, book), 'hidden')
    draft.define(scopeName(indicator.id), row, COLUMN.scope)
  }
}

const scopeContent = (scope: Expression, inScope: Value, { template }: Book): Content => ({
  formula: toConditionFormula(scope, formulaContext(template), ['TRUE', 'FALSE', '""']),
  value: inScope ?? '',
})

function partContent(part: Expression, value: Value, { id, scope }: Indicator, { template }: Book): Content {
  const formula = toGuardedFormula(part, formulaContext(template))
  return { formula: scope ? `IF(${scopeName(id)}=TRUE,${formula},"")` : formula, value: value ?? '' }
}

function ratioContent({ indicator, value }: IndicatorFacts, row: number): Content {
  const { denominator, per } = indicator
  const above = address(row, COLUMN.numerator)
  const below = address(row, COLUMN.denominator)
  const times = per === 1 ? '' : `*${per}`
  const formula = denominator
    ? `IF(COUNT(${above},${below})=2,IF(${below}=0,"",${above}/${below}${times}),"")`
    : `IF(ISNUMBER(${above}),${above}${times},"")`
  return { formula, value: value ?? '' }
}

function formulaText({ numerator, denominator, per, scope }: Indicator, say: Say): string {
  const words = say.words.indicators
  const times = per === 1 ? '' : words.per(per)
  const ratio = denominator
    ? `${bracket(numerator, say)} ÷ ${bracket(denominator, say)}${times}`
    : say.formula(numerator) + times
  return ratio + (scope ? words.scope(say.condition(scope)) : '')
}

const bracket = (part: Expression, say: Say): string =>
  part.type === 'arithmetic' ? `（${say.formula(part)}）` : say.formula(part)

/** Heads are counted; areas, money and shares of them carry two decimals. */
function amountStyle(part: Expression, { template }: Book): string {
  const isCounted = (expression: Expression): boolean => {
    switch (expression.type) {
      case 'number':
        return Number.isInteger(expression.value)
      case 'field':
        return template.fields.get(expression.id)?.type !== 'decimal'
      case 'arithmetic':
        return expression.operator !== '/' && isCounted(expression.left) && isCounted(expression.right)
      case 'negate':
        return isCounted(expression.operand)
      case 'call':
        return expression.args.every(isCounted)
      case 'text':
      case 'comparison':
        return true
    }
  }
  return isCounted(part) ? 'listValue0' : 'listAmount'
}

export const valueStyle = ({ decimals }: Pick<Indicator, 'decimals'>): string =>
  `listValue${Math.min(decimals, 4)}`
