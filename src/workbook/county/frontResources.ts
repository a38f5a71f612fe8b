import type { Limit, TargetProgress } from '#core'
import { messages } from '#messages'
import { address } from '#spec'
import type { Content } from '../sheetDraft'
import type { County } from './county'
import { FRONT_COLUMNS, section, type Front } from './front'
import { limitOf, type TogetherColumns } from './limits'
import { judgedName, reachedName, standingName, targetName, totalName, variationName } from './names'
import { valueStyle } from './styles'

/** The indicators that a plan takes together: county figure, standard, schools that reach it, spread, verdicts. */
export function drawResources(front: Front, together: TogetherColumns, ordinal: string): void {
  const { draft, county } = front
  const { say, words, catalogue } = county
  const labels = words.front
  const { shape, limits, target } = together
  const own = farthest(county, (each) => county.limits.togetherOf(each.target) === together)
  const stage = catalogue.stages.find(({ id }) => id === target.stage)?.label
  const { plan } = own ?? {}
  const title = plan ? plan.number || say(plan.title) : ''
  const table = county.tables.find((each) => each.stage?.id === target.stage)
  section(front, labels.seven(ordinal, stage ? say(stage) : '', title), table?.sheet)
  front.row++
  const heads = [
    labels.indicator,
    labels.unit,
    labels.value,
    labels.target,
    labels.reached,
    labels.judged,
    labels.standing,
    labels.variation,
    labels.limit,
    labels.variationStanding,
  ]
  heads.forEach((value, index) => draft.put(front.row, index + 1, { value }, 'head'))
  draft.height(front.row, 30)
  const first = front.row + 1
  for (const limit of limits) drawLimit(front, ++front.row, limit)
  front.row++
  const text = labels.together(shape.atLeast, shape.of.length, Math.round(shape.floor * 100))
  draft.span(front.row, 1, front.row, 4, { value: text }, 'textBold').height(front.row, 18)
  drawSchools(front, front.row, own)
  for (let column = 8; column <= FRONT_COLUMNS; column++) draft.put(front.row, column, {}, 'none')
  front.standings.push(
    `${address(first, 7)}:${address(front.row, 7)}`,
    `${address(first, 10)}:${address(front.row, 10)}`,
  )
  front.row++
}

function drawLimit(front: Front, row: number, limit: Limit): void {
  const { draft, county } = front
  const figure = county.indicators.get(limit.subject)
  if (!figure) throw new Error(`no county figure for ${limit.subject}`)
  const { id, label, unit, decimals } = figure.indicator
  const own = farthest(county, ({ target }) => {
    const found = target.shape.type === 'value' ? limitOf(target) : undefined
    return (
      found?.subject === limit.subject && found.comparison === limit.comparison && found.value === limit.value
    )
  })
  const varied = farthest(
    county,
    ({ target }) => target.shape.type === 'variation' && target.subject === limit.subject,
  )
  const stage = county.catalogue.stages.find((each) => each.id === figure.indicator.stage)
  const stageLabel = stage ? county.say(stage.label) : ''
  draft
    .put(row, 1, { value: county.say(label).replace(stageLabel, '') }, 'wrapped')
    .put(row, 2, { value: county.say(unit) }, 'small')
    .put(
      row,
      3,
      { formula: totalName(id), value: figure.value ?? '' },
      decimals === 0 ? 'amountWhole' : valueStyle(decimals, 'plain'),
    )
    .put(row, 4, numberOf(own, limit.value), 'targetNumber')
    .height(row, 22)
  drawSchools(front, row, own)
  if (!varied) {
    for (let column = 8; column <= FRONT_COLUMNS; column++) draft.put(row, column, {}, 'none')
    return
  }
  draft
    .put(row, 8, { formula: variationName(id), value: figure.variation ?? '' }, 'variation')
    .put(row, 9, numberOf(varied, varied.target.value ?? 0), 'targetNumber')
    .put(row, 10, standingOf(varied, county), 'standing')
}

/** Schools that reach it, schools judged, the standing. */
function drawSchools({ draft, county }: Front, row: number, own: TargetProgress | undefined): void {
  if (!own?.schools) {
    for (const column of [5, 6, 7]) draft.put(row, column, {}, 'none')
    return
  }
  const { plan, target, schools } = own
  const [reached, short] = [schools.reached.length, schools.short.length]
  draft
    .put(row, 5, { formula: reachedName(plan.id, target.id), value: reached }, 'number')
    .put(row, 6, { formula: judgedName(plan.id, target.id), value: reached + short }, 'number')
    .put(row, 7, standingOf(own, county), 'standing')
}

const numberOf = (own: TargetProgress | undefined, value: number): Content =>
  own ? { formula: targetName(own.plan.id, own.target.id), value } : { value }

const standingOf = ({ plan, target, standing }: TargetProgress, { language }: County): Content => ({
  formula: standingName(plan.id, target.id),
  value: messages[language].report.standing[standing],
})

/** Of several plans that ask the same, the farthest: the others take it from there. */
const farthest = (
  { rollup }: County,
  isWanted: (each: TargetProgress) => boolean,
): TargetProgress | undefined => [...rollup.progress].reverse().find(isWanted)
