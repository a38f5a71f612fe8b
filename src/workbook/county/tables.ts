import {
  type Field,
  type FieldId,
  type Indicator,
  type KindId,
  type Part,
  type Rollup,
  type Stage,
  type StageId,
  type Template,
  type Words,
  fieldsOf,
  keyName,
} from '#core'
import type { WorkbookMessages } from '#messages'
import type { LimitColumn, Limits, TogetherColumns } from './limits'
import { scopeName } from './names'

/** A row per school, or per school and stage: what it reports, what is fetched from elsewhere, what follows from it. */
export interface Table {
  /** Absent for whole schools. */
  readonly stage: Stage | undefined
  readonly sheet: string
  readonly parts: readonly Part[]
  /** Rows by school code, from 1. */
  readonly positions: ReadonlyMap<string, number>
  /** Name of the column of school codes. */
  readonly key: string
  /** Kinds that can have a row here. */
  readonly kinds: readonly Template[]
  /** Fields whose figures are typed here. */
  readonly fields: readonly Field[]
  /** Fields of other tables that the indicators here need. */
  readonly fetched: readonly Fetched[]
  readonly indicators: readonly TableIndicator[]
  readonly together: readonly TogetherColumns[]
}

export interface Fetched {
  /** Stage of the table they come from. */
  readonly stage: StageId | undefined
  readonly fields: readonly Field[]
}

/** An indicator as the school kinds have it: the same figure, but shares and scopes differ by kind. */
export interface TableIndicator {
  /** Of the first kind that has it. */
  readonly indicator: Indicator
  readonly ofKind: ReadonlyMap<KindId, Indicator>
  /** Name of the column that says who takes part; absent where all do. Indicators with the same scope share it. */
  readonly scope: string | undefined
  readonly limits: readonly LimitColumn[]
  /** Some plan limits its coefficient of variation. */
  readonly isVaried: boolean
}

interface World {
  readonly rollup: Rollup
  readonly stages: readonly Stage[]
  readonly templates: readonly Template[]
  readonly fields: ReadonlyMap<FieldId, Field>
  readonly limits: Limits
  readonly words: WorkbookMessages['county']
  readonly say: (pair: Words) => string
}

/** The stage in whose table a field's figures are typed; absent: the schools' own table. */
function homeOf(field: Pick<Field, 'stage'>, stages: readonly Stage[]): StageId | undefined {
  return stages.find(({ id, reported }) => reported && id === field.stage)?.id
}

export function tablesOf(world: World): Table[] {
  const stages = world.stages.filter(
    ({ id, reported }) => reported && world.templates.some(({ kind }) => kind.stages.includes(id)),
  )
  return [undefined, ...stages].map((stage) => tableOf(stage, world))
}

function tableOf(stage: Stage | undefined, world: World): Table {
  const { rollup, templates, fields, stages, words, say } = world
  const parts = rollup.parts.filter((part) => part.stage === stage?.id)
  const kinds = templates.filter(({ kind }) => stage === undefined || kind.stages.includes(stage.id))
  const own = [...fields.values()].filter(
    (field) => homeOf(field, stages) === stage?.id && kinds.some((template) => template.fields.has(field.id)),
  )
  const indicators = indicatorsOf(stage, kinds, world)
  const owned = new Set(own.map(({ id }) => id))
  const foreign = [...neededBy(indicators)].filter((id) => !owned.has(id))
  const homes = new Map<StageId | undefined, Field[]>()
  for (const id of foreign) {
    const field = fields.get(id)
    if (!field) throw new Error(`no field ${id} in any school template`)
    const home = homeOf(field, stages)
    homes.set(home, [...(homes.get(home) ?? []), field])
  }
  return {
    stage,
    sheet: stage ? say(stage.label) : words.sheet.schools,
    parts,
    positions: new Map(parts.map(({ school }, index) => [school.schoolId, index + 1])),
    key: keyName(stage?.id),
    kinds,
    fields: own,
    fetched: [...homes].map(([home, wanted]) => ({ stage: home, fields: wanted })),
    indicators,
    together: world.limits.together.filter(({ target }) => target.stage === stage?.id),
  }
}

/** The indicators of one stage; those that plans judge first. */
function indicatorsOf(
  stage: Stage | undefined,
  kinds: readonly Template[],
  { rollup, limits }: World,
): TableIndicator[] {
  const byId = new Map<string, Map<KindId, Indicator>>()
  const concern = new Set(rollup.indicators.map(({ indicator }) => indicator.id))
  for (const { kind, indicators } of kinds)
    for (const indicator of indicators) {
      if (indicator.stage !== stage?.id || !concern.has(indicator.id)) continue
      const ofKind = byId.get(indicator.id) ?? new Map<KindId, Indicator>()
      byId.set(indicator.id, ofKind.set(kind.id, indicator))
    }
  const varied = new Set(
    rollup.progress.flatMap(({ target }) => (target.shape.type === 'variation' ? [target.subject] : [])),
  )
  const scopes = new Map<string, string>()
  return [...byId].flatMap(([id, ofKind]): TableIndicator[] => {
    const [indicator] = ofKind.values()
    if (!indicator) return []
    return [
      {
        indicator,
        ofKind,
        scope: scopeColumn(id, ofKind, scopes),
        limits: limits.all.filter(({ subject }) => subject === id),
        isVaried: varied.has(id) && indicator.isAdditive && indicator.denominator !== undefined,
      },
    ]
  })
}

/** One column for all indicators that ask the same of the same kinds. */
function scopeColumn(
  id: string,
  ofKind: ReadonlyMap<KindId, Indicator>,
  known: Map<string, string>,
): string | undefined {
  if ([...ofKind.values()].every(({ scope }) => scope === undefined)) return undefined
  const asked = JSON.stringify([...ofKind].map(([kind, { text }]) => [kind, text.scope ?? null]))
  const name = known.get(asked) ?? scopeName(id)
  known.set(asked, name)
  return name
}

function neededBy(indicators: readonly TableIndicator[]): Set<FieldId> {
  const needed = new Set<FieldId>()
  for (const { ofKind } of indicators)
    for (const { numerator, denominator, scope } of ofKind.values())
      for (const part of [numerator, denominator, scope])
        if (part) for (const id of fieldsOf(part)) needed.add(id)
  return needed
}
