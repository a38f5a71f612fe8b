import {
  reaches,
  standingOf,
  toFormula,
  type FormulaContext,
  type Limit,
  type Standing,
  type TargetComparison,
} from '#core'
import { sentence, textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import type { Book } from './book'
import { isGap, isJudged, type IndicatorFacts, type TargetFacts } from './indicatorFacts'
import { indicatorName, scopeName } from './names'
import type { Say } from './say'

/** The cells of a target's row, each as formula and as the result it has now. */

/** The value cell of an indicator holds a number or nothing. */
const VALUES: FormulaContext = {
  field: () => ({ type: 'decimal', blank: 'missing' }),
  reference: indicatorName,
}

const comparisonFormula = (operator: TargetComparison, indicator: string, number: number): string =>
  toFormula(
    {
      type: 'comparison',
      operator,
      left: { type: 'field', id: indicator },
      right: { type: 'number', value: number },
    },
    VALUES,
  )

/** How a target not reached stands, which the calendar alone decides. */
const unreached = ({ target }: TargetFacts, { request }: Book): Standing =>
  standingOf(false, target.due, request.year)

/** TRUE, FALSE or `""`: whether a target is reached, or that it cannot be told. */
function reachedFormula({ target }: TargetFacts): string {
  const { shape, subject = '', comparison, value } = target
  if (shape.type === 'kOfN') return reachedMostFormula(shape.of, shape.atLeast, shape.floor)
  if (comparison === undefined || value === undefined) return '""'
  return `IF(ISNUMBER(${indicatorName(subject)}),${comparisonFormula(comparison, subject, value)},"")`
}

const countReached = (limits: readonly Limit[]): string =>
  limits.map((limit) => `IF(${isReachedFormula(limit, 1)},1,0)`).join('+')

const isReachedFormula = ({ subject, comparison, value }: Limit, times: number): string =>
  `IF(ISNUMBER(${indicatorName(subject)}),${comparisonFormula(comparison, subject, value * times)},FALSE)`

/** As the core's `reachesMost`: what cannot be told does not hide what the others already decide. */
function reachedMostFormula(limits: readonly Limit[], atLeast: number, floor: number): string {
  const untold = `${limits.length}-COUNT(${limits.map(({ subject }) => indicatorName(subject)).join(',')})`
  const tooLow = limits.map(
    (limit) => `AND(ISNUMBER(${indicatorName(limit.subject)}),NOT(${isReachedFormula(limit, floor)}))`,
  )
  const failed = `OR(${countReached(limits)}+${untold}<${atLeast},${tooLow.join(',')})`
  return `IF(${failed},FALSE,IF(${untold}=0,TRUE,""))`
}

export function statusContent(facts: TargetFacts, book: Book): Content {
  const words = book.say.words.indicators.standing
  const value = standingWords(facts.standing, book.say)
  if (!isJudged(facts.target)) return { value }
  const reached = reachedFormula(facts)
  const judged = `IF(${reached}="",${textLiteral(words.cannotTell)},IF(${reached},${textLiteral(words.reached)},${textLiteral(standingWords(unreached(facts, book), book.say))}))`
  const limited = facts.indicators.filter(({ indicator }) => indicator.scope !== undefined)
  const outside = limited.map(({ indicator }) => `${scopeName(indicator.id)}=FALSE`)
  const formula =
    outside.length === 0 ? judged : `IF(OR(${outside.join(',')}),${textLiteral(words.outOfScope)},${judged})`
  return { formula, value }
}

function standingWords(standing: TargetFacts['standing'], { words }: Say): string {
  const of: Partial<Record<TargetFacts['standing'], string>> = words.indicators.standing
  return of[standing] ?? ''
}

/** ✓ reached, △ a gap, … neither. `status` is the cell of the target's standing. */
export function signContent(facts: TargetFacts, status: string, book: Book): Content {
  const { signs, standing } = book.say.words.indicators
  const value = isGap(facts.standing) ? signs.gap : facts.standing === 'reached' ? signs.reached : signs.other
  if (!isJudged(facts.target)) return { value }
  const short = unreached(facts, book)
  const otherwise = isGap(short)
    ? `IF(${status}=${textLiteral(standingWords(short, book.say))},${textLiteral(signs.gap)},${textLiteral(signs.other)})`
    : textLiteral(signs.other)
  return {
    formula: `IF(${status}=${textLiteral(standing.reached)},${textLiteral(signs.reached)},${otherwise})`,
    value,
  }
}

/** How far the value is from the number, while it does not reach it. */
export function gapContent(facts: TargetFacts, status: string, book: Book): Content {
  const { shape, subject = '', comparison, value: wanted } = facts.target
  const [only] = facts.indicators
  if (shape.type !== 'value' || comparison === undefined || wanted === undefined || !only) return {}
  const isShort = only.value !== undefined && reaches(comparison, only.value, wanted) === false
  const isOutside = facts.standing === 'outOfScope'
  return {
    formula: `IF(${status}=${textLiteral(standingWords(unreached(facts, book), book.say))},ABS(${indicatorName(subject)}-${wanted}),"")`,
    value: isShort && !isOutside && only.value !== undefined ? Math.abs(only.value - wanted) : '',
  }
}

/** The value cell of the indicator, again. */
export const valueContent = ({ indicator, value }: IndicatorFacts): Content => ({
  formula: indicatorName(indicator.id),
  value: value ?? '',
})

/** “达标 5 项／共 7 项”. */
export function reachedContent({ target, indicators }: TargetFacts, { words }: Say): Content {
  if (target.shape.type !== 'kOfN') return {}
  const limits = target.shape.of
  const told = indicators.filter(({ value }) => value !== undefined)
  const reached = limits.filter(
    ({ comparison, value }, index) => reaches(comparison, indicators[index]?.value, value) === true,
  )
  const say = (count: string): string => words.indicators.reachedOf(count, limits.length)
  const names = limits.map(({ subject }) => indicatorName(subject)).join(',')
  return {
    formula: `IF(COUNT(${names})=0,"",${sentence(say, `(${countReached(limits)})`)})`,
    value: told.length === 0 ? '' : say(String(reached.length)),
  }
}

/** “≥ 4.2”. */
export function wantedText({ target }: TargetFacts, { words }: Say): string {
  const { shape, comparison, value } = target
  const signs = words.indicators.comparisons
  if (shape.type === 'kOfN') return words.indicators.items(`${signs['>=']} ${shape.atLeast}`)
  return comparison === undefined || value === undefined ? '' : `${signs[comparison]} ${value}`
}
