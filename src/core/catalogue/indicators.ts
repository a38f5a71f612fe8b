import { fieldsOf } from '../expression/fieldsOf'
import { parse } from '../expression/parse'
import { toSource } from '../expression/toSource'
import type { Group } from '../model/group'
import type { Indicator } from '../model/indicator'
import type { Stage } from '../model/template'
import type { Words } from '../model/words'
import { conditionIn, expandFormula, type CheckWorld } from './checks'
import { membersOf, shareFormula, type Bindings } from './expand'
import { indicatorId } from './indicatorId'
import type { RawIndicator } from './schema'

/**
 * Writes an indicator out for one template: one per stage it is made for, where all its fields exist, and the
 * same again for every group of schools that a plan looks at.
 */
export function expandIndicator(
  raw: RawIndicator,
  world: CheckWorld,
  groups: readonly Group[] = [],
): Indicator[] {
  const { kind } = world
  if (raw.kinds && !raw.kinds.includes(kind.id)) return []
  // The county answers for every stage that is taught in it.
  const stages = world.stages.filter(
    ({ id, reported }) => reported && (kind.level === 'county' || kind.stages.includes(id)),
  )
  const wanted = raw.stages ? stages.filter(({ id }) => raw.stages?.includes(id)) : [undefined]
  const here = groups.filter((group) => group.stages?.some((id) => kind.stages.includes(id)) ?? true)
  return wanted.flatMap((stage) =>
    [undefined, ...here].flatMap((group) => expandOne(raw, world, stages, stage, group) ?? []),
  )
}

function expandOne(
  raw: RawIndicator,
  world: CheckWorld,
  stages: readonly Stage[],
  stage: Stage | undefined,
  group: Group | undefined,
): Indicator | undefined {
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
  const condition = expand(group?.condition)
  const incomplete =
    numerator === undefined ||
    (raw.denominator !== undefined && denominator === undefined) ||
    (written !== undefined && scope === undefined) ||
    (group?.condition !== undefined && condition === undefined)
  if (incomplete) return undefined
  const concerns = both(condition, whereItDivides(scope, denominator))
  const parsed = {
    numerator: parse(numerator),
    denominator: denominator === undefined ? undefined : parse(denominator),
    scope: concerns === undefined ? undefined : conditionIn(concerns, world.fields),
  }
  return {
    id: indicatorId(raw.id, group?.id, stage?.id),
    key: raw.id,
    group: group?.id,
    label: labelOf(raw, stage, group),
    unit: raw.unit,
    stage: stage?.id,
    ...parsed,
    per: raw.per,
    isAdditive: raw.additive,
    decimals: raw.decimals,
    text: {
      numerator: toSource(parsed.numerator),
      denominator: parsed.denominator && toSource(parsed.denominator),
      scope: parsed.scope && toSource(parsed.scope),
    },
    fields: [
      ...new Set([parsed.numerator, parsed.denominator].flatMap((part) => (part ? fieldsOf(part) : []))),
    ],
    source: raw.source,
  }
}

/** “小学本科及以上学历专任教师比例（乡村学校）”; a label that names the stage itself is left as it is. */
function labelOf({ label }: RawIndicator, stage: Stage | undefined, group: Group | undefined): Words {
  const named = stage && !label.zh.includes(stage.label.zh) ? stage.label : undefined
  return {
    zh: `${named?.zh ?? ''}${label.zh}${group ? `（${group.label.zh}）` : ''}`,
    en: [label.en, named?.en, group?.label.en].filter(Boolean).join(', '),
  }
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
  return both(scope, `${denominator} <> 0`)
}

function both(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second
  return `AND(${first}, ${second})`
}
