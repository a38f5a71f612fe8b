import { templateOf, type Expression, type Indicator, type Limit } from '#core'
import { describeIn } from '#report'
import type { County } from './county'
import type { TableIndicator } from './tables'

/** A number as short as it can be said: 4.2, 2000. */
export const shortNumber = (value: number): string => String(Math.round(value * 1e6) / 1e6)

/** `4.2`, `100%`. */
export const limitText = ({ value }: Limit, { unit }: Indicator): string =>
  unit.zh === '%' ? `${shortNumber(value)}%` : shortNumber(value)

/** The condition under which schools take part; kinds that are asked otherwise are named. */
export function scopeText({ ofKind }: TableIndicator, county: County): string {
  const { scopeOfKind, scopeSeparator } = county.words.table
  const kinds = new Map<string, string[]>()
  for (const [kind, { scope }] of ofKind) {
    const text = scope ? inWords(scope, kind, county) : ''
    kinds.set(text, [...(kinds.get(text) ?? []), county.say(county.kind(kind).label)])
  }
  const [[usual] = [''], ...others] = [...kinds].sort(([, a], [, b]) => b.length - a.length)
  return [usual, ...others.map(([text, labels]) => scopeOfKind(labels.join('、'), text))]
    .filter(Boolean)
    .join(scopeSeparator)
}

/** How an indicator is made, in words; shares of combined schools are told apart. */
export function formulaText(each: TableIndicator, county: County): string {
  const [first] = each.ofKind
  if (!first) return ''
  const [kind, { numerator, denominator, per }] = first
  const top = inWords(numerator, kind, county)
  const bottom = denominator && inWords(denominator, kind, county)
  const { shared, per: times } = county.words.indicators
  return [
    bottom && bottom !== '1' ? `${bracketed(numerator, top)}÷${bracketed(denominator, bottom)}` : top,
    per === 1 ? '' : times(per),
    isShared(each) ? shared : '',
  ].join('')
}

const bracketed = (part: Expression | undefined, text: string): string =>
  part?.type === 'arithmetic' ? `（${text}）` : text

/** Whether combined schools count only a share of what they have. */
export const isShared = ({ ofKind }: TableIndicator): boolean =>
  new Set([...ofKind.values()].map(({ text }) => text.numerator)).size > 1

const inWords = (expression: Expression, kind: string, county: County): string =>
  describeIn(withoutOnes(expression), templateOf(kind, county.catalogue), county.language)

/** A school of one stage has a share of 1, which need not be said. */
function withoutOnes(expression: Expression): Expression {
  if (expression.type !== 'arithmetic') return expression
  const { operator, right } = expression
  const left = withoutOnes(expression.left)
  return operator === '*' && right.type === 'number' && right.value === 1 ? left : { ...expression, left }
}
