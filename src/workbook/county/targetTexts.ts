import type { Field, FieldId, Target } from '#core'
import type { County } from './county'
import type { PlanColumn } from './targetCells'

/** A field of the county's own form. */
export function countyField(id: FieldId | undefined, { catalogue }: County): Field | undefined {
  if (id === undefined) return undefined
  for (const { kind, fields } of catalogue.templates.values()) {
    const found = kind.level === 'county' ? fields.get(id) : undefined
    if (found) return found
  }
  return undefined
}

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
    indicator: measuredBy(target, county),
    unit: say(unit),
    note: [reason ? say(reason) : '', `〔${words.plan.mark[mark]}〕`].filter(Boolean).join(''),
  }
}

function measuredBy(target: Target, county: County): string {
  const { subject, shape, measure } = target
  const { say, words } = county
  if (shape.type === 'kOfN')
    return words.plan.mostOf(shape.atLeast, shape.of.length, Math.round(shape.floor * 100))
  if (measure === 'county') {
    const field = countyField(subject, county)
    return field ? words.plan.ofCounty + say(field.label) : ''
  }
  const figure = county.indicators.get(subject ?? '')
  if (!figure) return ''
  const label = say(figure.indicator.label)
  return shape.type === 'variation' ? words.plan.variationOf(label) : label
}
