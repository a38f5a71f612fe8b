import {
  countyField,
  type CountyIndicator,
  NO,
  ROLLUP,
  type TargetProgress,
  type Value,
  YES,
  figureOf,
  reaches,
} from '#core'
import { textLiteral } from '../formula'
import type { County } from './county'
import { countyIndicatorFigure, type Figure } from './countyIndicatorFigure'
import { comparisonFormula } from './formulas'
import { lackingName, lastLackingName, lastTotalName, totalName, variationName } from './names'
import type { In, TargetCells } from './planColumns'
import { standingFormula, standingText, type Conditions } from './standingCell'
import { valueStyle } from './styles'

/** A target of the county as a whole: one figure against one number. */
export function figureCells(each: TargetProgress, at: In, county: County): TargetCells {
  const { target, standing, value } = each
  const figure = figureFor(each, county)
  if (!figure) return { standing: standingText(standing, county) }
  const own = at('value')
  const cells: TargetCells = {
    value: { content: { formula: figure.formula, value: shown(value) }, style: figure.style },
    ...(figure.lacking && { lacking: { content: figure.lacking, style: 'number' } }),
  }
  const { comparison } = target
  if (target.shape.type === 'shown' || comparison === undefined || target.value === undefined)
    return { ...cells, standing: standingText(standing, county) }
  const isAnswer = countyField(target.subject, county.catalogue)?.type === 'yesno'
  const number = isAnswer ? `IF(${own}=${textLiteral(YES)},1,0)` : own
  const holds = comparisonFormula(number, comparison, at('target'))
  const anyway = figure.reachedAnyway
  const untold = isAnswer ? `${own}=""` : `COUNT(${own})=0`
  // IF, not OR: a comparison with an empty cell would be an error.
  const conditions: Conditions = {
    cannotTell: anyway === undefined ? untold : `AND(${untold},NOT(${anyway}))`,
    open: figure.open,
    reached: anyway === undefined ? holds : `IF(${anyway},TRUE,${holds})`,
    notConcerned: figure.notConcerned,
  }
  return {
    ...cells,
    ...(!isAnswer && {
      gap: {
        content: {
          formula: `IF(${untold},"",IF(${conditions.reached},"",ABS(${at('target')}-${own})))`,
          value: gapOf(each, standing === 'reached'),
        },
        style: figure.style,
      },
    }),
    standing: standingFormula(standing, conditions, at, county),
  }
}

const shown = (value: Value): string | number =>
  typeof value === 'boolean' ? (value ? YES : NO) : (value ?? '')

/** How far the value is from the number; nothing once it is reached. */
function gapOf({ target, value }: TargetProgress, isReached: boolean): number | '' {
  const { comparison, value: number } = target
  if (isReached || comparison === undefined || number === undefined || typeof value !== 'number') return ''
  return reaches(comparison, value, number) ? '' : Math.abs(number - value)
}

function figureFor({ target }: TargetProgress, county: County): Figure | undefined {
  const { shape, measure, subject = '' } = target
  if (shape.type === 'kOfN') return undefined
  const figure = figureOf(shape)
  if (measure === 'county') {
    const field = countyField(subject, county.catalogue)
    if (!field) return countyIndicatorFigure(subject, county)
    return figure.type === 'yearsSince'
      ? { formula: `IF(COUNT(${subject})=1,${ROLLUP.year}-${subject},"")`, style: 'number' }
      : {
          formula: answerFormula(subject, field.type === 'yesno'),
          style: field.type === 'yesno' ? 'answer' : 'targetNumber',
        }
  }
  const own = county.indicators.get(
    figure.type === 'ratio' || figure.type === 'difference' ? figure.of : subject,
  )
  if (!own) return undefined
  switch (figure.type) {
    case 'value':
    case 'date':
      return own.indicator.isAdditive ? plainFigure(own, totalName, 'plain') : undefined
    case 'variation':
      return { ...plainFigure(own, variationName, 'plain'), style: 'variation' }
    case 'ratio':
    case 'difference':
      return comparedFigure(figure.type, own, county.indicators.get(figure.to))
    case 'change':
      return changeFigure(own, figure.ceiling, county)
    case 'yearsSince':
    case 'passing':
      return undefined
  }
}

/** The county's own answer; anything but an answer of its type counts as none. */
function answerFormula(id: string, isAnswer: boolean): string {
  const isUsable = isAnswer ? `OR(${id}=${textLiteral(YES)},${id}=${textLiteral(NO)})` : `COUNT(${id})=1`
  return `IF(${isUsable},${id},"")`
}

function plainFigure(
  { indicator: { id, decimals }, lacking }: CountyIndicator,
  name: (id: string) => string,
  role: 'plain',
): Figure {
  return {
    formula: name(id),
    style: valueStyle(decimals, role),
    lacking: { formula: lackingName(id), value: lacking },
    open: `${lackingName(id)}>0`,
  }
}

/** Decimals by which a ratio near its limit is told from it. */
const RATIO_DECIMALS = 4

/** One group of schools held against another. */
function comparedFigure(
  type: 'ratio' | 'difference',
  of: CountyIndicator,
  to: CountyIndicator | undefined,
): Figure | undefined {
  if (!to) return undefined
  const [a, b] = [totalName(of.indicator.id), totalName(to.indicator.id)]
  const [lackingA, lackingB] = [lackingName(of.indicator.id), lackingName(to.indicator.id)]
  const made = type === 'ratio' ? `IF(${b}=0,"",${a}/${b})` : `${a}-${b}`
  return {
    formula: `IF(COUNT(${a},${b})<2,"",${made})`,
    style: valueStyle(type === 'ratio' ? RATIO_DECIMALS : of.indicator.decimals, 'plain'),
    lacking: { formula: `${lackingA}+${lackingB}`, value: of.lacking + to.lacking },
    open: `${lackingA}+${lackingB}>0`,
  }
}

/** This year against last year, whose figures stand on a sheet of their own. */
function changeFigure(
  { indicator, lacking }: CountyIndicator,
  ceiling: number | undefined,
  county: County,
): Figure {
  const { id, decimals } = indicator
  const [now, before] = [totalName(id), lastTotalName(id)]
  const hasBefore = county.lastYear.some((each) => each.indicator.id === id)
  const isFull =
    ceiling === undefined
      ? undefined
      : `IF(COUNT(${now})=0,FALSE,${comparisonFormula(now, '>=', String(ceiling))})`
  const lacksBefore = hasBefore
    ? `OR(${ROLLUP.lastComplete}<>${textLiteral(county.words.complete)},${lastLackingName(id)}>0)`
    : 'TRUE'
  const waits = isFull === undefined ? lacksBefore : `AND(NOT(${isFull}),${lacksBefore})`
  return {
    formula: hasBefore ? `IF(COUNT(${now},${before})<2,"",${now}-${before})` : '""',
    style: valueStyle(decimals, 'plain'),
    lacking: { formula: lackingName(id), value: lacking },
    open: `${lackingName(id)}>0,${waits}`,
    ...(isFull !== undefined && { reachedAnyway: isFull }),
  }
}
