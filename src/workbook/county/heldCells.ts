import { type Held, type Part, ROLLUP, type TargetProgress, type TownshipFigure } from '#core'
import { textLiteral } from '../formula'
import type { County } from './county'
import { comparisonFormula } from './formulas'
import { limitOf } from './limits'
import { totalName, townshipReachesName } from './names'
import type { Cell, In, TargetCells } from './planColumns'
import { standingFormula, standingText } from './standingCell'
import { valueStyle } from './styles'

/** A target of each school: how many reach it. */
export function schoolCells(each: TargetProgress, schools: Held<Part>, at: In, county: County): TargetCells {
  const { target } = each
  const limit = limitOf(target)
  const verdicts = county.limits.togetherOf(target) ?? (limit && county.limits.of(limit))
  if (!verdicts) return { standing: standingText(each.standing, county) }
  const figure = target.subject === undefined ? undefined : county.indicators.get(target.subject)
  // A sum over the county says nothing beside a number meant for one school.
  const isRatio = figure?.indicator.denominator !== undefined && figure.indicator.isAdditive
  return {
    ...(isRatio && {
      value: {
        content: { formula: totalName(figure.indicator.id), value: figure.value ?? '' },
        style: valueStyle(figure.indicator.decimals, 'plain'),
      },
    }),
    ...heldCells({ lists: schools, verdicts: verdicts.name, countStyle: 'number' }, at, county),
    ...gapCell(each, schools, 'gapSchools', at),
    ...standingIf(each, at, county, {
      reached: `${at('reached')}=${at('judged')}`,
      open: `${at('lacking')}>0`,
    }),
  }
}

/** A target of each township: how many reach it. */
export function townshipCells(
  each: TargetProgress,
  townships: Held<TownshipFigure>,
  at: In,
  county: County,
): TargetCells {
  return {
    ...heldCells(heldTownships(each, townships), at, county),
    ...gapCell(each, townships, 'gapTownships', at),
    ...standingIf(each, at, county, {
      reached: `${at('reached')}=${at('judged')}`,
      open: `${at('lacking')}>0,${ROLLUP.townless}>0`,
    }),
  }
}

/** The share of townships that reach a whole list. */
export function passingCells(
  each: TargetProgress,
  townships: Held<TownshipFigure>,
  at: In,
  county: County,
): TargetCells {
  const { comparison, value: number } = each.target
  const share = typeof each.value === 'number' ? each.value : undefined
  const isTold = comparison !== undefined && number !== undefined
  const reached = isTold ? comparisonFormula(at('value'), comparison, at('target')) : 'FALSE'
  return {
    ...heldCells(heldTownships(each, townships), at, county),
    value: { content: { formula: at('share'), value: share ?? '' }, style: 'percent' },
    ...standingIf(each, at, county, { reached, open: `${at('lacking')}>0,${ROLLUP.townless}>0` }),
  }
}

interface Counted {
  readonly lists: Held<unknown>
  /** Name of the column of verdicts. */
  readonly verdicts: string
  readonly countStyle: string
}

const heldTownships = ({ plan, target }: TargetProgress, lists: Held<TownshipFigure>): Counted => ({
  lists,
  verdicts: townshipReachesName(plan.id, target.id),
  countStyle: 'townships',
})

/** How many reach a target, how many were judged, of how many it cannot be told, and the share. */
function heldCells(counted: Counted, at: In, { words }: County): TargetCells {
  const { lists, verdicts, countStyle } = counted
  const [reached, short] = [lists.reached.length, lists.short.length]
  const count = (word: string): string => `COUNTIF(${verdicts},${textLiteral(word)})`
  const cell = (formula: string, value: number): Cell => ({ content: { formula, value }, style: countStyle })
  return {
    reached: cell(count(words.part.reached), reached),
    judged: cell(`${at('reached')}+${count(words.part.short)}`, reached + short),
    lacking: cell(count(words.part.lacking), lists.lacking.length),
    share: {
      content: {
        formula: `IF(${at('judged')}=0,"",${at('reached')}/${at('judged')}*100)`,
        value: reached + short === 0 ? '' : (reached / (reached + short)) * 100,
      },
      style: 'percent',
    },
  }
}

/** How many fall short; a target that is only shown has no gap. */
function gapCell({ target }: TargetProgress, { short }: Held<unknown>, style: string, at: In): TargetCells {
  if (target.shape.type === 'shown') return {}
  return {
    gap: {
      content: {
        formula: `IF(${at('judged')}=${at('reached')},"",${at('judged')}-${at('reached')})`,
        value: short.length === 0 ? '' : short.length,
      },
      style,
    },
  }
}

function standingIf(
  { target, standing }: TargetProgress,
  at: In,
  county: County,
  conditions: { readonly reached: string; readonly open: string },
): TargetCells {
  if (target.shape.type === 'shown') return { standing: standingText(standing, county) }
  return {
    standing: standingFormula(standing, { cannotTell: `${at('judged')}=0`, ...conditions }, at, county),
  }
}
