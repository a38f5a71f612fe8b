import { countyField, NO, YES, type Target, type TargetComparison, type TargetProgress, rounded } from '#core'
import { messages } from '#messages'
import { measuredBy, targetDecimals } from '#report'
import { sentence, textLiteral } from '../formula'
import type { Content } from '../sheetDraft'
import type { County } from './county'
import type { DrawnCells } from './drawnCells'
import { GAPS } from './formats'
import { shortNumber } from './indicatorWords'
import { figureName, judgedName, reachedName, standingName } from './names'

/** Several targets of one project stand in one cell, a line each, numbered alike in every column. */
export const linesText = (lines: readonly string[]): string =>
  lines.map((line, index) => marked(index, lines.length) + line).join('\n')

export const linesFormula = (lines: readonly Content[]): Content => ({
  formula: lines
    .map(({ formula = '""' }, index) => {
      const mark = marked(index, lines.length)
      return mark === '' ? `(${formula})` : `${textLiteral(mark)}&${formula}`
    })
    .join('&CHAR(10)&'),
  value: linesText(lines.map(({ value }) => String(value ?? ''))),
})

const CIRCLED_ONE = 0x2460
const MOST_CIRCLED = 20

const marked = (index: number, of: number): string => {
  if (of === 1) return ''
  return index < MOST_CIRCLED ? String.fromCodePoint(CIRCLED_ONE + index) : `(${index + 1})`
}

/** What a target asks for: its words, its number, the year it is due. */
export function targetLine(target: Target, siblings: readonly Target[], county: County): string {
  const { say, words, catalogue, language } = county
  const labels = words.ledger
  const sign = (comparison: TargetComparison): string =>
    comparison === '=' ? '' : words.plan.comparisons[comparison]
  const stage = catalogue.stages.find(({ id }) => id === target.stage)?.label
  // One row of the document may be measured by several things.
  const isOneOfSeveral = siblings.some(
    ({ row, subject, stage: other }) =>
      row === target.row && subject !== target.subject && other === target.stage,
  )
  const what = [isOneOfSeveral ? measuredBy(target, catalogue, language) : '', stage ? say(stage) : '']
  const name = what.reduce((text, each) => (each === '' ? text : labels.of(text, each)), say(target.text))
  const held =
    target.comparison === undefined || target.value === undefined
      ? name
      : labels.held(name, sign(target.comparison), numberText(target, county))
  return target.due === undefined ? held : labels.by(held, target.due)
}

function numberText(target: Target, county: County): string {
  const { value = 0, unit } = target
  if (countyField(target.subject, county.catalogue)?.type === 'yesno') return value === 1 ? YES : NO
  return `${shortNumber(value)}${county.say(unit)}`
}

/** Where the county stands, from the cells of the plan's own sheet. */
export function valueLine({ plan, target }: TargetProgress, cells: DrawnCells, county: County): Content {
  const { words } = county
  const none = textLiteral(words.none)
  const [reached, judged] = [reachedName(plan.id, target.id), judgedName(plan.id, target.id)]
  if (cells.has(judged)) {
    const say = target.level === 'township' ? words.ledger.townships : words.ledger.schools
    const count = cells.value(judged)
    return {
      formula: `IF(N(${judged})=0,${none},${sentence(say, reached, judged)})`,
      value: Number(count) > 0 ? say(String(cells.value(reached)), String(count)) : words.none,
    }
  }
  const figure = figureName(plan.id, target.id)
  if (!cells.has(figure)) return { formula: none, value: words.none }
  const unit = county.say(target.unit)
  const decimals = targetDecimals(target)
  const own = cells.value(figure)
  return {
    formula: `IF(${figure}="",${none},IF(ISNUMBER(${figure}),ROUND(${figure},${decimals})&${textLiteral(unit)},${figure}))`,
    value:
      own === undefined || own === ''
        ? words.none
        : typeof own === 'number'
          ? `${rounded(own, decimals)}${unit}`
          : own,
  }
}

/** The standing of the plan's sheet, with its sign. */
export function standingLine({ plan, target }: TargetProgress, cells: DrawnCells, county: County): Content {
  const { signs } = county.words.plan
  const standing = messages[county.language].report.standing
  const own = standingName(plan.id, target.id)
  const word = String(cells.value(own) ?? '')
  const gaps = GAPS.map((each) => standing[each])
  const sign = word === standing.reached ? ` ${signs.reached}` : gaps.includes(word) ? ` ${signs.gap}` : ''
  const isGap = gaps.map((gap) => `${own}=${textLiteral(gap)}`).join(',')
  return {
    formula: `${own}&IF(${own}=${textLiteral(standing.reached)},${textLiteral(` ${signs.reached}`)},IF(OR(${isGap}),${textLiteral(` ${signs.gap}`)},""))`,
    value: word + sign,
  }
}
