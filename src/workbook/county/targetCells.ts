import {
  figureOf,
  NO,
  reaches,
  YES,
  type CountyIndicator,
  type Standing,
  type Target,
  type TargetProgress,
  type Value,
} from '#core'
import { messages } from '#messages'
import { address } from '../address'
import { textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import type { County } from './county'
import { shown } from './fieldColumns'
import { comparisonFormula } from './formulas'
import { isOfSchools, limitOf } from './limits'
import { lackingName, ROLLUP, totalName, variationName } from './names'
import { valueStyle } from './styles'
import { countyField } from './targetTexts'

export const PLAN_COLUMNS = [
  'clause',
  'text',
  'stage',
  'indicator',
  'value',
  'comparison',
  'target',
  'unit',
  'due',
  'gap',
  'reached',
  'judged',
  'lacking',
  'share',
  'standing',
  'note',
] as const
export type PlanColumn = (typeof PLAN_COLUMNS)[number]

export interface Cell {
  readonly content: Content
  readonly style: string
}
/** The figures of a target's row; columns left out do not concern it. */
export type TargetCells = Partial<Readonly<Record<PlanColumn, Cell>>>

/** The cell of a row in one of the plan's columns. */
type In = (column: PlanColumn) => string

export function targetCells(each: TargetProgress, row: number, county: County): TargetCells {
  const at: In = (column) => address(row, PLAN_COLUMNS.indexOf(column) + 1)
  return {
    ...numberCells(each, county),
    ...(isOfSchools(each.target)
      ? schoolCells(each, at, county)
      : isLive(each.target, county)
        ? countyCells(each, at, county)
        : workedOutCells(each, county)),
  }
}

/** Whether formulas of the workbook make the figure of a target that is not of each school. */
function isLive(target: Target, county: County): boolean {
  const { measure, level, shape, comparison, subject } = target
  if (measure === 'notMeasurable') return true
  if (shape.type === 'kOfN') return false
  const { type } = figureOf(shape)
  if (measure === 'county') return type === 'value' && countyField(subject, county) !== undefined
  const isOfTogether = level === 'county' || level === 'city' || comparison === undefined
  return isOfTogether && (type === 'value' || type === 'variation')
}

/** A figure as it was worked out when the county was rolled up. */
const workedOutCells = ({ value, standing }: TargetProgress, county: County): TargetCells => ({
  ...(typeof value === 'number' && { value: { content: { value }, style: 'targetNumber' } }),
  standing: standingText(standing, county),
})

/** The number a target names and the year by whose end it is due. */
function numberCells({ target }: TargetProgress, county: County): TargetCells {
  const { comparison, value, due } = target
  const isAnswer = countyField(target.subject, county)?.type === 'yesno'
  return {
    ...(comparison && {
      comparison: { content: { value: county.words.plan.comparisons[comparison] }, style: 'center' },
    }),
    ...(value !== undefined && {
      target: { content: { value }, style: isAnswer ? 'yesTarget' : 'targetNumber' },
    }),
    ...(due !== undefined && { due: { content: { value: due }, style: 'year' } }),
  }
}

/** A target of each school: how many reach it. */
function schoolCells(
  { target, schools, value, standing }: TargetProgress,
  at: In,
  county: County,
): TargetCells {
  const { part } = county.words
  const limit = limitOf(target)
  const verdicts = county.limits.togetherOf(target) ?? (limit && county.limits.of(limit))
  if (!verdicts || !schools) return { standing: standingText(standing, county) }
  const [reached, short] = [schools.reached.length, schools.short.length]
  const count = (word: string): string => `COUNTIF(${verdicts.name},${textLiteral(word)})`
  const figure = target.subject === undefined ? undefined : county.indicators.get(target.subject)
  const total = figure && totalCell(figure)
  // A sum over the county says nothing beside a number meant for one school.
  const isRatio = figure?.indicator.denominator !== undefined
  const open = `${at('lacking')}>0`
  return {
    ...(isRatio && total && { value: total }),
    gap: {
      content: {
        formula: `IF(${at('judged')}=${at('reached')},"",${at('judged')}-${at('reached')})`,
        value: short === 0 ? '' : short,
      },
      style: 'gapSchools',
    },
    reached: { content: { formula: count(part.reached), value: reached }, style: 'number' },
    judged: {
      content: { formula: `${at('reached')}+${count(part.short)}`, value: reached + short },
      style: 'number',
    },
    lacking: { content: { formula: count(part.lacking), value: schools.lacking.length }, style: 'number' },
    share: {
      content: {
        formula: `IF(${at('judged')}=0,"",${at('reached')}/${at('judged')}*100)`,
        value: value ?? '',
      },
      style: 'percent',
    },
    standing: verdict(
      standing,
      { cannotTell: `${at('judged')}=0`, open, reached: `${at('reached')}=${at('judged')}` },
      at,
      county,
    ),
  }
}

/** A target of the county as a whole: one figure against one number. */
function countyCells(each: TargetProgress, at: In, county: County): TargetCells {
  const { target, value, standing } = each
  const isMeasured = target.measure !== 'notMeasurable'
  const figure = county.indicators.get(target.subject ?? '')
  const cell = !isMeasured
    ? undefined
    : target.measure === 'county'
      ? supplementCell(target.subject ?? '', shown(value), county)
      : figure && (target.shape.type === 'variation' ? variationCell(figure) : totalCell(figure))
  const limit = limitOf(target)
  const isJudged = isMeasured && limit !== undefined && target.shape.type !== 'shown'
  const lacking: TargetCells =
    isMeasured && figure && target.measure !== 'county'
      ? {
          lacking: {
            content: { formula: lackingName(figure.indicator.id), value: figure.lacking },
            style: 'number',
          },
        }
      : {}
  if (!isJudged) return { ...(cell && { value: cell }), ...lacking, standing: standingText(standing, county) }
  const isAnswer = countyField(target.subject, county)?.type === 'yesno'
  const own = at('value')
  const number = isAnswer ? `IF(${own}=${textLiteral(YES)},1,0)` : own
  const isReached = comparisonFormula(number, limit.comparison, at('target'))
  const cannotTell = isAnswer ? `${own}=""` : `COUNT(${own})=0`
  return {
    ...(cell && { value: cell }),
    ...lacking,
    ...(!isAnswer && {
      gap: {
        content: {
          formula: `IF(${cannotTell},"",IF(${isReached},"",ABS(${at('target')}-${own})))`,
          value: gapOf(each),
        },
        style: cell?.style ?? 'targetNumber',
      },
    }),
    standing: verdict(
      standing,
      {
        cannotTell,
        ...(target.measure !== 'county' && { open: `${at('lacking')}>0` }),
        reached: isReached,
      },
      at,
      county,
    ),
  }
}

const totalCell = ({ indicator: { id, decimals, isAdditive }, value }: CountyIndicator): Cell | undefined =>
  isAdditive
    ? { content: { formula: totalName(id), value: value ?? '' }, style: valueStyle(decimals, 'plain') }
    : undefined

const variationCell = ({ indicator: { id }, variation }: CountyIndicator): Cell => ({
  content: { formula: variationName(id), value: variation ?? '' },
  style: 'variation',
})

/** The county's own answer, live; anything but an answer of its type counts as none. */
function supplementCell(id: string, value: Value, county: County): Cell {
  const isAnswer = countyField(id, county)?.type === 'yesno'
  const isUsable = isAnswer ? `OR(${id}=${textLiteral(YES)},${id}=${textLiteral(NO)})` : `COUNT(${id})=1`
  return {
    content: { formula: `IF(${isUsable},${id},"")`, value: value ?? '' },
    style: isAnswer ? 'answer' : 'targetNumber',
  }
}

/** How far the value is from the number; nothing once it is reached. */
function gapOf({ target, value }: TargetProgress): number | '' {
  const limit = limitOf(target)
  if (!limit || typeof value !== 'number' || reaches(limit.comparison, value, limit.value)) return ''
  return Math.abs(limit.value - value)
}

interface Conditions {
  readonly cannotTell: string
  /** Figures are lacking; absent where the county's completeness does not matter. */
  readonly open?: string
  readonly reached: string
}

/** The standing of a target as a formula, in the words of the reader. */
function verdict(standing: Standing, conditions: Conditions, at: In, { words, language }: County): Cell {
  const { cannotTell, open, reached } = conditions
  const say = (each: Standing): string => textLiteral(messages[language].report.standing[each])
  const due = at('due')
  const later = `IF(${due}>${ROLLUP.year},${say('inProgress')},IF(${due}=${ROLLUP.year},${say('due')},${say('missed')}))`
  const judged = `IF(${reached},${say('reached')},IF(COUNT(${due})=0,${say('gap')},${later}))`
  const complete =
    open === undefined
      ? judged
      : `IF(OR(${ROLLUP.complete}<>${textLiteral(words.complete)},${open}),${say('incomplete')},${judged})`
  return {
    content: {
      formula: `IF(${cannotTell},${say('cannotTell')},${complete})`,
      value: messages[language].report.standing[standing],
    },
    style: 'standing',
  }
}

const standingText = (standing: Standing, { language }: County): Cell => ({
  content: { value: messages[language].report.standing[standing] },
  style: 'standing',
})
