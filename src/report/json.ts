import { z } from 'zod'
import { SEAL_STANDINGS, STANDINGS } from '#core'

/**
 * What `--json` prints, as schemas: the documentation in docs/json/ is made from them, and so are the types.
 * Fields are only ever added; a change of meaning gets a new `schema` number.
 */
const place = z.object({ sheet: z.string(), cell: z.string() })
const value = z.union([z.number(), z.string(), z.boolean(), z.null()])

/** The shape of a finding in JSON. */
export const findingSchema = z
  .object({
    kind: z.enum(['logical', 'empirical', 'plan']),
    type: z.enum(['check', 'cell', 'blank', 'absent']),
    check: z.string().optional().describe('check id, for type "check"'),
    problem: z.string().optional().describe('what is wrong with the cell, for type "cell"'),
    form: z.string().describe('form id'),
    fields: z.array(z.string()).describe('field ids, the most telling first'),
    places: z.array(place).describe('the cells of those fields in the file, as far as they exist'),
    left: value.optional(),
    right: value.optional(),
    difference: z.number().optional().describe('left − right'),
    raw: value.optional().describe('what the cell holds'),
    suggestion: value.optional().describe('what was probably meant'),
    explanation: z.object({ reason: z.string(), text: z.string() }).optional(),
    words: z.object({
      what: z.string(),
      numbers: z.string(),
      why: z.string(),
      remedy: z.string(),
    }),
  })
  .meta({ title: 'Finding', description: '校验结果：facts, and the same in words' })

/** The shape of a refused file in JSON. */
export const refusalSchema = z.object({
  file: z.string(),
  code: z.string(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  sentence: z.string(),
})

const schoolSchema = z.object({
  file: z.string(),
  digest: z.string().describe('SHA-256 of the file'),
  schoolId: z.string().nullable(),
  schoolName: z.string().nullable(),
  kind: z.string(),
  year: z.number(),
  edition: z.string(),
  gone: z.array(z.string()).optional().describe('filled in an older template and no longer asked'),
  seal: z
    .object({
      standing: z
        .enum(SEAL_STANDINGS)
        .describe('whether the figures are those that were sealed; says nothing about who sealed them'),
      cover: z.string().nullable().describe('the seal (校验码) on the cover'),
      current: z.string().describe('the seal of the figures as they are'),
    })
    .describe('see docs/seal.md'),
  outcomes: z
    .object({ pass: z.number(), fail: z.number(), unknown: z.number() })
    .describe('checks by outcome'),
  blank: z.number().describe('cells still blank'),
  open: z.number().describe('findings that still stand in the way of sending'),
  findings: z.array(findingSchema),
})

/** The shape of what `check --json` prints. */
export const checkResultSchema = z
  .object({
    schema: z.literal(1),
    command: z.literal('check'),
    schools: z.array(schoolSchema),
    refused: z.array(refusalSchema),
    lastYearRefused: z.array(refusalSchema),
  })
  .meta({ title: 'xuebiao check --json' })

const standing = z.enum(STANDINGS)

const changeSchema = z.object({
  schoolId: z.string(),
  type: z.enum(['added', 'gone', 'figure']),
  field: z.string().optional(),
  was: value.optional(),
  is: value.optional(),
  fileBefore: z.string().optional(),
  fileNow: z.string().optional(),
  place: place.optional(),
})
export type JsonChange = z.infer<typeof changeSchema>

/** The shape of what `rollup --json` prints. */
export const rollupResultSchema = z
  .object({
    schema: z.literal(1),
    command: z.literal('rollup'),
    jurisdiction: z.string(),
    year: z.number(),
    isComplete: z.boolean().describe('every expected school is counted'),
    schools: z.array(schoolSchema),
    missing: z.array(z.object({ schoolId: z.string(), schoolName: z.string() })),
    unexpected: z.array(z.string()).describe('school ids that are not on the roster'),
    late: z.array(z.string()).describe('ids of schools that reported after the deadline by their own date'),
    excluded: z.array(
      z.object({ file: z.string(), digest: z.string(), reason: z.string(), sentence: z.string() }),
    ),
    refused: z.array(refusalSchema),
    lastYearRefused: z.array(refusalSchema),
    changes: z
      .array(changeSchema)
      .optional()
      .describe('变更清单：what moved since the county workbook that stood at --out'),
    totals: z.record(z.string(), z.object({ sum: z.number(), reported: z.number(), lacking: z.number() })),
    indicators: z.array(
      z.object({
        id: z.string(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        value: z.number().nullable(),
        counted: z.number(),
        lacking: z.number(),
        variation: z.number().nullable().describe('pupil-weighted coefficient of variation'),
        schools: z.array(
          z.object({
            schoolId: z.string(),
            inScope: z.boolean().nullable(),
            numerator: z.number().nullable(),
            denominator: z.number().nullable(),
            value: z.number().nullable(),
          }),
        ),
      }),
    ),
    countyFindings: z
      .array(
        z.object({
          check: z.string(),
          schools: z.array(z.string()).describe('school ids; none: the county as a whole'),
          indicator: z.string().optional(),
          field: z.string().optional(),
          found: value.optional(),
          expected: z.number().optional(),
          effect: z.number().optional().describe('share of the county figure that hangs on it'),
          words: z.object({
            who: z.string(),
            what: z.string(),
            numbers: z.string(),
            effect: z.string(),
            why: z.string(),
            remedy: z.string(),
            explanation: z.string(),
          }),
        }),
      )
      .describe('县级核查：what looks wrong across schools, the weightiest first'),
    progress: z.array(
      z.object({
        plan: z.string(),
        target: z.string(),
        clause: z.string(),
        value,
        standing,
        schools: z
          .object({ reached: z.array(z.string()), short: z.array(z.string()), lacking: z.array(z.string()) })
          .optional(),
        townships: z
          .object({ reached: z.array(z.string()), short: z.array(z.string()), lacking: z.array(z.string()) })
          .optional()
          .describe('for targets of each township'),
      }),
    ),
    stacks: z
      .array(z.array(z.object({ plan: z.string(), target: z.string() })))
      .describe('targets of several plans for one indicator, the most demanding of those due first'),
  })
  .meta({ title: 'xuebiao rollup --json' })

/** The shape of what `template --list --json` prints. */
export const templateResultSchema = z
  .object({
    schema: z.literal(1),
    command: z.literal('template'),
    edition: z.string(),
    kinds: z.array(z.object({ id: z.string(), label: z.string(), stages: z.array(z.string()) })),
    jurisdictions: z.array(z.object({ id: z.string(), label: z.string(), plans: z.array(z.string()) })),
    file: z.string().optional(),
  })
  .meta({ title: 'xuebiao template --json' })

export type JsonFinding = z.infer<typeof findingSchema>
export type JsonRefusal = z.infer<typeof refusalSchema>
export type JsonSchool = z.infer<typeof schoolSchema>
export type JsonCheckResult = z.infer<typeof checkResultSchema>
export type JsonRollupResult = z.infer<typeof rollupResultSchema>
export type JsonTemplateResult = z.infer<typeof templateResultSchema>

/** By command, for the documentation. */
export const jsonSchemas = {
  check: checkResultSchema,
  rollup: rollupResultSchema,
  template: templateResultSchema,
} as const
