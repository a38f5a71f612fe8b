import { z } from 'zod'
import { TOTAL } from '../expression/expression'
import { fieldsOf } from '../expression/fieldsOf'
import type { CountyCheck, CountyMethod } from '../model/countyCheck'
import type { FieldId } from '../model/field'
import type { Stage, Template } from '../model/template'
import { conditionIn } from './checks'
import { withNearest } from './nearest'
import { id, source, words } from './schema'

const band = z.strictObject({
  upTo: z.number().positive().optional(),
  absolute: z.number().nonnegative(),
  relative: z.number().nonnegative(),
})

/** `{stage}` in a field stands for every stage. */
const method = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('formula'), assert: z.string() }),
  z.strictObject({ type: z.literal('unique'), field: z.string() }),
  z.strictObject({ type: z.literal('placed') }),
  z.strictObject({
    type: z.literal('peers'),
    indicators: z.array(id).min(1),
    limit: z.number().positive(),
    size: z.string(),
    least: z.number().positive(),
    peers: z.number().int().min(3),
  }),
  z.strictObject({
    type: z.literal('lastYear'),
    level: z.enum(['school', 'county']),
    fields: z.array(z.string()).min(1),
    bands: z.array(band).min(1),
  }),
])

export const countyChecksSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^X\d+[a-z]?$/, 'X and a number'),
    name: words,
    why: words,
    remedy: words,
    source,
    method,
  }),
)
export type RawCountyCheck = z.infer<typeof countyChecksSchema>[number]

interface World {
  readonly stages: readonly Stage[]
  readonly templates: readonly Template[]
}

/** @throws Error naming the field or indicator that no school has */
export function expandCountyCheck({ method: raw, ...check }: RawCountyCheck, world: World): CountyCheck {
  return { ...check, method: methodOf(raw, world) }
}

function methodOf(raw: RawCountyCheck['method'], { stages, templates }: World): CountyMethod {
  const fields = new Set(templates.flatMap((template) => [...template.fields.keys()]))
  const known = (field: FieldId): FieldId => {
    if (!fields.has(field)) throw new Error(`no school has the field ${withNearest(field, fields)}`)
    return field
  }
  switch (raw.type) {
    case 'formula': {
      const expression = conditionIn(raw.assert, new Map())
      for (const field of fieldsOf(expression)) {
        if (!field.startsWith(TOTAL)) throw new Error(`${field} is no sum: write ${TOTAL}${field}`)
        known(field.slice(TOTAL.length))
      }
      return { type: 'formula', formula: raw.assert, expression }
    }
    case 'unique':
      return { type: 'unique', field: known(raw.field) }
    case 'placed':
      return { type: 'placed' }
    case 'peers': {
      const keys = new Set(templates.flatMap(({ indicators }) => indicators.map(({ key }) => key)))
      const unknown = raw.indicators.find((key) => !keys.has(key))
      if (unknown !== undefined) throw new Error(`no indicator ${withNearest(unknown, keys)}`)
      everyStage(raw.size, stages, fields)
      return raw
    }
    case 'lastYear':
      return { ...raw, fields: raw.fields.flatMap((field) => everyStage(field, stages, fields)) }
  }
}

function everyStage(field: string, stages: readonly Stage[], fields: ReadonlySet<FieldId>): FieldId[] {
  const written = field.includes('{stage}')
    ? stages.map((stage) => field.replace('{stage}', stage.id))
    : [field]
  const known = written.filter((each) => fields.has(each))
  if (known.length === 0) throw new Error(`no school has the field ${withNearest(field, fields)}`)
  return known
}
