import { z } from 'zod'

/** The shapes of the data files under seeds/ and templates/, as a statistician writes them; plans stand in planSchema. */

export const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export const unit = z.strictObject({ zh: z.string(), en: z.string() })
export const mark = z.enum(['verified', 'implementation', 'memory', 'proposed'])
export const source = z.strictObject({
  document: z.string().min(1),
  clause: z.string().optional(),
  url: z.url().optional(),
  mark,
})
export const id = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'letters and digits only')

/** Who fills a form: schools, or the county for what only it knows. */
const level = z.enum(['school', 'county']).default('school')

/** Numbers a check may use, such as the least and greatest size of a class-size band. */
const attributes = z.record(z.string(), z.number()).optional()

/** One name per dimension of breakdown; members may differ by stage. */
const member = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_]+$/),
  label: words,
  attributes,
})
export const dimensionsSchema = z.record(
  id,
  z.union([z.array(member), z.strictObject({ byStage: z.record(id, z.array(member)) })]),
)

export const stagesSchema = z.array(
  z.strictObject({
    id,
    label: words,
    weight: z.number().positive().optional(),
    reported: z.boolean(),
    attributes,
  }),
)

export const kindsSchema = z.array(
  z.strictObject({ id, label: words, code: z.string(), level, stages: z.array(id) }),
)

/** What schools call a thing, and what some kinds of school call it instead: 校长, and 园长 in kindergartens. */
export const termsSchema = z.record(id, z.strictObject({ ...words.shape, kinds: z.record(id, words) }))

const fieldType = z.enum(['count', 'decimal', 'yesno', 'choice', 'text', 'code', 'year', 'date'])

/** Shared by a form's rows and columns: either may say what the fields it crosses are. */
const axis = {
  /** Repeats this row or column for every member of a dimension, bound as `{dimension}`. */
  each: id.optional(),
  /** Of the members of `each`, only these. */
  only: z.array(z.string()).optional(),
  label: words.optional(),
  /** How the row or column is called inside a field's label, where that differs from its heading. */
  name: unit.optional(),
  /** Id of the fields it crosses, with `{stage}` and other bound dimensions. */
  field: z.string().optional(),
  /** Added to the other axis's field id: `.girls`. */
  suffix: z.string().optional(),
  /** Appears only where one of these stages, or kinds, is filled. */
  stages: z.array(id).optional(),
  kinds: z.array(id).optional(),
  type: fieldType.optional(),
  unit: unit.optional(),
  choices: z.array(words).optional(),
  digits: z.number().int().positive().optional(),
  blank: z.enum(['missing', 'allowed', 'zero']).optional(),
  formula: z.string().optional(),
  /** Shows a field of another form here instead of asking again. */
  refersTo: z.string().optional(),
  mark: mark.optional(),
}
const column = z.strictObject({ key: id.optional(), ...axis })
const row = z.strictObject({
  ...axis,
  /** A row of totals may refer to another field in each column, by the columns' keys. */
  refersTo: z.union([z.string(), z.record(id, z.string())]).optional(),
  /** Keys of the columns it fills; the others print “-”. Absent: all. */
  in: z.array(id).optional(),
  indent: z.number().int().min(0).optional(),
  /** A heading that is counted: 一、二、三. */
  numbered: z.literal(true).optional(),
  /** `stages`, `kinds`: only where one of these is filled. */
  note: z
    .strictObject({ ...words.shape, stages: z.array(id).optional(), kinds: z.array(id).optional() })
    .optional(),
})

export const formSchema = z.strictObject({
  id,
  number: z.string(),
  title: words,
  unit,
  level,
  /** `stage`: one such form per stage of the school. */
  for: z.literal('stage').optional(),
  stages: z.array(id).optional(),
  kinds: z.array(id).optional(),
  /** Its proposed figures are there for plans: places whose plans do not need one are not asked for it. */
  perPlan: z.boolean().default(false),
  layout: z.enum(['grid', 'cover']).default('grid'),
  basis: source,
  /** Defaults for its fields. */
  type: fieldType.default('count'),
  blank: z.enum(['missing', 'allowed', 'zero']).default('missing'),
  mark: mark.default('proposed'),
  columns: z.array(column).min(1),
  rows: z.array(row).min(1),
  /** Below the form; `stages`, `kinds`: only where one of these is filled. */
  notes: z
    .array(
      z.strictObject({
        ...words.shape,
        stages: z.array(id).optional(),
        kinds: z.array(id).optional(),
      }),
    )
    .default([]),
})

const exampleValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.number())])
const example = z.record(z.string(), exampleValue)

export const checkSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Z]\d+[a-z]?$/),
    kind: z.enum(['logical', 'empirical']),
    name: words,
    /** Dimensions to repeat it over: `"*"` for all members, or a list of id parts. */
    for: z.record(id, z.union([z.literal('*'), z.array(z.string())])).optional(),
    assert: z.string(),
    why: words,
    remedy: words,
    reasons: z.array(words).default([]),
    source,
    examples: z.strictObject({
      pass: z.array(example).min(1),
      fail: z.array(example).min(1),
      unknown: z.array(example).min(1),
    }),
  })
  .refine(({ kind, reasons }) => kind === 'logical' || reasons.length > 0, {
    path: ['reasons'],
    error: 'an empirical check offers reasons to choose from',
    params: { remedy: 'add "reasons"' },
  })
  .refine(({ reasons }) => new Set(reasons.map(({ zh }) => zh)).size === reasons.length, {
    path: ['reasons'],
    error: 'two of the reasons are the same',
    params: { remedy: 'leave one out' },
  })
export const checksSchema = z.array(checkSchema)

export const perStage = <T extends z.ZodType>(value: T) => z.union([value, z.record(id, value)])

export const indicatorSchema = z.strictObject({
  id,
  label: words,
  unit,
  /** Stages it is made for; absent: one figure for the whole school. */
  stages: z.array(id).optional(),
  /** School kinds it is made for; absent: all that have its fields. */
  kinds: z.array(id).optional(),
  /** `{share}` is the stage's share of a combined school's buildings and equipment. */
  numerator: perStage(z.string()),
  denominator: perStage(z.string()).optional(),
  per: z.number().positive().default(1),
  /** Which schools it concerns; a record names only the kinds that are not concerned as a whole. */
  scope: z.union([z.string(), z.record(id, z.string())]).optional(),
  /** `false`: a least or greatest value, which cannot be added up. */
  additive: z.boolean().default(true),
  decimals: z.number().int().min(0).default(2),
  source,
})
export const indicatorsSchema = z.array(indicatorSchema)

/** Schools that plans speak of together: who belongs is decided by flags the county assigns. */
export const groupsSchema = z.array(
  z
    .strictObject({
      id,
      label: words,
      condition: z.string().min(1).optional(),
      assigned: z.boolean().optional(),
      stages: z.array(id).min(1).optional(),
    })
    .refine(({ condition, stages }) => condition !== undefined || stages !== undefined, {
      error: 'neither "condition" nor "stages" says who belongs',
      params: { remedy: 'add one of them' },
    }),
)

const editionNumber = z.string().regex(/^\d{4}\.\d+$/)
export const editionSchema = z.strictObject({
  edition: editionNumber,
  history: z
    .array(
      z.strictObject({
        edition: editionNumber,
        gone: z.array(z.strictObject({ field: z.string().min(1), label: words })).default([]),
        changed: z.array(z.strictObject({ field: z.string().min(1), why: words })).default([]),
      }),
    )
    .default([]),
})

export const jurisdictionsSchema = z.array(z.strictObject({ id, label: words, parent: id.optional() }))

export type RawRow = z.infer<typeof row>
export type RawColumn = z.infer<typeof column>
export type RawForm = z.infer<typeof formSchema>
export type RawCheck = z.infer<typeof checkSchema>
export type RawIndicator = z.infer<typeof indicatorSchema>
export type RawMember = z.infer<typeof member>
export type RawDimensions = z.infer<typeof dimensionsSchema>
export type RawExample = z.infer<typeof example>
export type RawTerms = z.infer<typeof termsSchema>
export type RawStage = z.infer<typeof stagesSchema>[number]
export type RawJurisdiction = z.infer<typeof jurisdictionsSchema>[number]
