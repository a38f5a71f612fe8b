import type { Target } from '#core'
import { measuredBy } from '#report'
import type { County } from './county'
import type { PlanColumn } from './planColumns'

/** What a target's row says in words. */
export function textsOf(
  target: Target,
  county: County,
): Readonly<
  Record<Extract<PlanColumn, 'clause' | 'text' | 'stage' | 'indicator' | 'unit' | 'note'>, string>
> {
  const { say, words, catalogue } = county
  const { clause, text, stage, unit, reason, mark } = target
  const label = catalogue.stages.find(({ id }) => id === stage)?.label
  return {
    clause,
    text: say(text),
    stage: label ? say(label) : '',
    indicator: howMeasured(target, county),
    unit: say(unit),
    note: [reason ? say(reason) : '', `〔${words.plan.mark[mark]}〕`].filter(Boolean).join(''),
  }
}

/** How the figure is made, and that the county fills it in where it does. */
function howMeasured(target: Target, { catalogue, language, words }: County): string {
  const text = measuredBy(target, catalogue, language)
  return target.measure === 'county' ? words.plan.ofCounty + text : text
}
