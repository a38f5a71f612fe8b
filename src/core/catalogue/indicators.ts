import { fieldsOf } from '../expression/fieldsOf'
import { parse } from '../expression/parse'
import type { Indicator } from '../model/indicator'
import { expandFormula, type CheckWorld } from './checks'
import { membersOf, shareFormula, type Bindings } from './expand'
import type { RawIndicator } from './schema'

/** Writes an indicator out for one template: one per stage it is made for, where all its fields exist. */
export function expandIndicator(raw: RawIndicator, world: CheckWorld): Indicator[] {
  if (raw.kinds && !raw.kinds.includes(world.kind.id)) return []
  const stages = world.stages.filter(({ id, reported }) => reported && world.kind.stages.includes(id))
  const wanted = raw.stages ? stages.filter(({ id }) => raw.stages?.includes(id)) : [undefined]
  return wanted.flatMap((stage) => {
    const bindings: Bindings = stage ? { stage } : {}
    const expand = (text: string | Record<string, string> | undefined): string | undefined => {
      const source = typeof text === 'string' ? text : stage && text?.[stage.id]
      if (source === undefined) return undefined
      const shared = source.replaceAll(
        '{share}',
        stage ? shareFormula(stage.id, world.kind, world.stages) : '1',
      )
      return expandFormula(shared, world.fields, bindings, (dimension) =>
        membersOf(dimension, world.dimensions, stages, bindings),
      )
    }
    const numerator = expand(raw.numerator)
    const denominator = expand(raw.denominator)
    const scope = expand(raw.scope)
    const incomplete =
      numerator === undefined ||
      (raw.denominator !== undefined && denominator === undefined) ||
      (raw.scope !== undefined && scope === undefined)
    if (incomplete) return []
    const parsed = {
      numerator: parse(numerator),
      denominator: denominator === undefined ? undefined : parse(denominator),
      scope: scope === undefined ? undefined : parse(scope),
    }
    return {
      id: stage ? `${raw.id}.${stage.id}` : raw.id,
      key: raw.id,
      label: stage
        ? { zh: `${stage.label.zh}${raw.label.zh}`, en: `${raw.label.en}, ${stage.label.en}` }
        : raw.label,
      unit: raw.unit,
      stage: stage?.id,
      ...parsed,
      per: raw.per,
      isAdditive: raw.additive,
      decimals: raw.decimals,
      text: { numerator, denominator, scope },
      fields: [
        ...new Set([parsed.numerator, parsed.denominator].flatMap((part) => (part ? fieldsOf(part) : []))),
      ],
      source: raw.source,
    }
  })
}
