import { z } from 'zod'
import { id, mark, perStage, unit, words } from './schema'

/** The shape of a plan's file under seeds/plans/, as a statistician writes it. */

const rowId = z.string().min(1)

/** How the figure is made that is held to the number. */
const figureShapes = [
  z.strictObject({ type: z.literal('value') }),
  z.strictObject({ type: z.literal('variation') }),
  /** One group of schools over, or less, another: group ids. */
  z.strictObject({ type: z.literal('ratio'), of: id, to: id }),
  z.strictObject({ type: z.literal('difference'), of: id, to: id }),
  /** This year less last year. */
  z.strictObject({ type: z.literal('change'), ceiling: z.number().optional() }),
  /** Done on a day; `by` is the last one allowed. */
  z.strictObject({ type: z.literal('date'), by: z.iso.date() }),
  /** How long ago the year is that the figure names. */
  z.strictObject({ type: z.literal('yearsSince') }),
  /** Rows of the same plan: the share (%) of townships that reach them all. */
  z.strictObject({ type: z.literal('passing'), of: z.array(rowId).min(1) }),
] as const

const shape = z.discriminatedUnion('type', [
  ...figureShapes,
  z.strictObject({
    type: z.literal('kOfN'),
    /** Rows of the same plan, each an indicator with its own number. */
    of: z.array(rowId).min(2),
    atLeast: z.number().int().positive(),
    floor: z.number().positive(),
  }),
  /** No number, or soft words: shown without a verdict. */
  z.strictObject({ type: z.literal('shown'), as: z.discriminatedUnion('type', figureShapes).optional() }),
])

/** Every target has its place in the document, in our own words. */
const cited = {
  row: rowId,
  clause: z.string().min(1),
  text: words,
  /** The calendar year by whose end it is due. */
  due: z.number().int().min(2000).max(2100).optional(),
  reason: words.optional(),
  /** Number of the project of the plan's ledger it belongs to. */
  project: z.number().int().positive().optional(),
}

const measured = <M extends string>(measure: M) =>
  z.strictObject({
    ...cited,
    measure: z.literal(measure),
    level: z.enum(['school', 'township', 'county', 'city']),
    stages: z.array(id).optional(),
    /** Group id: only these schools count. */
    among: id.optional(),
    shape: shape.default({ type: 'value' }),
    /** Indicator ids without group and stage, or a `county.…` field; several make a target each. */
    subject: z.union([z.string(), z.array(z.string()).min(2)]).optional(),
    comparison: z.enum(['>=', '<=', '=', '<', '>']).optional(),
    value: perStage(z.number()).optional(),
    unit,
    mark,
  })

const targetSchema = z.discriminatedUnion('measure', [
  measured('computed'),
  measured('declared'),
  measured('county'),
  measured('notMeasurable'),
  /** Asks for what rows of another plan ask for: measured, judged and marked as they are. */
  z.strictObject({
    ...cited,
    measure: z.literal('asIn'),
    plan: z.string(),
    rows: z.array(rowId).min(1),
  }),
])

export const planSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: words,
  issuer: z.string().min(1),
  number: z.string(),
  /** `2024`, `2024-06` or `2024-06-30`, as the document gives it. */
  date: z.string().regex(/^20\d\d(-\d\d){0,2}$/),
  jurisdiction: z.string(),
  note: words.optional(),
  /** The ledger annexed to it. */
  projects: z
    .array(z.strictObject({ number: z.number().int().positive(), name: words, task: words, lead: words }))
    .optional(),
  targets: z.array(targetSchema).min(1),
})

export type RawShape = z.infer<typeof shape>
export type RawTarget = z.infer<typeof targetSchema>
export type RawMeasured = Exclude<RawTarget, { measure: 'asIn' }>
export type RawPlan = z.infer<typeof planSchema>
