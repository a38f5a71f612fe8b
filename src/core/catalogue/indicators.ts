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
      const shared = withShare(source, stage ? shareFormula(stage.id, world.kind, world.stages) : '1')
      return expandFormula(shared, world.fields, bindings, (dimension) =>
        membersOf(dimension, world.dimensions, stages, bindings),
      )
    }
    const numerator = expand(raw.numerator)
    const denominator = expand(raw.denominator)
    const written = typeof raw.scope === 'object' ? raw.scope[world.kind.id] : raw.scope
    const scope = expand(written)
    const incomplete =
      numerator === undefined ||
      (raw.denominator !== undefined && denominator === undefined) ||
      (written !== undefined && scope === undefined)
    if (incomplete) return []
    const concerns = whereItDivides(scope, denominator)
    const parsed = {
      numerator: parse(numerator),
      denominator: denominator === undefined ? undefined : parse(denominator),
      scope: concerns === undefined ? undefined : parse(concerns),
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
      text: { numerator, denominator, scope: concerns },
      fields: [
        ...new Set([parsed.numerator, parsed.denominator].flatMap((part) => (part ? fieldsOf(part) : []))),
      ],
      source: raw.source,
    }
  })
}

/** A school of one stage keeps all of what it has. */
const withShare = (formula: string, share: string): string =>
  share === '1' ? formula.replaceAll(/ \* \{share\}/g, '') : formula.replaceAll('{share}', share)

/**
 * Where there is nothing to divide by, the indicator does not concern the school: no lunch asked for is neither
 * a share of 0 nor a figure still owed.
 */
function whereItDivides(scope: string | undefined, denominator: string | undefined): string | undefined {
  if (denominator === undefined || /^\d+$/.test(denominator)) return scope
  const divides = `${denominator} <> 0`
  return scope === undefined ? divides : `AND(${scope}, ${divides})`
}
